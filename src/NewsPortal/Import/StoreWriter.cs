using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>Writes one import's changes inside the caller's transaction, and counts them.</summary>
public sealed class StoreWriter : IDisposable
{
    private readonly PortalDb db;
    private readonly Registry registry;
    private readonly StoreState state;
    private readonly bool isNew;
    private readonly bool isWhole;
    private readonly Dictionary<string, StoredSeed> seeds;
    private readonly PermalinkAllocator permalinks;
    private readonly ListingShelf listings;
    private readonly SearchIndex index;
    private readonly StoryPictures pictures;
    private readonly RowWriter<Article> articles;
    private readonly RowWriter<StoredSeed> seedRows;
    private readonly Statement removeSeed, standing, removeArticle, findSeed;
    private readonly DateTime now;
    private readonly Dictionary<string, string> pathsOfRemoved = [];
    private readonly List<string> removedSeeds = [];
    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private readonly ChangedStories changedStories = new();
    private readonly List<Diagnostic> problems = [];
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private readonly List<string> unstable = [];
    private int added, changed, removed, unchanged, rejected, takenBack, chromeLines;

    private StoreWriter(
        WriteSession session, Registry registry, StoreState state, SeedFolder folder, IReadOnlySet<string> present, SeedScope scope, DateTime now)
    {
        db = session.Db;
        isNew = session.IsNew;
        this.registry = registry;
        this.state = state;
        this.now = now;
        isWhole = scope.IsWhole;
        seeds = isWhole ? StoredSeed.ReadAll(db) : StoredSeed.ReadNamed(db, scope.Names);
        findSeed = new(db, "SELECT 1 FROM Seeds WHERE Path = $0", 1);
        permalinks = new(registry, seed => present.Contains(seed) || IsInBuild(seed) || folder.Holds(seed), seed => !held.Contains(seed) && !folder.Holds(seed));
        listings = new(db, isNew);
        index = new(db, session.Search);
        articles = new(db);
        seedRows = new(db, replaces: true);
        pictures = new(db);
        removeSeed = new(db, "DELETE FROM Seeds WHERE Path = $0", 1);
        standing = new(db, "SELECT Day, Address, Version FROM Articles WHERE Id = $0", 1);
        removeArticle = new(db, "DELETE FROM Articles WHERE Id = $0", 1);
    }

    /// <param name="present">The paths of the seeds that were listed.</param>
    public static async Task<StoreWriter> OpenAsync(
        WriteSession session, Registry registry, SeedFolder folder, IReadOnlySet<string> present, SeedScope scope, DateTime now, CancellationToken cancellationToken) =>
        new(session, registry, await session.Db.States.SingleAsync(cancellationToken), folder, present, scope, now);

    private bool IsInBuild(string seed) => findSeed.Read(_ => true, seed).Count > 0;

    /// <summary>Returns how many published stories have no file among those that were listed, beyond the files that are new.</summary>
    public int CountLost(IReadOnlySet<string> present) =>
        seeds.Values.Count(seed => seed.ArticleId is not null && !present.Contains(seed.Path)) - present.Count(path => !seeds.ContainsKey(path));

    /// <summary>Adds to what is present what stays although its file is not there.</summary>
    /// <param name="mostPercent">Of all stories that may go at once.</param>
    public void HoldMissing(IReadOnlyList<SeedFile> files, HashSet<string> present, int mostPercent)
    {
        var (kept, doubt) = RemovalGuard.Hold(seeds.Values, files, mostPercent);
        foreach (var seed in kept) Keep(seed);
        held.UnionWith(kept.Select(seed => seed.Path));
        present.UnionWith(held);
        if (doubt is not null) problems.Add(doubt);
    }

    /// <summary>Comes before all writing, so that a file with a new name finds the addresses of its old one free.</summary>
    public void RemoveMissing(IReadOnlySet<string> present)
    {
        foreach (var gone in seeds.Values.Where(seed => !present.Contains(seed.Path)).ToList())
        {
            if (gone.ArticleId is { } article) TakeBack(article);
            removeSeed.Run(gone.Path);
            seeds.Remove(gone.Path);
            removedSeeds.Add(gone.Path);
            if (gone.Hash.Length > 0) pathsOfRemoved[gone.Hash] = gone.Path;
            removed++;
        }
    }

