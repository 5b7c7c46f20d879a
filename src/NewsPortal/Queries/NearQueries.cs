using Microsoft.EntityFrameworkCore;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Queries;

/// <summary>Guesses at what a reader meant.</summary>
public static class NearQueries
{
    /// <summary>Enough for a paper's own words, and little enough for a page that anyone can ask for at will.</summary>
    private const int MostCompared = 5000;
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

    private static List<string> Words(string path) =>
        [.. path.Split('/', '-', ' ').Where(word => word.Length is > 1 and <= LongestWord && !word.All(char.IsAsciiDigit)).Take(12)];

    /// <summary>How much of a name the asked words cover: 1 for all of it, letter by letter.</summary>
    private static double Likeness(List<string> asked, List<string> name) =>
        name.Count == 0 ? 0 : name.Average(word => asked.Max(a => 1 - ((double)EditDistance.Distance(a, word) / Math.Max(a.Length, word.Length))));
}
