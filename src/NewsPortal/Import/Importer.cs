using System.Diagnostics;
using System.Security.Cryptography;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Makes the store equal to the seeds folder, in one transaction: killed at any moment it leaves the store as it was.
/// One task reads while another writes. A seed whose bytes are those that the store knows is left alone.
/// </summary>
public sealed class Importer(StoreFile store, SeedFolder folder, SeedDefaults desk, Edition edition, PortalOptions options, TimeProvider time, ReadSeed? readSeed = null)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    /// <param name="files">Of the folder; null to look there.</param>
    /// <param name="trustTimes">Leaves a file unread that has the size and the time of before.</param>
    /// <param name="allowRemovals">However many stories have no file any more, they go.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there; nothing was changed.</exception>
    /// <exception cref="StoriesMissingException">The store would have to be made anew, and very many of its stories have no file; nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(IProgress<ImportProgress>? progress, CancellationToken stop, IReadOnlyList<SeedFile>? files = null, bool trustTimes = false, bool allowRemovals = false)
    {
        var clock = Stopwatch.GetTimestamp();
        files ??= folder.List();
        var report = await FillAsync(files, trustTimes, allowRemovals ? 100 : options.MostRemovedPercent, progress, stop);
        await edition.PublishAsync(report.ContentVersion, MayTakeBack(report), stop);
        if (report.Changes.Stories.Count > 0) edition.Announcing?.Invoke(report.Changes);
        progress?.Report(new(files.Count, files.Count));
        return report with { Took = Stopwatch.GetElapsedTime(clock) };
    }

    /// <summary>Whether a story may be gone that readers see: this import took it back, or another process did, or the store is a new one.</summary>
    private bool MayTakeBack(ImportReport report) => report.TakenBack > 0 || report.IsRebuild || report.ContentVersion - (report.ChangedAnything ? 1 : 0) != edition.ContentVersion;

    /// <summary>A file that is moved while the folder is listed may stand in the list twice, or not at all.</summary>
    private async Task<ImportReport> FillAsync(IReadOnlyList<SeedFile> files, bool trustTimes, int mostRemovedPercent, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var unsettled = await FindUnsettledAsync(files, stop);
                CarriedOver? before = null;
                await using var target = await store.OpenAsync(edition.ContentVersion, carried => Expect((before = carried).Addresses, new HashSet<string>()), stop);
                var report = await WriteAsync(target, files, new(trustTimes, unsettled), mostRemovedPercent, progress, stop);
                // The folder may have gone in the middle.
                if (before is not null && report.Unread.Count > 0) Expect(before.Addresses, report.Unread);
                await target.FinishAsync(stop);
                return report;
            }
            catch (FolderChangedException) when (attempt < MostAttempts)
            {
                files = folder.List();
            }
        }

        void Expect(IEnumerable<Address> before, IReadOnlySet<string> unread) => RemovalGuard.Expect(before, files, unread, mostRemovedPercent);
    }

    /// <summary>Those that are being written: a look a moment later finds them changed.</summary>
    private async Task<HashSet<string>> FindUnsettledAsync(IReadOnlyList<SeedFile> files, CancellationToken stop)
    {
        var fresh = files.Where(file => file.IsFresh(time.GetUtcNow().UtcDateTime)).ToList();
        if (fresh.Count > 0) await Task.Delay(BetweenLooks, time, stop);
        return [.. fresh.Where(file => !folder.HoldsAsListed(file)).Select(file => file.Path)];
    }

    private async Task<ImportReport> WriteAsync(
        StoreTarget target, IReadOnlyList<SeedFile> files, Look look, int mostRemovedPercent, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var transaction = await target.Db.Database.BeginTransactionAsync(stop);
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        using var writer = await StoreWriter.OpenAsync(target, folder, present, time.GetUtcNow().UtcDateTime, stop);
        writer.HoldMissing(files, present, mostRemovedPercent);
        writer.RemoveMissing(present);
        var unread = look.TrustsTimes ? files.Where(file => !writer.KeepAsBefore(file)).ToList() : files;
        await TakeAllAsync(unread, writer, look, progress, stop);
        writer.WriteWaiting();
        target.MakeIndexes();
        var report = await writer.FinishAsync(stop);
        await transaction.CommitAsync(stop);
        return report;
    }

    private async Task TakeAllAsync(IReadOnlyList<SeedFile> files, StoreWriter writer, Look look, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        using var ahead = new ReadAhead();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => ReadAllAsync(files, writer, look, ahead, either.Token), either.Token);
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
    private async Task ReadAllAsync(IReadOnlyList<SeedFile> files, StoreWriter writer, Look look, ReadAhead ahead, CancellationToken stop)
    {
        try
        {
            using var reader = new TimeLimitedReader(desk, time, readSeed);
            foreach (var file in files) await ahead.AddAsync(file.Length, () => ReadAsync(file, writer, look, reader, stop), stop);
            ahead.Complete();
        }
        catch (Exception e)
        {
            ahead.Complete(e);
        }
    }

    private async Task<Action> ReadAsync(SeedFile file, StoreWriter writer, Look look, TimeLimitedReader reader, CancellationToken stop)
    {
        var stored = writer.Known(file.Path);
        var known = stored is not null && writer.IsDue(stored) ? null : stored;
        if (look.Unsettled.Contains(file.Path)) return () => writer.Leave(file, stored);
        var (bytes, refusal) = folder.Read(file);
        if (refusal is not null) return () => writer.Refuse(refusal, file);
        if (!folder.HoldsAsListed(file)) return () => writer.Leave(file, stored);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        if (known?.Hash == hash) return () => writer.Touch(known, file);
        var read = await reader.ReadAsync(file.Path, bytes, stop);
        var text = read.Article is { } article ? IndexedText.Of(article) : null;
        return () => writer.Take(file, read.IsUnfinished ? StoredSeed.Unfinished + hash : hash, read, text);
    }

    /// <param name="TrustsTimes">A file is left unread that has the size and the time of before.</param>
    /// <param name="Unsettled">The paths of files that are being written.</param>
    private sealed record Look(bool TrustsTimes, IReadOnlySet<string> Unsettled);
}
