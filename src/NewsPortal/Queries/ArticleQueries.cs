using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Questions about one story and those around it.</summary>
public static class ArticleQueries
{
    private const int MostTags = 8, MostPlaces = 3;
    private const int MostOfWalk = 12;

    /// <summary>Null where no published story has that address now.</summary>
    public static Task<Article?> FindArticleAsync(this PortalDb db, string address, CancellationToken stop) =>
        db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Address == address, stop);

    /// <summary>The stories before and after one in its section.</summary>
    public static async Task<(Headline? Previous, Headline? Next)> AroundAsync(this PortalDb db, Article article, CancellationToken stop)
    {
        var at = new Cursor(article.PublishedAt, article.Id);
        var section = article.Category.PathOf(0);
        var filed = db.Entries.Where(e => e.Listing!.Kind == ListingKind.Category && e.Listing.Slug == section)
            .AsFiled();
        var previous = filed.Before(at).NewestFirst().Take(1).AsHeadlines();
        var next = filed.After(at).OldestFirst().Take(1).AsHeadlines();
        var around = await previous.Concat(next).ToListAsync(stop);
        return (around.Find(h => at.CompareTo(h) > 0), around.Find(h => at.CompareTo(h) < 0));
    }

    /// <summary>
    /// Stories that share the most tags and places, each with what it shares; later ones first among equals. Of each tag
    /// and place it looks at the newest, at those that came next and at those just before: so an old story finds its sequels.
    /// </summary>
    /// <param name="sequels">Whether to have come later counts as one thing more in common.</param>
    public static async Task<List<Related>> RelatedToAsync(this PortalDb db, Article article, bool sequels, int most, CancellationToken stop)
    {
        var at = new Cursor(article.PublishedAt, article.Id);
        var tags = article.Tags.Select(Slug.Of).Distinct().Take(MostTags).ToList();
        var places = (article.Dateline?.Places ?? []).Select(p => Slug.Of(p.City)).Distinct().Take(MostPlaces).ToList();
        var walks = tags.SelectMany(slug => db.Near(ListingKind.Tag, slug, at)).Concat(places.SelectMany(slug => db.Near(ListingKind.Place, slug, at))).ToList();
        if (walks.Count == 0) return [];
        var shared = await walks.Aggregate((all, walk) => all.Union(walk))
            .Join(db.Entries, id => id, e => e.ArticleId, (_, e) => e)
            .Where(e => (e.Listing!.Kind == ListingKind.Tag && tags.Contains(e.Listing.Slug)) || (e.Listing.Kind == ListingKind.Place && places.Contains(e.Listing.Slug)))
            .Select(e => new Shared(
                e.ArticleId, e.PublishedAt, e.Listing!.Kind, e.Listing.Name, e.Article!.Headline, e.Article.Address, e.Article.Day, e.Article.Language))
            .ToListAsync(stop);
        return [.. shared.GroupBy(s => s.ArticleId)
            .OrderByDescending(g => g.Count() + (sequels && g.First().IsAfter(at) ? 1 : 0)).ThenByDescending(g => g.First().PublishedAt).ThenBy(g => g.Key)
            .Take(most)
            .Select(g => Relate([.. g.OrderBy(s => tags.IndexOf(Slug.Of(s.Name)))], at))];
    }

    /// <summary>The numbers of stories around one in a listing, each walk along its index.</summary>
    private static IEnumerable<IQueryable<long>> Near(this PortalDb db, ListingKind kind, string slug, Cursor at)
    {
        var filed = db.Entries.Where(e => e.Listing!.Kind == kind && e.Listing.Slug == slug && e.ArticleId != at.ArticleId)
            .AsFiled();
        foreach (var walk in (IQueryable<Filed>[])[filed.NewestFirst(), filed.After(at).OldestFirst(), filed.Before(at).NewestFirst()])
            yield return walk.Take(MostOfWalk).Select(f => f.ArticleId);
    }

    private static Related Relate(List<Shared> shared, Cursor at) => new(
        shared[0].Headline,
        shared[0].Address,
        shared[0].Day,
        shared[0].Language,
        shared[0].IsAfter(at),
        [.. shared.Where(s => s.Kind == ListingKind.Tag).Select(s => s.Name)],
        shared.Find(s => s.Kind == ListingKind.Place)?.Name);

    /// <summary>One thing that another story has in common with this one.</summary>
    private sealed record Shared(
        long ArticleId, DateTime PublishedAt, ListingKind Kind, string Name, string Headline, string Address, DateOnly Day, string Language)
    {
        public bool IsAfter(Cursor at) => (PublishedAt, ArticleId).CompareTo((at.PublishedAt, at.ArticleId)) > 0;
    }
}

/// <summary>A story that has something in common with another.</summary>
/// <param name="IsLater">Published after the other.</param>
/// <param name="Tags">The tags that both have.</param>
/// <param name="Place">The place that both were filed from, or null.</param>
public sealed record Related(string Headline, string Address, DateOnly Day, string Language, bool IsLater, IReadOnlyList<string> Tags, string? Place)
{
    /// <summary>Why it is shown, in words.</summary>
    public string Reason => string.Join("; ", Reasons());

    private IEnumerable<string> Reasons()
    {
        if (Tags.Count > 0) yield return $"also about {string.Join(", ", Tags)}";
        if (Place is not null) yield return $"also from {Place}";
    }
}
