using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Import;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Http;

/// <summary>
/// Every address that answers, in memory, so that one that does not needs no question to the store. It is read from the
/// store when it is first needed, and again after an import. What it holds is a hash of each, made anew for each process:
/// the rare address that shares its hash with another costs a question, and nobody can look for such.
/// </summary>
public sealed class KnownAddresses(IDbContextFactory<PortalDb> stores, Edition edition) : IDisposable
{
    /// <summary>Some 64 MB, for two million stories. A store with more is always asked.</summary>
    private const int Most = 4_000_000;

    private readonly SemaphoreSlim loading = new(1);
    private volatile Snapshot? latest;

    /// <summary>False: it is sure that none of them answers. True also while that is found out.</summary>
    public async ValueTask<bool> MayHoldAsync(IEnumerable<string> addresses, CancellationToken stop) =>
        await CurrentAsync(stop) is not { Hashes: { } hashes } || addresses.Any(address => hashes.Contains(Hash(address)));

    /// <summary>Null while another request is reading it.</summary>
    private async ValueTask<Snapshot?> CurrentAsync(CancellationToken stop)
    {
        var number = edition.Number;
        if (latest is { } known && known.Edition == number) return known;
        if (!await loading.WaitAsync(0, stop)) return null;
        try
        {
            return latest = new(number, await LoadAsync(stop));
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task<HashSet<int>?> LoadAsync(CancellationToken stop)
    {
        await using var db = await stores.CreateDbContextAsync(stop);
        var hashes = new HashSet<int>();
        await foreach (var path in db.Addresses.Select(a => a.Path).Take(Most + 1).AsAsyncEnumerable().WithCancellation(stop)) hashes.Add(Hash(path));
        foreach (var listing in await db.Listings.Select(l => new { l.Kind, l.Slug }).ToListAsync(stop)) hashes.Add(Hash(Urls.Listing(listing.Kind, listing.Slug)));
        foreach (var day in await db.Days.Select(d => d.Day).ToListAsync(stop)) AddDay(hashes, day);
        return hashes.Count > Most ? null : hashes;
    }

    private static void AddDay(HashSet<int> hashes, DateOnly day)
    {
        hashes.Add(Hash(Urls.Day(day)));
        hashes.Add(Hash(Urls.Month(day.Year, day.Month)));
        hashes.Add(Hash(Urls.Year(day.Year)));
    }

    private static int Hash(string address) => string.GetHashCode(address, StringComparison.Ordinal);

    /// <summary>The addresses of which a route means one; empty where it means none, null where the store has no say in it.</summary>
    public static IReadOnlyList<string>? Meant(Endpoint? endpoint, RouteValueDictionary values)
    {
        if (endpoint is null) return [];
        if (values["code"] is string code) return [Urls.ShortAddress(code)];
        if (values["slug"] is string slug && ArchiveDay.Read(values) is { } day) return [Urls.Article(day, slug), Urls.Article(day, Slug.Of(slug))];
        if (values.ContainsKey("year")) return ["/" + string.Join('/', ((string[])["year", "month", "day"]).Select(part => Convert.ToString(values[part], CultureInfo.InvariantCulture)).Where(part => part != ""))];
        if (!((string[])["tag", "place", "author", "section"]).Any(values.ContainsKey)) return null;
        var (kind, name) = ListingRoute.Read(values);
        return [Urls.Listing(kind, ListingRoute.Fold(name))];
    }

    public void Dispose() => loading.Dispose();

    /// <param name="Hashes">Null where there are too many.</param>
    private sealed record Snapshot(long Edition, HashSet<int>? Hashes);
}
