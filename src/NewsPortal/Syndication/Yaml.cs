using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Syndication;

/// <summary>Front matter as the portal's own reader takes it: texts without quotes where nothing in them could mislead.</summary>
internal static partial class Yaml
{
    public static string Line(string key, string text) => $"{key}: {Text(text)}";

    public static IEnumerable<string> List(string key, IReadOnlyList<string> texts) => texts.Count == 0 ? [] : [$"{key}:", .. texts.Select(text => "  - " + Text(text))];

    private static string Text(string text) => Plain().IsMatch(text) && text != "null" ? text : $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => "\\" + c,
        _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
            string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => c.ToString(),
    };

    /// <summary>Words, and between them signs that mean nothing there.</summary>
    [GeneratedRegex(@"^[\p{L}\p{Nd}]([\p{L}\p{Nd} ,.'’()&/–—>+-]|:[\p{L}\p{Nd}])*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
