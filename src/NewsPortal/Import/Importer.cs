using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using NewsPortal.Seeds;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Makes the store equal to the seeds folder, in one transaction: killed at any moment it leaves the store as it was.
/// One task reads while another writes. A seed whose bytes are those that the store knows is left alone.
/// </summary>
public sealed class Importer(StoreFile store, SeedFolder folder, Desk desk, Edition edition, TimeProvider time)
{
    private const int FilesBetweenReports = 25, MostReadAhead = 200;

    /// <param name="files">Of the folder; null to look there.</param>
    /// <param name="trustTimes">Leaves a file unread that has the size and the time of before.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there; nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(IProgress<ImportProgress>? progress, CancellationToken stop, IReadOnlyList<SeedFile>? files = null, bool trustTimes = false)
    {
        var clock = Stopwatch.GetTimestamp();
        files ??= folder.List();
        await using var target = await store.OpenAsync(stop);
        var report = await WriteAsync(target, files, trustTimes, progress, stop);
        await target.FinishAsync(stop);
        await edition.PublishAsync(report.ContentVersion, report.TakenBack > 0, stop);
        if (report.Changes.Stories.Count > 0) edition.Announcing?.Invoke(report.Changes);
        progress?.Report(new(files.Count, files.Count));
        return report with { Took = Stopwatch.GetElapsedTime(clock) };
    }

    private async Task<ImportReport> WriteAsync(StoreTarget target, IReadOnlyList<SeedFile> files, bool trustTimes, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var transaction = await target.Db.Database.BeginTransactionAsync(stop);
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        using var writer = await StoreWriter.OpenAsync(target.Db, present, time.GetUtcNow().UtcDateTime, stop);
        writer.RemoveMissing(present);
        await TakeAllAsync(files, writer, trustTimes, progress, stop);
        target.MakeIndexes();
        var report = await writer.FinishAsync(stop);
        await transaction.CommitAsync(stop);
        return report;
    }

    private async Task TakeAllAsync(IReadOnlyList<SeedFile> files, StoreWriter writer, bool trustTimes, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var ahead = Channel.CreateBounded<Action>(MostReadAhead);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => ReadAllAsync(files, writer, trustTimes, ahead.Writer, either.Token), either.Token);
        try
        {
            var done = 0;
            await foreach (var write in ahead.Reader.ReadAllAsync(stop))
            {
                write();
                if (done++ % FilesBetweenReports == 0) progress?.Report(new(done - 1, files.Count));
            }
        }
        finally
        {
            await either.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends what is to be written on, in the order of the files.</summary>
    private async Task ReadAllAsync(IReadOnlyList<SeedFile> files, StoreWriter writer, bool trustTimes, ChannelWriter<Action> into, CancellationToken stop)
    {
        try
        {
            foreach (var file in files) await into.WriteAsync(await ReadAsync(file, writer, trustTimes, stop), stop);
            into.Complete();
        }
        catch (Exception e)
        {
            into.Complete(e);
        }
    }

    private async Task<Action> ReadAsync(SeedFile file, StoreWriter writer, bool trustTimes, CancellationToken stop)
    {
        var known = writer.Known(file.Path);
        if (known is not null && writer.IsDue(known)) known = null;
        if (known is not null && trustTimes && file.IsAsBefore(known.Length, known.Modified)) return () => writer.Keep(known);
        var (bytes, refusal) = await file.ReadAsync(stop);
        if (refusal is not null) return () => writer.Refuse(refusal, file);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        if (known?.Hash == hash) return () => writer.Touch(known, file);
        var read = SeedReader.Read(file.Path, bytes, desk);
        return () => writer.Take(file, hash, read);
    }
}
