using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Reads the tags of a dump: a bullet each, or several in a line with commas or number signs between them.</summary>
internal static class DumpTags
{
    private static readonly char[] Commas = [',', '、', '，', '،', '|', ';', '；'];

    // Signs that a tag may have inside: AC/DC.
    private static readonly string[] Spaced = [" / ", " · ", " • ", "／"];

    private static readonly char[] Signs = ['#', '＃', ','];

    public static IReadOnlyList<string> Of(IEnumerable<Unit> units, SeedLimits limits, DiagnosticList diagnostics)
    {
        var written = units
            .SelectMany(unit => unit.IsBullet
                ? [(unit.First, unit.Text)]
                : unit.Lines.SelectMany(line => Split(line.Content).Select(text => (line, text))))
            .ToList();
        var tags = TagList.Of(written.Select(tag => TextSanitizer.StripBidi(tag.Item2)));
        if (tags.Count > limits.MostTags)
            diagnostics.Error(written[limits.MostTags].Item1.Number, written[limits.MostTags].Item1.Column, limits.TooManyTags(tags.Count));
        return tags;
    }

    private static string[] Split(string line) =>
        line.AsSpan(TagLineClassifier.HeadingLength(line)).Trim().ToString() is var tags && tags.Count(c => c is '#' or '＃') > 1
            ? tags.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : tags.Split(Commas, StringSplitOptions.None).SelectMany(tag => tag.Split(Spaced, StringSplitOptions.TrimEntries)).ToArray();
}