    /// <summary>What the store knows of a seed; null for a new one. May be asked while others are written.</summary>
    public StoredSeed? Known(string path) => seeds.GetValueOrDefault(path);

    public bool IsDue(StoredSeed seed) => seed.DueAt <= now;

    /// <summary>Leaves a file unread that has the size and the time of before; false where it has to be read.</summary>
    public bool KeepAsBefore(SeedFile file)
    {
        if (Known(file.Path) is not { } known || IsDue(known) || !file.IsAsBefore(known.Length, known.Modified)) return false;
        Keep(known);
        return true;
    }

    private void Keep(StoredSeed seed)
    {
        problems.AddRange(seed.Diagnostics);
        unchanged++;
    }

    /// <summary>A file in the middle of being written: what it held before stays until it is whole.</summary>
    /// <param name="known">Null for a new one.</param>
    public void Leave(SeedFile file, StoredSeed? known)
    {
        unstable.Add(file.Path);
        if (known is not null) unchanged++;
    }

    /// <summary>Returns the files that were left because they changed since they were listed, and forgets them.</summary>
    public IReadOnlyList<string> TakeUnstable()
    {
        List<string> taken = [.. unstable];
        unstable.Clear();
        return taken;
    }

    /// <summary>The same bytes in a file that was written anew: the next look need not read them.</summary>
    public void Touch(StoredSeed seed, SeedFile file)
    {
        Keep(seed);
        var modified = file.StableModified(now);
        if (seed.Modified == modified) return;
        (seed.Length, seed.Modified) = (file.Length, modified);
        seedRows.Write(seed);
    }

    /// <summary>A file that could not be read: the story that it held before, if any, stays.</summary>
    public void Refuse(Diagnostic problem, SeedFile file)
    {
        if (file.Refusal is null) unread.Add(file.Path);
        Take(file, "", new(null, [problem]), null);
    }

    /// <param name="hash">SHA-256 in hexadecimal.</param>
    /// <param name="text">Of the article; null where there is none.</param>
    public void Take(SeedFile file, string hash, ReadResult reading, IndexedText? text)
    {
        problems.AddRange(reading.Diagnostics);
        chromeLines += reading.ChromeLines;
        var known = Known(file.Path);
        if (known is not null && !IsDue(known) && known.Hash == hash && known.Diagnostics.SequenceEqual(reading.Diagnostics))
        {
            unchanged++;
            return;
        }
        var seed = new StoredSeed { Path = file.Path, Hash = hash, Diagnostics = reading.Diagnostics, ArticleId = known?.ArticleId, Length = file.Length, Modified = hash.Length > 0 ? file.StableModified(now) : 0 };
        if (reading.IsDraft) WriteDraft(seed);
        else Write(known, seed, reading.Article, text);
    }

    /// <summary>A draft is in no output, and neither is the story that its seed gave before.</summary>
    private void WriteDraft(StoredSeed seed)
    {
        if (seed.ArticleId is { } published)
        {
            Delete(published);
            seed.ArticleId = null;
            takenBack++;
            changed++;
        }
        seedRows.Write(seed);
    }

    private void Write(StoredSeed? known, StoredSeed seed, Article? article, IndexedText? text)
    {
        // A seed with an error keeps the last good version of its story on the site.
        if (known is null && pathsOfRemoved.Remove(seed.Hash, out var oldPath)) registry.Move(oldPath, seed.Path, now);
        if (article is not null) Replace(seed, article, text!);
        else seed.DueAt = known?.DueAt;
        seedRows.Write(seed);
        registry.CommitIfLong();
        if (article is null) rejected++;
        else if (known is null) added++;
        else changed++;
    }

    private void Replace(StoredSeed seed, Article article, IndexedText text)
    {
        if (seed.ArticleId is { } old) Delete(old);
        seed.Withdrawn = article.Withdrawn;
        if (DueAt(article) > now && !article.Withdrawn) Postpone(seed, article);
        else Publish(seed, article, text);
    }

    /// <summary>Until its time comes, a story is in no part of the store that a reader could reach.</summary>
    private void Postpone(StoredSeed seed, Article article)
    {
        if (seed.ArticleId is not null) takenBack++;
        (seed.ArticleId, seed.DueAt) = (null, DueAt(article));
    }

