using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Makes the store equal to the seeds folder, in one transaction: killed at any moment it leaves the store as it was.
/// One task reads while another writes. A seed whose bytes are those that the store knows is left alone.
/// </summary>
public sealed class Importer(
    RegistryFile registries, Builds builds, BuildWriting writing, SeedFolder folder, SeedDefaults desk, Edition edition, PortalOptions options,
    TimeProvider time, ReadSeed? readSeed = null)
{
    private const int MaxAttempts = 3, MaxAttemptsOfChanged = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    /// <summary>Imports the whole folder.</summary>
    /// <param name="files">Of the folder; null to list it.</param>
    /// <param name="trustTimes">Leaves a file unread that has the size and the time of before.</param>
    /// <param name="allowRemovals">However many stories have no file any more, they go.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there; nothing was changed.</exception>
    /// <exception cref="RegistryException">The registry cannot be used; nothing was changed.</exception>
    /// <exception cref="StoriesMissingException">A new build would lose very many stories; nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(IProgress<ImportProgress>? progress, CancellationToken stop, IReadOnlyList<SeedFile>? files = null, bool trustTimes = false, bool allowRemovals = false)
    {
        var clock = Stopwatch.GetTimestamp();
        files ??= folder.List();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var run = new Run(files, SeedScope.Whole, trustTimes, allowRemovals ? 100 : options.MostRemovedPercent, progress);
                var report = (await ImportAsync(run, stop))!;
                progress?.Report(new(files.Count, files.Count));
                return report with { Took = Stopwatch.GetElapsedTime(clock) };
            }
            // A file that is moved while the folder is listed may be in the list twice, or not at all.
            catch (FolderChangedException) when (attempt < MaxAttempts)
            {
                files = folder.List();
            }
        }
    }

    /// <summary>Imports the files that the watcher named, those below folders that it named, and scheduled stories whose time has come.</summary>
    /// <param name="names">Paths inside the folder, separated by slashes.</param>
    /// <returns>Null where only the whole folder can decide: a build has to be filled, or many stories are gone.</returns>
    public async Task<ImportReport?> RunNamedAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.GetTimestamp();
        if (builds.NeedsBuild) return null;
        var all = names.Union(await DueAsync(cancellationToken), StringComparer.Ordinal).ToList();
        try
        {
            var run = new Run(folder.List(all), new(false, all), TrustsTimes: false, options.MostRemovedPercent, null);
            return await ImportAsync(run, cancellationToken) is { } report ? report with { Took = Stopwatch.GetElapsedTime(clock) } : null;
        }
        catch (FolderChangedException)
        {
            return null;
        }
    }

    private async Task<List<string>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = builds.CreateDbContext();
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Seeds.Where(seed => seed.DueAt != null && seed.DueAt <= now).Select(seed => seed.Path).ToListAsync(cancellationToken);
    }

    /// <summary>Returns null where a scope of names is not enough.</summary>
    private async Task<ImportReport?> ImportAsync(Run run, CancellationToken stop)
    {
        var unsettled = await FindUnsettledAsync(run.Files, stop);
        using var registry = registries.Open();
        builds.Poll();
        ImportReport? report;
        await using (var session = await writing.OpenAsync(registry, () => Expect(registry, run, new HashSet<string>()), stop))
        {
            if (session.IsNew && !run.Scope.IsWhole) return null;
            report = await WriteAsync(session, registry, run, unsettled, stop);
            if (report is null) return null;
            // The folder may have gone in the middle.
            if (session.IsNew && report.Unread.Count > 0) Expect(registry, run, report.Unread);
            await session.FinishAsync(report.TakenBack > 0, stop);
        }
        await PublishAsync(report, stop);
        return report;
    }

    private static void Expect(Registry registry, Run run, IReadOnlySet<string> unread) =>
        RemovalGuard.Expect(registry.PublishedSeeds(), run.Files, unread, run.MaxRemovedPercent);

    private async Task PublishAsync(ImportReport report, CancellationToken stop)
    {
        // Another process may have imported in between, or withdrawn a story.
        var state = builds.Poll();
        var version = state?.ContentVersion ?? report.ContentVersion;
        var withdraws = report.TakenBack > 0 || report.IsRebuild || state?.WithdrawnVersion > edition.ContentVersion;
        await edition.PublishAsync(version, withdraws, stop);
        if (report.Changes.Stories.Count > 0) edition.Announcing?.Invoke(report.Changes);
    }

    /// <summary>Those that are being written: a look a moment later finds them changed.</summary>
    private async Task<HashSet<string>> FindUnsettledAsync(IReadOnlyList<SeedFile> files, CancellationToken stop)
    {
        var fresh = files.Where(file => file.IsFresh(time.GetUtcNow().UtcDateTime)).ToList();
        if (fresh.Count > 0) await Task.Delay(BetweenLooks, time, stop);
        return [.. fresh.Where(file => !folder.HoldsAsListed(file)).Select(file => file.Path)];
    }

    private async Task<ImportReport?> WriteAsync(WriteSession session, Registry registry, Run run, HashSet<string> unsettled, CancellationToken stop)
    {
        await using var transaction = await session.Db.Database.BeginTransactionAsync(stop);
        var present = run.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        using var writer = await StoreWriter.OpenAsync(session, registry, folder, present, run.Scope, time.GetUtcNow().UtcDateTime, stop);
        if (run.Scope.IsWhole) writer.HoldMissing(run.Files, present, run.MaxRemovedPercent);
        else if (writer.CountLost(present) >= RemovalGuard.LeastHeld) return null;
        writer.RemoveMissing(present);
        var unread = run.TrustsTimes ? run.Files.Where(file => !writer.KeepAsBefore(file)).ToList() : run.Files;
        await TakeAllAsync(unread, writer, unsettled, run.Progress, stop);
        if (session.IsNew) await TakeChangedAsync(writer, run, stop);
        writer.WriteWaiting();
        session.MakeIndexes();
        var report = await writer.FinishAsync(edition.ContentVersion, stop);
        await transaction.CommitAsync(stop);
        return report;
    }

    /// <summary>
    /// Filling a build takes a while, and files change meanwhile. Without their stories it must not take the place of the present
    /// build, whose readers have them.
    /// </summary>
    private async Task TakeChangedAsync(StoreWriter writer, Run run, CancellationToken stop)
    {
        for (var attempt = 1; attempt <= MaxAttemptsOfChanged && writer.TakeUnstable() is { Count: > 0 } changed; attempt++)
        {
            var files = folder.List(changed);
            var unsettled = await FindUnsettledAsync(files, stop);
            await TakeAllAsync(files, writer, unsettled, run.Progress, stop);
        }
    }

    private async Task TakeAllAsync(IReadOnlyList<SeedFile> files, StoreWriter writer, HashSet<string> unsettled, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        using var ahead = new ReadAhead();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => ReadAllAsync(files, writer, unsettled, ahead, either.Token), either.Token);
        try
        {
            await ahead.WriteAsync(done => progress?.Report(new(done, files.Count)), stop);
        }
        finally
        {
            await either.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends what is to be written on, in the order of the files.</summary>
    private async Task ReadAllAsync(IReadOnlyList<SeedFile> files, StoreWriter writer, HashSet<string> unsettled, ReadAhead ahead, CancellationToken stop)
    {
        try
        {
            using var reader = new TimeLimitedReader(desk, time, readSeed);
            foreach (var file in files) await ahead.AddAsync(file.Length, () => ReadAsync(file, writer, unsettled, reader, stop), stop);
            ahead.Complete();
        }
        catch (Exception e)
        {
            ahead.Complete(e);
        }
    }

    private async Task<Action> ReadAsync(SeedFile file, StoreWriter writer, HashSet<string> unsettled, TimeLimitedReader reader, CancellationToken stop)
    {
        var stored = writer.Known(file.Path);
        var known = stored is not null && writer.IsDue(stored) ? null : stored;
        if (unsettled.Contains(file.Path)) return () => writer.Leave(file, stored);
        var (bytes, refusal) = folder.Read(file);
        if (refusal is not null) return () => writer.Refuse(refusal, file);
        if (!folder.HoldsAsListed(file)) return () => writer.Leave(file, stored);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        if (known?.Hash == hash) return () => writer.Touch(known, file);
        var (read, text) = Index(file.Path, (await reader.ReadAsync(file.Path, bytes, stop)).WithoutHints());
        return () => writer.Take(file, read.IsUnfinished ? StoredSeed.Unfinished + hash : hash, read, text);
    }

    /// <summary>One story too many for the memory is that story's error, and keeps no other one out.</summary>
    private static (ReadResult Read, IndexedText? Text) Index(string path, ReadResult read)
    {
        try
        {
            return (read, read.Article is { } article ? IndexedText.Of(article) : null);
        }
        catch (OutOfMemoryException)
        {
            return (ReadResult.OutOfMemory(path), null);
        }
    }

    /// <param name="TrustsTimes">A file is left unread that has the size and the time of before.</param>
    private sealed record Run(
        IReadOnlyList<SeedFile> Files, SeedScope Scope, bool TrustsTimes, int MaxRemovedPercent, IProgress<ImportProgress>? Progress);
}
