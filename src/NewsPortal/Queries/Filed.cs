using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>A story at its place in a list: one shape for the whole paper, for some days of it and for a listing.</summary>
public sealed class Filed
{
    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    public required long ArticleId { get; init; }
    public required Article Article { get; init; }
}

/// <summary>Named questions to the store, to be put one behind the other.</summary>
public static class FiledQueries
{
    public static IQueryable<Filed> Everything(this PortalDb db) =>
        db.Articles.Select(a => new Filed { PublishedAt = a.PublishedAt, ArticleId = a.Id, Article = a });

    /// <summary>Everything filed under a category, tag or place.</summary>
    public static IQueryable<Filed> Under(this PortalDb db, Listing listing) =>
        db.Entries.Where(e => e.ListingId == listing.Id)
            .Join(db.Articles, e => e.ArticleId, a => a.Id, (e, a) => new Filed { PublishedAt = e.PublishedAt, ArticleId = e.ArticleId, Article = a });

    /// <summary>Stories of the days from one to another, both included, in the publisher's zone.</summary>
    public static IQueryable<Filed> Between(this PortalDb db, DateOnly first, DateOnly last) =>
        // Days alone would have the store sort all of their stories for each page. No zone is a day from UTC.
        db.Everything().From(Midnight(first.DayNumber - 1), Midnight(last.DayNumber + 2)).Where(f => f.Article.Day >= first && f.Article.Day <= last);

    private static DateTime Midnight(int day) => DateOnly.FromDayNumber(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>Published from one instant (UTC) up to, and without, another.</summary>
    public static IQueryable<Filed> From(this IQueryable<Filed> filed, DateTime start, DateTime end) =>
        filed.Where(f => f.PublishedAt >= start && f.PublishedAt < end);

    /// <summary>Stories of one day in the publisher's zone.</summary>
    public static IQueryable<Filed> On(this PortalDb db, DateOnly day) => db.Everything().Where(f => f.Article.Day == day);

    public static IQueryable<Filed> Before(this IQueryable<Filed> filed, Cursor at) =>
        filed.Where(f => f.PublishedAt < at.PublishedAt || (f.PublishedAt == at.PublishedAt && f.ArticleId < at.ArticleId));

    public static IQueryable<Filed> After(this IQueryable<Filed> filed, Cursor at) =>
        filed.Where(f => f.PublishedAt > at.PublishedAt || (f.PublishedAt == at.PublishedAt && f.ArticleId > at.ArticleId));

    public static IQueryable<Filed> NewestFirst(this IQueryable<Filed> filed) =>
        filed.OrderByDescending(f => f.PublishedAt).ThenByDescending(f => f.ArticleId);

    public static IQueryable<Filed> OldestFirst(this IQueryable<Filed> filed) =>
        filed.OrderBy(f => f.PublishedAt).ThenBy(f => f.ArticleId);

    /// <summary>
    /// Returns the lengths of the bodies, in characters: what a page of several articles needs before it loads any of them.
    /// </summary>
    public static IQueryable<int> BodyLengths(this IQueryable<Filed> filed) => filed.Select(f => f.Article.Body.Length);

    /// <summary>Counts how many of the first have no more than so many characters together; at least one, where there is one.</summary>
    public static int CountThatFit(IReadOnlyList<int> lengths, int most, int maxCharacters)
    {
        var characters = 0L;
        var fit = lengths.TakeWhile(length => (characters += length) <= maxCharacters).Count();
        return Math.Clamp(fit, Math.Min(1, lengths.Count), Math.Min(most, lengths.Count));
    }

    public static IQueryable<Headline> AsHeadlines(this IQueryable<Filed> filed) => filed.Select(f => new Headline
    {
        Id = f.ArticleId,
        Address = f.Article.Address,
        Text = f.Article.Headline,
        Kicker = f.Article.Kicker,
        Standfirst = f.Article.Standfirst,
        Lead = f.Article.Lead,
        Category = f.Article.Category,
        Dateline = f.Article.Dateline,
        Byline = f.Article.Byline,
        PublishedAt = f.PublishedAt,
        HasTime = f.Article.HasTime,
        Day = f.Article.Day,
        Language = f.Article.Language,
        Picture = f.Article.Picture,
    });
}
