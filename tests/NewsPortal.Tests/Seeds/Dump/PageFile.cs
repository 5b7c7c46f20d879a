using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>Holds one line of what a page reads as: a key such as <c>headline</c> and its value.</summary>
internal sealed record PageLine(string Key, string Value);

/// <summary>Parses a <c>.page</c> file: a dump and what it reads as. <c>Pages/README.md</c> explains the form.</summary>
internal sealed partial record PageFile(
    string Name, string Title, IReadOnlyList<string> Rules, string Zone, string Language, string Dump, IReadOnlyList<PageLine> Expected)
{
    private const string Suffix = ".page";
    private const string Guide = "Pages.README.md";

    /// <summary>Returns whether the story of this page is rejected.</summary>
    public bool IsRejected => Expected.Any(line => line.Key == "error");

    /// <summary>Returns the values of a key in the order of the file.</summary>
    public IEnumerable<string> Values(string key) => Expected.Where(line => line.Key == key).Select(line => line.Value);

    /// <summary>Reads every page that is embedded, in the order of the names.</summary>
    public static IReadOnlyList<PageFile> All() =>
        [.. typeof(PageFile).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Parse(name[..^Suffix.Length], Resource(name)))];

    /// <summary>Returns the rules that the guide defines: the items with a name in bold.</summary>
    public static IReadOnlyList<string> Vocabulary() =>
        [.. Definitions().Matches(Resource(Guide)).Select(match => match.Groups[1].Value)];

    /// <summary>Parses the text of one page; a text of another form is a <see cref="FormatException"/>.</summary>
    public static PageFile Parse(string name, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var start = Array.IndexOf(lines, "<<<");
        var end = Array.IndexOf(lines, ">>>");
        if (start < 0 || end < start) throw new FormatException($"{name}: no dump between <<< and >>>.");
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal))
            throw new FormatException($"{name}: the first line is not '# ' and a title.");

        var head = lines[1..start].Select((line, index) => Line(name, line, index + 2)).ToDictionary(line => line.Key, line => line.Value);
        var paper = head.GetValueOrDefault("paper", "Asia/Tokyo en").Split(' ');
        if (paper.Length != 2) throw new FormatException($"{name}: 'paper' is not a time zone and a language.");
        return new(
            name,
            lines[0][2..],
            head.GetValueOrDefault("rules", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            paper[0],
            paper[1],
            Decode(string.Join('\n', lines[(start + 1)..end]) + "\n"),
            [.. lines[(end + 1)..].Select((line, index) => Line(name, line, end + index + 2))]);
    }

    private static PageLine Line(string name, string line, int number)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 1) throw new FormatException($"{name}:{number}: no key and value.");
        return new(line[..colon], Decode(line[(colon + 2)..]));
    }

    private static string Decode(string text) => Codes().Replace(text, Character);

    private static string Character(Match code) =>
        char.ConvertFromUtf32(int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{U\+([0-9A-F]{4,6})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^- \*\*([^*]+)\*\*: ", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Definitions();
}