    /// <summary>An article whose clock or zone is not understood is held until the latest instant that it could mean.</summary>
    private static DateTime DueAt(Article article) => article.HeldUntil is { } until && until > article.PublishedAt ? until : article.PublishedAt;

    private void Publish(StoredSeed seed, Article article, IndexedText text)
    {
        if (article.Withdrawn && seed.ArticleId is not null) takenBack++;
        article.Id = registry.NumberOf(seed.Path);
        article.Version = seed.Hash[..8].ToLowerInvariant();
        seed.ArticleId = article.Withdrawn ? null : article.Id;
        permalinks.Assign(article, article.Id, seed.Path, now);
        if (article.Withdrawn) return;
        listings.Assign(article);
        articles.Write(article);
        pictures.Add(article);
        listings.File(article);
        index.Add(article.Id, text);
        if (!isNew) changedStories.Add(article.Address, article.Version);
    }

    private void TakeBack(long articleId)
    {
        Delete(articleId);
        takenBack++;
    }

    private void Delete(long articleId)
    {
        foreach (var (day, address, version) in standing.Read(row => (row.GetString(0), row.GetString(1), row.GetString(2)), articleId))
        {
            listings.Remove(articleId, DateOnly.Parse(day, CultureInfo.InvariantCulture));
            changedStories.Remove(address, version);
        }
        removeArticle.Run(articleId);
        pictures.Remove(articleId);
        index.Remove(articleId);
    }

    /// <summary>After the last seed.</summary>
    public void WriteWaiting() => listings.FileWaiting();

    /// <summary>Commits the registry, then prepares the build for its own commit: a registry may be ahead, never behind.</summary>
    /// <param name="visibleVersion">The content version that readers see; the new one is higher.</param>
    public async Task<ImportReport> FinishAsync(long visibleVersion, CancellationToken cancellationToken)
    {
        problems.AddRange(unstable.Select(path => new Diagnostic(path, 1, 1, Severity.Warning, "The file is being written; it is read when it is stable.")));
        var due = await db.Seeds.Where(s => s.DueAt != null).Select(s => s.DueAt!.Value).OrderBy(at => at).ToListAsync(cancellationToken);
        var report = new ImportReport(added, changed, removed, unchanged, await DiagnosticsAsync(cancellationToken), chromeLines, state.ContentVersion, default)
        {
            TakenBack = takenBack,
            Unread = unread,
            Waiting = due.Count,
            // One whose time has come but whose file is broken waits for its file.
            NextDue = due.Cast<DateTime?>().FirstOrDefault(at => at > now),
            IsRebuild = isNew,
            IsWhole = isWhole,
        };
        // A new build has permalinks to look after even where it has no story.
        if (report.ChangedAnything || isNew) report = Change(report, visibleVersion);
        PermalinkCopy.Update(db, state, registry);
        await db.SaveChangesAsync(cancellationToken);
        return report;
    }

    /// <summary>Returns those of all seeds: the build has them of the seeds that were not read.</summary>
    private async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(CancellationToken cancellationToken)
    {
        IEnumerable<Diagnostic> all = problems;
        if (!isWhole)
        {
            var stored = await db.Seeds.Where(s => s.HasDiagnostics).Select(s => s.Diagnostics).ToListAsync(cancellationToken);
            all = problems.Concat(stored.SelectMany(of => of)).Distinct();
        }
        return [.. all.OrderBy(problem => problem.Path, StringComparer.Ordinal)];
    }

    private ImportReport Change(ImportReport report, long visibleVersion)
    {
        var changedListings = listings.Count();
        IEnumerable<string> gone = isNew ? registry.PublishedSeeds().Where(seed => !IsInBuild(seed)) : removedSeeds;
        foreach (var seed in gone.ToList()) registry.Withdraw(seed, now);
        state.ContentVersion = registry.NextContentVersion(Math.Max(visibleVersion, state.ContentVersion));
        registry.Commit();
        state.ChangedAt = now;
        if (takenBack > 0 || isNew) state.WithdrawnVersion = state.ContentVersion;
        return report with
        {
            ContentVersion = state.ContentVersion,
            Changes = isNew ? Changes.None : new Changes(changedStories.Addresses, changedListings),
        };
    }

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[listings, index, articles, pictures, seedRows, removeSeed, standing, removeArticle, findSeed]) part.Dispose();
    }
}
