using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Finds the values that YAML cuts or rejects because they are not in quotes.</summary>
internal sealed partial class YamlQuotes(string yaml)
{
    private const int MaxLength = 2000;
    private const string Reserved = "@`%*&!|>,]}";

    private readonly Lazy<string[]> lines = new(() => yaml.Split('\n'));

    /// <summary>
    /// Returns what was cut off as a comment behind a value, and its column (from 1). A comment that a space separates from
    /// its sign is meant as one, unless the sign stands where a number does: <c># 7</c>.
    /// </summary>
    public (int Column, string Cut)? CutBehind(Mark end)
    {
        if (end.Line < 1 || end.Line > lines.Value.Length) return null;
        var line = lines.Value[end.Line - 1];
        var start = (int)Math.Max(0, end.Column - 1);
        if (start > line.Length) return null;
        while (start < line.Length && line[start] is ' ' or '\t') start++;
        var cut = line.AsSpan(Math.Min(start, line.Length)).TrimEnd();
        return cut.Length > 1 && cut[0] == '#' && (!char.IsWhiteSpace(cut[1]) || StartsWithNumber(cut[1..])) && cut[1] != '#'
            ? (start + 1, cut.ToString()) : null;
    }

    /// <summary>Returns a sentence on the line of a YAML error, or on the one above it, where quotes would help; else null.</summary>
    public string? Advice(long line)
    {
        foreach (var number in (long[])[line, line - 1])
        {
            if (number < 1 || number > lines.Value.Length || lines.Value[number - 1] is not { Length: < MaxLength } text) continue;
            if (KeyAndValue().Match(text) is { Success: true } match
                && Advice(match.Groups["value"].Value.Trim()) is { } advice) return advice;
        }
        return null;
    }

    private static string? Advice(string value)
    {
        if (value.Length == 0 || value[0] is '[' or '{') return null;
        if (value[0] is '"' or '\'')
            return HasTextBehindQuotes(value) ? "the text goes on after the closing quote; put all of it in quotes." : null;
        if (Reserved.Contains(value[0]) && value.Length > 1) return $"a value cannot begin with \"{value[0]}\"; put it in quotes.";
        return value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') ? "the value contains \": \"; put it in quotes."
            : null;
    }

    private static bool HasTextBehindQuotes(string value) =>
        value.IndexOf(value[0], 1) is > 0 and var close && close < value.Length - 1 && value[close + 1] is not (',' or ':' or '#' or '\'');

    private static bool StartsWithNumber(ReadOnlySpan<char> text) => text.TrimStart() is [>= '0' and <= '9', ..];

    [GeneratedRegex(@"^\s*(- )?[^\s:#""'][^:#""']*:\s+(?<value>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyAndValue();
}
