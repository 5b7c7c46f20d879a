using System.Globalization;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// Finds link definitions whose uses multiply. <c>[a]: https://…</c> stands once in the seed, but in the page as often as
/// <c>[a]</c> is used.
/// </summary>
internal static class LinkDefinitions
{
    /// <summary>No label is longer (CommonMark).</summary>
    private const int MaxLabel = 999;

    /// <summary>
    /// Returns the line of the body (from 0) of the definition that costs most, and a sentence, where the uses of all definitions
    /// exceed a number of characters; else null.
    /// </summary>
    public static (int Line, string Message)? FirstMultiplied(string body, int maxCharacters)
    {
        if (!body.Contains("]:", StringComparison.Ordinal)) return null;
        var (uses, definitions) = Scan(body);
        if (definitions.Count == 0) return null;
        var most = definitions.MaxBy(definition => CostOf(definition.Key, definition.Value));
        if (definitions.Sum(definition => CostOf(definition.Key, definition.Value)) <= maxCharacters) return null;
        return (body.AsSpan(0, most.Value.At).Count('\n'), string.Create(CultureInfo.InvariantCulture,
            $"The link definition [{TextSanitizer.ForLog(TextSanitizer.Shorten(most.Key))}] has {most.Value.Length} characters and is "
            + $"used {uses[most.Key]} times; all uses of definitions exceed the limit of {maxCharacters} characters. Shorten it, or use it less often."));

        long CostOf(string label, (int At, int Length) definition) => (long)definition.Length * uses.GetValueOrDefault(label);
    }

    private static (Dictionary<string, int> Uses, Dictionary<string, (int At, int Length)> Definitions) Scan(string body)
    {
        var uses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var definitions = new Dictionary<string, (int At, int Length)>(StringComparer.OrdinalIgnoreCase);
        var open = -1;
        for (var at = body.AsSpan().IndexOfAny('[', ']', '\\'); at >= 0 && at < body.Length; at = Next(body, at))
        {
            if (body[at] == '\\') at++;
            else if (body[at] == '[') open = at;
            else if (open >= 0)
            {
                if (at - open - 1 is > 0 and <= MaxLabel && body[open + 1] != '^') AddLabel(Whitespace.Collapse(body[(open + 1)..at]), open, at);
                open = -1;
            }
        }
        return (uses, definitions);

        void AddLabel(string label, int start, int end)
        {
            if (end + 1 < body.Length && body[end + 1] == ':') definitions.TryAdd(label, (start, LengthOf(body, end + 2)));
            else uses[label] = uses.GetValueOrDefault(label) + 1;
        }
    }

    private static int Next(string body, int at) =>
        at + 1 < body.Length && body.AsSpan(at + 1).IndexOfAny('[', ']', '\\') is >= 0 and var more ? at + 1 + more : -1;

    /// <summary>The rest of the line, or the next one where nothing is left of it, and a title below.</summary>
    private static int LengthOf(string body, int start)
    {
        var end = EndOfLine(body, start);
        if (body.AsSpan(start, end - start).IsWhiteSpace()) end = EndOfLine(body, Math.Min(body.Length, end + 1));
        var below = Math.Min(body.Length, end + 1);
        var line = body.AsSpan(below, EndOfLine(body, below) - below).TrimStart();
        if (line is ['"' or '\'' or '(', ..] && body.IndexOf("\n\n", below, StringComparison.Ordinal) is var blank)
            end = blank < 0 ? body.Length : blank;
        return end - start;
    }

    private static int EndOfLine(string body, int start) =>
        start < body.Length && body.IndexOf('\n', start) is >= 0 and var end ? end : body.Length;
}
