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
    private readonly StoreState state;
    private readonly bool isNew;
    private readonly Dictionary<string, StoredSeed> seeds;
    private readonly AddressBook addresses;
    private readonly ListingShelf listings;
    private readonly SearchIndex index;
    private readonly RowWriter<Article> articles;
    private readonly RowWriter<StoredSeed> seedRows;
    private readonly Statement removeSeed, standing, removeArticle, forget;
    private readonly DateTime now;
    private readonly Dictionary<string, string> pathsOfRemoved = [];
    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private readonly ChangedStories changedStories = new();
    private readonly List<Diagnostic> problems = [];
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private int added, changed, removed, unchanged, rejected, takenBack, chromeLines;

    private StoreWriter(StoreTarget store, StoreState state, Dictionary<string, StoredSeed> seeds, SeedFolder folder, IReadOnlySet<string> present, DateTime now)
    {
        (db, isNew, this.state, this.seeds, this.now) = (store.Db, store.IsNew, state, seeds, now);
        addresses = new(db, present, seed => !held.Contains(seed) && !folder.Holds(seed), isNew);
        (listings, index, articles, seedRows) = (new(db, isNew), new(db, store.Search), new(db), new(db, replaces: true));
        removeSeed = new(db, "DELETE FROM Seeds WHERE Path = $0", 1);
        standing = new(db, "SELECT Day, Address, Version FROM Articles WHERE Id = $0", 1);
        removeArticle = new(db, "DELETE FROM Articles WHERE Id = $0", 1);
        forget = new(db, "UPDATE Addresses SET ArticleId = NULL WHERE ArticleId = $0", 1);
    }

    /// <param name="store">In a new one everything is new, which tells nobody what changed.</param>
    /// <param name="present">The paths of the seeds in the folder.</param>
    public static async Task<StoreWriter> OpenAsync(StoreTarget store, SeedFolder folder, IReadOnlySet<string> present, DateTime now, CancellationToken stop) =>
        new(store, await store.Db.States.SingleAsync(stop), StoredSeed.ReadAll(store.Db), folder, present, now);

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
            if (gone.Hash.Length > 0) pathsOfRemoved[gone.Hash] = gone.Path;
            removed++;
        }
    }

    /// <summary>What the store knows of a seed; null for a new one. May be asked while others are written.</summary>
    public StoredSeed? Known(string path) => seeds.GetValueOrDefault(path);

    /// <summary>Whether a story's time has come.</summary>
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
        problems.Add(new(file.Path, 1, 1, Severity.Warning, "The file is being written; it is read when it has come to rest."));
        if (known is not null) unchanged++;
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
            forget.Run(published);
            seed.ArticleId = null;
            takenBack++;
            changed++;
        }
        seedRows.Write(seed);
    }

    private void Write(StoredSeed? known, StoredSeed seed, Article? article, IndexedText? text)
    {
        // A seed with an error keeps the last good version of its story on the site.
        if (known is null && pathsOfRemoved.Remove(seed.Hash, out var oldPath)) addresses.Move(oldPath, seed.Path);
        if (article is not null) Replace(seed, article, text!);
        else seed.DueAt = known?.DueAt;
        seedRows.Write(seed);
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
        if (seed.ArticleId is { } published) forget.Run(published);
        if (seed.ArticleId is not null) takenBack++;
        (seed.ArticleId, seed.DueAt) = (null, DueAt(article));
    }

    /// <summary>An article whose clock or zone is not understood is held until the latest instant that it could mean.</summary>
    private static DateTime DueAt(Article article) => article.HeldUntil is { } until && until > article.PublishedAt ? until : article.PublishedAt;

    private void Publish(StoredSeed seed, Article article, IndexedText text)
    {
        if (article.Withdrawn && seed.ArticleId is not null) takenBack++;
        seed.ArticleId = article.Withdrawn ? null : seed.ArticleId ?? ++state.LastArticleId;
        (article.Id, article.Version) = (seed.ArticleId ?? 0, seed.Hash[..8].ToLowerInvariant());
        addresses.Allot(article, seed.Path, now);
        if (article.Withdrawn) return;
        listings.Assign(article);
        articles.Write(article);
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
        index.Remove(articleId);
    }

    /// <summary>After the last seed.</summary>
    public void WriteWaiting() => listings.FileWaiting();

    public async Task<ImportReport> FinishAsync(CancellationToken stop)
    {
        var due = await db.Seeds.Where(s => s.DueAt != null).Select(s => s.DueAt!.Value).OrderBy(at => at).ToListAsync(stop);
        var report = new ImportReport(added, changed, removed, unchanged, [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal)], chromeLines, state.ContentVersion, default)
        {
            TakenBack = takenBack,
            Unread = unread,
            Waiting = due.Count,
            // Whose time has come but whose file is broken waits for its file.
            NextDue = due.Cast<DateTime?>().FirstOrDefault(at => at > now),
            IsRebuild = isNew,
        };
        // A new store has addresses to look after even where it has no story.
        if (!report.ChangedAnything && !isNew) return report;
        if (isNew || removed > 0) await AddressBook.WithdrawOrphansAsync(db, now, stop);
        var changedListings = listings.Count();
        var changes = isNew ? Changes.None : new Changes(changedStories.Addresses, changedListings);
        (state.ContentVersion, state.ChangedAt) = (state.ContentVersion + 1, now);
        await db.SaveChangesAsync(stop);
        return report with { ContentVersion = state.ContentVersion, Changes = changes };
    }

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[addresses, listings, index, articles, seedRows, removeSeed, standing, removeArticle, forget]) part.Dispose();
    }
}
