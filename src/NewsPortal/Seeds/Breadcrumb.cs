using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>
/// Reads a category path as sites write it: <c>Home > INTERNATIONAL > East Asia &amp; Pacific</c>, also with <c>›</c>, <c>»</c>,
/// <c>＞</c>, and with <c>/</c>, <c>|</c>, <c>→</c> or <c>·</c> where both sides are names of sections.
/// </summary>
public static class Breadcrumb
{
    /// <summary>More levels than any site has: a line with more separators is something else.</summary>
    private const int MaxWritten = 8;

    private const int MaxLine = 300;

    /// <summary>Whether a line has an arrow at all, and so can be a breadcrumb of several levels.</summary>
    public static bool HasArrow(string line) => BreadcrumbLevels.HasArrow(line);

    /// <summary>Whether a line is the name of a section in one of many languages, and nothing else.</summary>
    public static bool IsSectionWord(string line) => SectionNames.IsKnown(line);

    /// <summary>Whether a line reads as a breadcrumb: it has a separator, and what stands around it reads as names of sections.</summary>
    public static bool Looks(string line)
    {
        if (line.Length > MaxLine || !BreadcrumbLevels.HasSeparator(line)) return false;
        if (BreadcrumbLevels.Split(line) is not { Count: > 1 and <= MaxWritten } written) return false;
        var levels = written.Where(level => level.Length > 0).ToList();
        if (levels.Count == 0 || written[0].Length == 0 && levels.Count == 1 || line.AsSpan().ContainsAny('«', '‹', '<')) return false;
        // The last level may be the headline, behind a level that leaves no doubt.
        var certain = levels.FindIndex(IsCertain);
        var sections = levels.Count > 1 && certain >= 0 && certain < levels.Count - 1 ? levels[..^1] : levels;
        return sections.TrueForAll(level => IsCertain(level) || SectionNames.ReadsAsOne(level)
            || HasArrow(line) && SectionNames.ReadsAsShort(level));
    }

    /// <summary>Returns null where no level is left: an empty text, arrows alone, or <c>Home</c> alone.</summary>
    public static Category? Parse(string text) => Parse(text, out _);

    /// <inheritdoc cref="Parse(string, string?, out string?)"/>
    public static Category? Parse(string text, out string? oddity) => Parse(text, headline: null, out oddity);

    /// <summary>
    /// Parses a path without its word for the home page and without the story's own headline; null where no level is left.
    /// </summary>
    /// <param name="headline">The story's, where it is known: many sites repeat it as the last level.</param>
    /// <param name="oddity">A sentence on what was ignored of the path, or null where nothing was.</param>
    public static Category? Parse(string text, string? headline, out string? oddity)
    {
        var written = WithoutEnds(BreadcrumbLevels.Split(text));
        var levels = WithoutHome(written.FindAll(level => level.Length > 0));
        if (levels.Count > 1 && IsStory(levels[^1], headline)) levels.RemoveAt(levels.Count - 1);
        oddity = levels.Count > Category.MostLevels
            ? $"The breadcrumb has {levels.Count} levels; only the first {Category.MostLevels} were used."
            : levels.Count > 0 && written.Contains("") ? "The breadcrumb has an empty level, which was ignored." : null;
        return levels.Count == 0 ? null : new Category(levels.Take(Category.MostLevels).Select(TitleCase.FoldSection).ToList());
    }

    /// <summary>A separator at an end, as in <c>Home></c>, has nothing behind it, and that is nothing odd.</summary>
    private static List<string> WithoutEnds(List<string> levels)
    {
        while (levels is [.., ""]) levels.RemoveAt(levels.Count - 1);
        return levels.FindIndex(level => level.Length > 0) is > 0 and var first ? levels[first..] : levels;
    }

    private static List<string> WithoutHome(List<string> levels)
    {
        while (levels is [var first, .. var others] && (SectionNames.IsHome(first) || others.Count > 0 && SectionNames.IsHouse(first)))
            levels.RemoveAt(0);
        return levels;
    }

    private static bool IsCertain(string level) => SectionNames.IsKnown(level) || SectionNames.IsHome(level);

    private static bool IsStory(string level, string? headline) =>
        SectionNames.IsStory(level) || headline is not null && IsHeadline(level, headline);

    /// <summary>The headline whole, or cut as sites cut it: <c>Ferry sails ag…</c></summary>
    private static bool IsHeadline(string level, string headline)
    {
        var (written, whole) = (Slug.Of(level), Slug.Of(headline));
        if (written == whole) return true;
        var cut = level.TrimEnd('.', '…', ' ');
        return cut.Length < level.Length && cut.Length > 0 && whole.StartsWith(Slug.Of(cut), StringComparison.Ordinal);
    }
}
