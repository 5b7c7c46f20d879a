using System.Buffers;
using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>
/// Reports names and tags that are not what they seem: letters of another script make a tag or an author of their own that looks like
/// the true one.
/// </summary>
internal static class NameSpelling
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u180E\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\uFEFF");

    /// <summary>Returns a warning for each name that mixes scripts, and a hint for each from which invisible characters were removed.</summary>
    /// <param name="text">The seed.</param>
    public static IEnumerable<Diagnostic> Check(string path, Article article, string text)
    {
        // Nothing in nearly every seed: then it costs one look at each name.
        var lines = new Lazy<string[]>(() => SeedText.Lines(text));
        var hasInvisible = text.AsSpan().ContainsAny(Invisible);
        foreach (var (term, name) in NamesOf(article))
        {
            if (LookAlikes.FindMixedWord(name) is { } mixed) yield return Report(path, lines.Value, name, Severity.Warning, Warning(term, name, mixed));
            if (hasInvisible && IsCleaned(lines.Value, name))
                yield return Report(path, lines.Value, name, Severity.Hint, $"Invisible characters were removed from the {term} “{Shown(name)}”.");
        }
    }

    private static IEnumerable<(string Term, string Name)> NamesOf(Article article) =>
        article.Tags.Select(tag => ("tag", tag))
            .Concat(article.AuthorNames.Select(name => ("name", name)))
            .Concat((article.Dateline?.Places ?? []).Select(place => ("place", place.City)))
            .Concat(article.Category.Levels.Select(level => ("category level", level)));

    private static string Warning(string term, string name, MixedWord mixed) => string.Create(CultureInfo.InvariantCulture,
        $"The {term} “{Shown(name)}” mixes scripts in the word “{Shown(mixed.Word)}”: {LettersOf(mixed)} {mixed.Script} and look like {mixed.Others} "
        + $"letters, which the others are; type the word again.");

    private static string LettersOf(MixedWord mixed) =>
        string.Join(", ", mixed.Letters.Take(3).Select(letter => string.Create(CultureInfo.InvariantCulture, $"“{letter}” (U+{(int)letter:X4})")))
            + (mixed.Letters.Length == 1 ? " is" : " are");

    private static bool IsCleaned(string[] lines, string name) =>
        !Array.Exists(lines, line => line.Contains(name, StringComparison.OrdinalIgnoreCase))
            && Array.FindIndex(lines, line => IsCleaned(line, name)) >= 0;

    private static bool IsCleaned(string line, string name) =>
        line.AsSpan().ContainsAny(Invisible) && InvisibleCharacters.Remove(line).Contains(name, StringComparison.OrdinalIgnoreCase);

    private static Diagnostic Report(string path, string[] lines, string name, Severity severity, string message)
    {
        var index = Array.FindLastIndex(lines, line => line.Contains(name, StringComparison.OrdinalIgnoreCase) || IsCleaned(line, name));
        var column = index < 0 ? 1 : 1 + Math.Max(0, lines[index].IndexOf(name, StringComparison.OrdinalIgnoreCase));
        return new(path, Math.Max(1, index + 1), column, severity, message);
    }

    private static string Shown(string text) => TextSanitizer.ForLog(TextSanitizer.Shorten(text));
}
