using System.Globalization;
using System.Text;
using NewsPortal.Articles;

namespace NewsPortal.Tests.Seeds;

/// <summary>Writes all that a seed gives an article as text, a field a line, so that two readings can be compared.</summary>
internal static class ArticleSnapshot
{
    public static string Of(string path, Article article)
    {
        var text = new StringBuilder($"=== {path}\n");
        foreach (var (name, value) in Fields(article))
            if (value is not null) text.Append(name).Append(": ").Append(value.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        return text.Append('\n').ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Fields(Article article)
    {
        yield return ("headline", article.Headline);
        yield return ("kicker", article.Kicker);
        yield return ("standfirst", article.Standfirst);
        yield return ("category", List(article.Category.Levels));
        yield return ("region", article.Category.Region);
        yield return ("published", Spell(article.PublishedAt, article.HasTime));
        yield return ("day", article.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("updated", article.Updated is { } updated ? Spell(updated.Instant, updated.HasTime) : null);
        yield return ("labels", List(article.EditionLabels));
        yield return ("byline", article.Byline?.Text);
        foreach (var author in article.Byline?.Authors ?? []) yield return ("author", $"{author.Name} | {(author.IsPerson ? "person" : "organization")} | {author.Role}");
        if (article.Dateline is { } dateline)
        {
            yield return ("dateline", $"{dateline.Raw} | {dateline.Date} | {dateline.Agency}");
            foreach (var place in dateline.Places) yield return ("place", place.Name);
        }
        yield return ("language", article.Language);
        yield return ("minutes", article.ReadingMinutes.ToString(CultureInfo.InvariantCulture));
        yield return ("tags", List(article.Tags));
        yield return ("links", List(article.Links));
        foreach (var correction in article.Corrections) yield return ("correction", string.Create(CultureInfo.InvariantCulture, $"{correction.Date:yyyy-MM-dd} {correction.Text}"));
        if (article.Picture is { } picture) yield return ("picture", $"{picture.File} | {picture.Alt} | {picture.Caption} | {picture.Credit}");
        if (article.Coordinates is { } point) yield return ("coordinates", string.Create(CultureInfo.InvariantCulture, $"{point.Latitude} {point.Longitude}"));
        yield return ("slug", article.FixedSlug);
        yield return ("withdrawn", article.Withdrawn ? "yes" : null);
        yield return ("permalink", article.WantedAddress);
        foreach (var (kind, slug, name) in article.Listings) yield return ("listing", $"{kind} {slug} {name}");
        yield return ("lead", article.Lead);
        yield return ("body", article.Body);
    }

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(" | ", items);

    private static string Spell(DateTime instant, bool hasTime) => instant.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture) + (hasTime ? "" : " (date alone)");
}
