using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>Files a story under its categories, tags, places and authors.</summary>
public sealed class ListingShelf(PortalDb db)
{
    private Dictionary<(ListingKind, string), long>? ids;
    private long lastId;

    public async Task FileAsync(Article article, CancellationToken stop)
    {
        ids ??= await db.Listings.ToDictionaryAsync(l => (l.Kind, l.Slug), l => l.Id, stop);
        if (lastId == 0) lastId = ids.Values.DefaultIfEmpty().Max();
        foreach (var listing in ListingsOf(article).DistinctBy(l => (l.Kind, l.Slug)))
            db.Entries.Add(new ListingEntry { ListingId = IdOf(listing), PublishedAt = article.PublishedAt, ArticleId = article.Id, Month = YearMonth.Of(article.Day) });
    }

    private static IEnumerable<Listing> ListingsOf(Article article)
    {
        for (var level = 0; level < article.Category.Levels.Count; level++)
            yield return new Listing { Kind = ListingKind.Category, Slug = article.Category.PathOf(level), Name = article.Category.Levels[level] };
        foreach (var tag in article.Tags)
            yield return new Listing { Kind = ListingKind.Tag, Slug = Slug.Of(tag), Name = tag };
        foreach (var (index, place) in (article.Dateline?.Places ?? []).Index())
            yield return new Listing
            {
                Kind = ListingKind.Place,
                Slug = Slug.Of(place.City),
                Name = place.City,
                Coordinates = (index == 0 ? article.Coordinates : null) ?? Gazetteer.Find(place),
            };
        foreach (var name in article.AuthorNames)
            yield return new Listing { Kind = ListingKind.Author, Slug = Slug.Of(name), Name = name };
    }

    private long IdOf(Listing listing)
    {
        if (ids!.TryGetValue((listing.Kind, listing.Slug), out var known)) return known;
        var made = new Listing { Id = ++lastId, Kind = listing.Kind, Slug = listing.Slug, Name = listing.Name, Coordinates = listing.Coordinates };
        db.Listings.Add(made);
        return ids[(made.Kind, made.Slug)] = made.Id;
    }

    public static Task ClearEmptyAsync(PortalDb db, CancellationToken stop) =>
        db.Listings.Where(l => !db.Entries.Any(e => e.ListingId == l.Id)).ExecuteDeleteAsync(stop);
}
