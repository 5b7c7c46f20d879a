using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>A category path as seeds write it: <c>INTERNATIONAL > East Asia &amp; Pacific</c>, parted by <c>&gt;</c>, <c>›</c>, <c>»</c> or <c>＞</c>.</summary>
public static class Breadcrumb
{
    private static readonly char[] Arrows = ['>', '›', '»', '＞'];

    /// <summary>Whether a line holds an arrow at all, and so can be a breadcrumb of several levels.</summary>
    public static bool HasArrow(string line) => line.IndexOfAny(Arrows) >= 0;

    /// <summary>Null where no level is left: an empty text, arrows alone, or <c>Home</c> alone.</summary>
    public static Category? Parse(string text) => Parse(text, out _);

    /// <summary>As <see cref="Parse(string)"/>, with a sentence on what was left out of the path, or null where nothing was.</summary>
    public static Category? Parse(string text, out string? oddity)
    {
        var written = text.Split(Arrows).Select(Whitespace.Collapse).ToList();
        var levels = WithoutHome(written.Where(level => level.Length > 0).ToList());
        oddity = levels.Count > Category.MostLevels
            ? $"The breadcrumb has {levels.Count} levels; only the first {Category.MostLevels} were taken."
            : levels.Count > 0 && written.Contains("") ? "The breadcrumb has an empty level, which was left out." : null;
        return levels.Count == 0 ? null : new Category(levels.Take(Category.MostLevels).Select(TitleCase.Fold).ToList());
    }

    private static List<string> WithoutHome(List<string> levels) =>
        levels is [var first, ..] && first.Equals("home", StringComparison.OrdinalIgnoreCase) ? levels[1..] : levels;
}
