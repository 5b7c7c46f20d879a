using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Questions about one story and those around it.</summary>
public static class ArticleQueries
{
    private const int NewestOfEach = 60;

    /// <summary>Null where no published story has that address now.</summary>
    /// <param name="now">UTC.</param>
    public static Task<Article?> FindArticleAsync(this PortalDb db, string address, DateTime now, CancellationToken stop) =>
        db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Address == address && a.PublishedAt <= now, stop);

    /// <summary>The stories before and after one in its section.</summary>
    public static async Task<(Headline? Previous, Headline? Next)> AroundAsync(this PortalDb db, Article article, DateTime now, CancellationToken stop)
    {
        var at = new Cursor(article.PublishedAt, article.Id);
        var section = article.Category.PathOf(0);
        var filed = db.Entries.Where(e => e.Listing!.Kind == ListingKind.Category && e.Listing.Slug == section)
            .Select(e => new Filed { PublishedAt = e.PublishedAt, ArticleId = e.ArticleId, Article = e.Article! }).Published(now);
        var previous = filed.Before(at).NewestFirst().Take(1).AsHeadlines();
        var next = filed.After(at).OldestFirst().Take(1).AsHeadlines();
        var around = await previous.Concat(next).ToListAsync(stop);
        return (around.Find(h => at.CompareTo(h) > 0), around.Find(h => at.CompareTo(h) < 0));
    }

    /// <summary>Stories that share the most tags and places, each with what it shares; later ones first among equals.</summary>
    public static async Task<List<Related>> RelatedToAsync(this PortalDb db, Article article, DateTime now, int most, CancellationToken stop)
    {
        var tags = article.Tags.Select(Slug.Of).ToList();
        var places = (article.Dateline?.Places ?? []).Select(p => Slug.Of(p.City)).ToList();
        var shared = await db.Entries
            .Where(e => e.ArticleId != article.Id && e.PublishedAt <= now)
            .Where(e => (e.Listing!.Kind == ListingKind.Tag && tags.Contains(e.Listing.Slug))
                || (e.Listing.Kind == ListingKind.Place && places.Contains(e.Listing.Slug)))
            .OrderByDescending(e => e.PublishedAt)
            .Take(NewestOfEach)
            .Select(e => new Shared(
                e.ArticleId, e.PublishedAt, e.Listing!.Kind, e.Listing.Name, e.Article!.Headline, e.Article.Address, e.Article.Day, e.Article.Language))
            .ToListAsync(stop);
        return [.. shared.GroupBy(s => s.ArticleId)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.First().PublishedAt).ThenBy(g => g.Key)
            .Take(most)
            .Select(g => Relate([.. g]))];
    }

    private static Related Relate(List<Shared> shared) => new(
        shared[0].Headline,
        shared[0].Address,
        shared[0].Day,
        shared[0].Language,
        [.. shared.Where(s => s.Kind == ListingKind.Tag).Select(s => s.Name)],
        shared.Find(s => s.Kind == ListingKind.Place)?.Name);

    /// <summary>One thing that another story has in common with this one.</summary>
    private sealed record Shared(
        long ArticleId, DateTime PublishedAt, ListingKind Kind, string Name, string Headline, string Address, DateOnly Day, string Language);
}

/// <summary>A story that has something in common with another.</summary>
/// <param name="Tags">The tags that both have.</param>
/// <param name="Place">The place that both were filed from, or null.</param>
public sealed record Related(string Headline, string Address, DateOnly Day, string Language, IReadOnlyList<string> Tags, string? Place)
{
    /// <summary>Why it is shown, in words.</summary>
    public string Reason => string.Join("; ", Reasons());

    private IEnumerable<string> Reasons()
    {
        if (Tags.Count > 0) yield return $"also about {string.Join(", ", Tags)}";
        if (Place is not null) yield return $"also from {Place}";
    }
}
