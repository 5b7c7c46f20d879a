using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>A story that was taken back.</summary>
/// <param name="ShortAddress">The path that stays a story's own, such as <c>/s/k3n8qz</c>: all that is known of it for ever.</param>
/// <param name="At">UTC.</param>
public sealed record Withdrawal(string ShortAddress, DateTime At)
{
    /// <summary>The latest first.</summary>
    public static Task<List<Withdrawal>> LatestAsync(PortalDb db, int most, CancellationToken stop)
    {
        var start = Urls.ShortAddress("");
        return db.Permalinks.Where(a => a.WithdrawnAt != null && a.Path.StartsWith(start))
            .OrderByDescending(a => a.WithdrawnAt).ThenBy(a => a.Path)
            .Take(most)
            .Select(a => new Withdrawal(a.Path, a.WithdrawnAt!.Value))
            .ToListAsync(stop);
    }
}
