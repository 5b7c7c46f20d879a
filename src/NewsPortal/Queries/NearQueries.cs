using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Queries;

/// <summary>Guesses at what a reader meant.</summary>
public static class NearQueries
{
    /// <summary>Enough for a paper's own words, and little enough for a page that anyone can ask for at will.</summary>
    private const int MostCompared = 5000;
    private const int MaxOfDay = 200;
    private const int LongestWord = 40;
    private const double LikeEnough = 0.6;

    /// <summary>The categories, tags and places whose names are most like the words of an address.</summary>
    public static async Task<List<ListingCount>> NearAsync(this PortalDb db, string path, int most, CancellationToken stop)
    {
        var asked = Words(path);
        if (asked.Count == 0) return [];
        var names = await db.Listings.OrderBy(l => l.Id).Take(MostCompared).Select(l => new { l.Id, l.Slug }).ToListAsync(stop);
        var near = names.Select(n => new { n.Id, Score = Likeness(asked, Words(n.Slug)) })
            .Where(n => n.Score > LikeEnough)
            .OrderByDescending(n => n.Score)
            .Take(most)
            .ToDictionary(n => n.Id, n => n.Score);
        var counted = await db.Listings.Where(l => near.Keys.Contains(l.Id)).Counted().ToListAsync(stop);
        return [.. counted.OrderByDescending(l => near[l.Listing.Id]).ThenByDescending(l => l.Count)];
    }

    /// <summary>
    /// The stories that the address of a story may mean: of its day, those whose addresses begin as it does, as where a mail
    /// program cut it short; else those whose words are most like its own.
    /// </summary>
    public static async Task<List<Headline>> StoriesNearAsync(this PortalDb db, DateOnly day, string slug, int max, CancellationToken cancellationToken)
    {
        var cut = Urls.Article(day, Slug.Of(slug));
        var end = cut + char.MaxValue;
        var begun = await db.Everything().Where(f => f.Article.Address.CompareTo(cut) >= 0 && f.Article.Address.CompareTo(end) < 0)
            .NewestFirst().AsHeadlines().Take(max).ToListAsync(cancellationToken);
        if (begun.Count > 0) return begun;
        var asked = Words(Slug.Of(slug));
        if (asked.Count == 0) return [];
        var stories = await db.On(day).NewestFirst().AsHeadlines().Take(MaxOfDay).ToListAsync(cancellationToken);
        return [.. stories.Select(story => (Story: story, Score: Likeness(Words(story.Address.Split('/')[^1]), asked)))
            .Where(near => near.Score > LikeEnough).OrderByDescending(near => near.Score).Take(max).Select(near => near.Story)];
    }

    private static List<string> Words(string path) =>
        [.. path.Split('/', '-', ' ').Where(word => word.Length is > 1 and <= LongestWord && !word.All(char.IsAsciiDigit)).Take(12)];

    /// <summary>How much of a name the asked words cover: 1 for all of it, letter by letter.</summary>
    private static double Likeness(List<string> asked, List<string> name) =>
        name.Count == 0 || asked.Count == 0 ? 0 : name.Average(word => asked.Max(a => 1 - ((double)EditDistance.Distance(a, word) / Math.Max(a.Length, word.Length))));
}
