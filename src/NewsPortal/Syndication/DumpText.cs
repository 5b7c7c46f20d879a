using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>
/// A story as a dump, the plain text that the portal itself reads. What a dump cannot say (kicker, standfirst, markup,
/// pictures, corrections, an update on a later day) is left out; all else is read back as it was.
/// </summary>
public static class DumpText
{
    private const string Bullet = "  • ";
    private static readonly TimeSpan LongestUpdate = TimeSpan.FromHours(12);

    public static string Write(Article article, PortalOptions options)
    {
        var header = ((string[])[ApStyle.Date(article.Day), Byline(article, options.Zone), .. article.EditionLabels])
            .Where(item => item != "");
        List<string> blocks = [string.Join(" > ", article.Category.Levels), article.Headline, List(header), .. Body(article)];
        if (article.Tags.Count > 0) blocks.Add(List(article.Tags));
        // Two blank lines everywhere: then a single one never stands for a paragraph's end in one dump and a wrap in another.
        return TextSanitizer.Clean(string.Join("\n\n\n", blocks) + "\n");
    }

    private static string Byline(Article article, PublisherZone zone)
    {
        var parts = new[] { article.Byline?.Text ?? "", Clock(article, zone) }.Where(part => part != "").ToList();
        return parts.Count == 0 ? "" : ", " + string.Join(" , ", parts);
    }

    private static string Clock(Article article, PublisherZone zone)
    {
        if (!article.HasTime) return "";
        var update = article.Updated is { HasTime: true } updated && updated.Instant - article.PublishedAt <= LongestUpdate
            ? $" (updated {Time(updated.Instant, zone)})"
            : "";
        return Time(article.PublishedAt, zone) + update;
    }

    private static string Time(DateTime utc, PublisherZone zone) => ApStyle.Time(TimeOnly.FromDateTime(zone.ToLocal(utc).DateTime));

    private static IEnumerable<string> Body(Article article)
    {
        var blocks = StoryText.Blocks(article.Body).ToList();
        foreach (var (index, block) in blocks.Index())
        {
            // Bullets at the very end would be read as tags, unless the text in front of them leads to them.
            var isTags = index == blocks.Count - 1 && !(index > 0 && blocks[index - 1].Lines[^1].EndsWith(':'));
            if (block.IsList && (isTags || index + 1 < blocks.Count && blocks[index + 1].IsList))
                foreach (var line in block.Lines) yield return $"- {line}";
            else if (block.Kind == StoryBlockKind.List) yield return List(block.Lines);
            else yield return string.Join('\n', block.Kind == StoryBlockKind.NumberedList ? Numbered(block) : block.Lines);
        }
    }

    private static IEnumerable<string> Numbered(StoryBlock list) =>
        list.Lines.Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}. {line}"));

    private static string List(IEnumerable<string> items) => string.Join('\n', items.Select(item => Bullet + item));
}
