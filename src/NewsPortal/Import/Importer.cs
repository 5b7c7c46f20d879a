using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Seeds;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Makes the store equal to the seeds folder, in one transaction: killed at any moment it leaves the store as it was.
/// A seed is read only when its hash differs from the one in the store.
/// </summary>
public sealed class Importer(IDbContextFactory<PortalDb> contexts, SeedFolder folder, Desk desk, Edition edition, TimeProvider time)
{
    private const int FilesBetweenReports = 25;

    /// <exception cref="DirectoryNotFoundException">The folder is not there; nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        var files = folder.List();
        await using var db = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var writer = await StoreWriter.OpenAsync(db, files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), time.GetUtcNow().UtcDateTime, stop);
        await writer.RemoveMissingAsync(stop);
        foreach (var file in files.Index())
        {
            await TakeAsync(file.Item, writer, stop);
            if (file.Index % FilesBetweenReports == 0) progress?.Report(new(file.Index, files.Count));
        }
        var report = await writer.FinishAsync(stop);
        await transaction.CommitAsync(stop);
        await edition.PublishAsync(report.ContentVersion, takesBack: report.Removed + report.Changed > 0, stop);
        progress?.Report(new(files.Count, files.Count));
        return report with { Took = Stopwatch.GetElapsedTime(clock) };
    }

    private async Task TakeAsync(SeedFile file, StoreWriter writer, CancellationToken stop)
    {
        var (bytes, refusal) = await file.ReadAsync(stop);
        if (refusal is not null) await writer.RefuseAsync(refusal, stop);
        else if (writer.IsUnchanged(file.Path, bytes, out var hash)) writer.Keep(file.Path);
        else await writer.TakeAsync(file.Path, hash, SeedReader.Read(file.Path, bytes, desk), stop);
    }
}
