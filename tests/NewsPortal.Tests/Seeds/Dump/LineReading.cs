using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>
/// Holds what a page says of one part of a line: <c>headline = “Old drawbridge opens…”</c>. A text that ends in <c>…</c> is the
/// beginning of the part, which then reaches to the end of its line; any other is the whole part.
/// </summary>
internal sealed record LineReading(string Term, string Text, bool IsWhole)
{
    private const string Opening = " = “";

    /// <summary>Parses the value of a <c>read</c> line; a value of another form is a <see cref="FormatException"/>.</summary>
    public static LineReading Parse(string value)
    {
        var at = value.IndexOf(Opening, StringComparison.Ordinal);
        if (at < 1 || !value.EndsWith('”'))
            throw new FormatException($"'{value}' is not a term and a text: headline = “Old drawbridge opens…”.");
        var text = value[(at + Opening.Length)..^1];
        return new(value[..at], PageReading.Tight(text.TrimEnd('…')), !text.EndsWith('…'));
    }

    /// <summary>Says where the parts of a reading differ from the ones that the page names in the order of the dump.</summary>
    public static IEnumerable<string> Differences(PageFile page, ReadResult result)
    {
        var lines = SeedText.Lines(page.Dump);
        var wanted = page.Values("read").Select(Parse).ToList();
        var next = 0;
        foreach (var span in result.Spans)
        {
            var text = lines[span.Line - 1].Substring(span.Column - 1, span.Length);
            var found = wanted.FindIndex(next, reading => reading.IsOf(text));
            if (found < 0)
            {
                yield return $"line {span.Line}: no “read” names the {span.Reading.Term()} “{text}”";
                continue;
            }
            foreach (var missing in wanted[next..found]) yield return $"nothing is read as {missing.Term} = “{missing.Text}”";
            if (wanted[found].Term != span.Reading.Term())
                yield return $"line {span.Line}: {span.Reading.Term()}, expected {wanted[found].Term}: “{text}”";
            next = found + 1;
        }
        foreach (var missing in wanted[next..]) yield return $"nothing is read as {missing.Term} = “{missing.Text}”";
    }

    private bool IsOf(string text) =>
        IsWhole ? PageReading.Tight(text) == Text : PageReading.Tight(text).StartsWith(Text, StringComparison.Ordinal);
}
