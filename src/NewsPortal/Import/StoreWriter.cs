using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>Writes one import's changes inside the caller's transaction, and counts them.</summary>
public sealed class StoreWriter
{
    private const int ChangesInMemory = 500;

    private readonly PortalDb db;
    private readonly StoreState state;
    private readonly Dictionary<string, StoredSeed> seeds;
    private readonly IReadOnlySet<string> present;
    private readonly AddressBook addresses;
    private readonly ListingShelf listings;
    private readonly DateTime now;
    private readonly Dictionary<string, string> pathsOfRemoved = [];
    private readonly List<Problem> problems = [];
    private int added, changed, removed, unchanged, rejected, chromeLines, pending;

    private StoreWriter(PortalDb db, StoreState state, Dictionary<string, StoredSeed> seeds, IReadOnlySet<string> present, DateTime now)
    {
        (this.db, this.state, this.seeds, this.present, this.now) = (db, state, seeds, present, now);
        (addresses, listings) = (new AddressBook(db, present), new ListingShelf(db));
    }

    /// <param name="present">The paths of the seeds in the folder.</param>
    public static async Task<StoreWriter> OpenAsync(PortalDb db, IReadOnlySet<string> present, DateTime now, CancellationToken stop) =>
        new(db, await db.States.AsNoTracking().SingleAsync(stop), await db.Seeds.AsNoTracking().ToDictionaryAsync(s => s.Path, StringComparer.Ordinal, stop), present, now);

    /// <summary>Comes before all writing, so that a file with a new name finds the addresses of its old one free.</summary>
    public async Task RemoveMissingAsync(CancellationToken stop)
    {
        foreach (var gone in seeds.Values.Where(seed => !present.Contains(seed.Path)).ToList())
        {
            if (gone.ArticleId is { } article) await DeleteAsync(article, stop);
            await db.Seeds.Where(s => s.Path == gone.Path).ExecuteDeleteAsync(stop);
            seeds.Remove(gone.Path);
            if (gone.Hash.Length > 0) pathsOfRemoved[gone.Hash] = gone.Path;
            removed++;
        }
    }

    /// <param name="hash">SHA-256 in hexadecimal.</param>
    public bool IsUnchanged(string path, byte[] bytes, out string hash)
    {
        hash = Convert.ToHexString(SHA256.HashData(bytes));
        return seeds.TryGetValue(path, out var seed) && seed.Hash == hash;
    }

    public void Keep(string path)
    {
        problems.AddRange(seeds[path].Problems);
        unchanged++;
    }

    /// <summary>A file that could not be read: the story that it held before, if any, stays.</summary>
    public Task RefuseAsync(Problem problem, CancellationToken stop) => TakeAsync(problem.Path, "", new(null, [problem]), stop);

    public async Task TakeAsync(string path, string hash, Reading reading, CancellationToken stop)
    {
        problems.AddRange(reading.Problems);
        chromeLines += reading.ChromeLines;
        var known = seeds.GetValueOrDefault(path);
        if (known is not null && known.Hash == hash && known.Problems.SequenceEqual(reading.Problems)) unchanged++;
        else await WriteAsync(known, new StoredSeed { Path = path, Hash = hash, Problems = reading.Problems, ArticleId = known?.ArticleId }, reading.Article, stop);
    }

    private async Task WriteAsync(StoredSeed? known, StoredSeed seed, Article? article, CancellationToken stop)
    {
        // A seed with an error keeps the last good version of its story on the site.
        if (known is null && pathsOfRemoved.Remove(seed.Hash, out var oldPath)) await addresses.MoveAsync(oldPath, seed.Path, stop);
        if (article is not null) await ReplaceAsync(seed, article, stop);
        if (known is null) db.Seeds.Add(seed);
        else db.Seeds.Update(seed);
        seeds[seed.Path] = seed;
        if (article is null) rejected++;
        else if (known is null) added++;
        else changed++;
        await SaveAsync(always: false, stop);
    }

    private async Task ReplaceAsync(StoredSeed seed, Article article, CancellationToken stop)
    {
        if (seed.ArticleId is { } old) await DeleteAsync(old, stop);
        seed.Withdrawn = article.Withdrawn;
        seed.ArticleId = article.Withdrawn ? null : seed.ArticleId ?? ++state.LastArticleId;
        (article.Id, article.Version) = (seed.ArticleId ?? 0, seed.Hash[..8].ToLowerInvariant());
        await addresses.AllotAsync(article, seed.Path, now, stop);
        if (article.Withdrawn) return;
        db.Articles.Add(article);
        await listings.FileAsync(article, stop);
        await SearchIndex.AddAsync(db, article, stop);
    }

    private async Task DeleteAsync(long articleId, CancellationToken stop)
    {
        await SaveAsync(always: true, stop);
        await db.Entries.Where(e => e.ArticleId == articleId).ExecuteDeleteAsync(stop);
        await db.Articles.Where(a => a.Id == articleId).ExecuteDeleteAsync(stop);
        await SearchIndex.RemoveAsync(db, articleId, stop);
    }

    public async Task<ImportReport> FinishAsync(CancellationToken stop)
    {
        await SaveAsync(always: true, stop);
        var report = new ImportReport(added, changed, removed, unchanged, [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal)], chromeLines, state.ContentVersion, default);
        // A new store has addresses to look after even where it has no story.
        if (!report.ChangedAnything && state.ContentVersion > 0) return report;
        await AddressBook.WithdrawOrphansAsync(db, now, stop);
        await ListingShelf.ClearEmptyAsync(db, stop);
        (state.ContentVersion, state.ChangedAt) = (state.ContentVersion + 1, now);
        db.States.Update(state);
        await db.SaveChangesAsync(stop);
        return report with { ContentVersion = state.ContentVersion };
    }

    private async Task SaveAsync(bool always, CancellationToken stop)
    {
        if (!always && ++pending < ChangesInMemory) return;
        pending = 0;
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
