using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace NewsPortal.Store;

/// <summary>
/// The store's file. When it is missing, broken, or was shaped by another version of the portal or another setting, a new
/// one is filled beside the old one and then put in its place. Remembered addresses are carried over.
/// </summary>
public sealed class StoreFile(IDbContextFactory<PortalDb> contexts, PortalOptions options, ILogger<StoreFile> log)
{
    /// <summary>SQLite's, which it writes whole: a file of any other length was cut.</summary>
    private const int PageBytes = 4096;

    /// <summary>Of the build, with its model and its code, and of the settings that shape the rows.</summary>
    private string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(PortalDb).Assembly.ManifestModule.ModuleVersionId}\n{options.TimeZone}\n{options.Language}\n{options.LongestLine}\n{options.DeepestNesting}\n{options.MostTags}")));

    private readonly ConcurrentDictionary<string, bool> unreadable = new();
    private volatile bool isBroken;

    /// <summary>Whether the store has to be made anew: its file is gone or cut, or reading showed that it is broken.</summary>
    public bool IsSuspect => isBroken || new FileInfo(options.StorePath) is not { Exists: true, Length: var length } || length % PageBytes != 0;

    /// <summary>Where a failure says that the store's file is broken, the next import makes it anew; where it could not be got at, connections that nobody uses are closed.</summary>
    public void Suspect(Exception? failure)
    {
        if (isBroken || failure?.GetBaseException() is not { } reason) return;
        // A lock that the system would not take back stays with this process until its last connection is closed.
        if (IsOutOfReach(reason)) SqliteConnection.ClearAllPools();
        if (!IsOfBrokenFile(reason)) return;
        isBroken = true;
        log.LogError("The store {Path} is broken ({Reason}): it is made anew from the seeds, and pages that were read before go on being served", options.StorePath, reason.Message);
    }

    /// <summary>Whether the store could not be got at, as when another program holds it, which says nothing of what is in it: it must not be made anew.</summary>
    internal static bool IsOutOfReach(Exception failure) => failure is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL or raw.SQLITE_CANTOPEN or raw.SQLITE_NOMEM };

    /// <summary>What a new store cannot be read by either is a mistake of the portal, for which no store is made twice.</summary>
    private bool IsOfBrokenFile(Exception failure) => failure switch
    {
        SqliteException e => e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB || e.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHORT_READ
            || e.Message.Contains("no such table", StringComparison.Ordinal),
        JsonException => unreadable.TryAdd(failure.Message, true),
        _ => false,
    };

    /// <summary>The content version of a store that can be served as it is; null where it has to be filled first.</summary>
    public long? ReadVersion() => ReadMark()?.ContentVersion;

    /// <summary>By which a store that can be served is told from any other, and from itself before a change; null where there is none.</summary>
    public StoreMark? ReadMark() => ReadMarkOfAny() is { ContentVersion: > 0 } mark && mark.Fingerprint == Fingerprint ? mark : null;

    /// <summary>The content version of a store that another build or other settings filled, where this one can read it; null where it cannot.</summary>
    public async Task<long?> ReadVersionOfBeforeAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        try
        {
            return File.Exists(options.StorePath) && await HasShapeAsync(db, stop) ? await VersionOfAsync(db, stop) : null;
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether all is there that this build would make: it makes it, without a story, and compares.</summary>
    private static async Task<bool> HasShapeAsync(PortalDb db, CancellationToken stop)
    {
        await using var empty = PortalDb.At("Data Source=:memory:");
        await empty.Database.OpenConnectionAsync(stop);
        await empty.Database.ExecuteSqlRawAsync(CreateScript(empty), stop);
        return (await ShapeAsync(empty, stop)).IsSubsetOf(await ShapeAsync(db, stop));
    }

    private static Task<HashSet<string>> ShapeAsync(PortalDb db, CancellationToken stop) =>
        db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL").ToHashSetAsync(stop);

    private static string CreateScript(PortalDb db) => $"{db.Database.GenerateCreateScript()}\n{SearchIndex.CreateScript}";

    /// <summary>The content version of the store that is served, which another process may have written to.</summary>
    public async Task<long> ReadVersionNowAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await VersionOfAsync(db, stop);
    }

    private static Task<long> VersionOfAsync(PortalDb db, CancellationToken stop) => db.States.Select(s => s.ContentVersion).SingleAsync(stop);

    /// <summary>The store to write to: the one that is there, or a new one that takes its place when it is finished.</summary>
    /// <param name="seen">The content version that readers see; 0 for none. A new store has a later one, even where the old file is gone.</param>
    /// <param name="judge">Called with what a new store would take over, before anything is written; it throws where the old one has to stay.</param>
    /// <exception cref="SqliteException">The file cannot be made or written.</exception>
    public async Task<StoreTarget> OpenAsync(long seen, Action<CarriedOver> judge, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.StorePath))!);
        return IsUsable() ? await UseAsync(stop) : await RebuildAsync(seen, judge, stop) ?? await UseAsync(stop);
    }

    private bool IsUsable() => !IsSuspect && ReadMarkOfAny()?.Fingerprint == Fingerprint;

    private async Task<StoreTarget> UseAsync(CancellationToken stop)
    {
        var target = new StoreTarget(await contexts.CreateDbContextAsync(stop));
        try
        {
            await StoreLog.LimitAsync(target.Db, stop);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    /// <summary>Null where another process has made it meanwhile.</summary>
    private async Task<StoreTarget?> RebuildAsync(long seen, Action<CarriedOver> judge, CancellationToken stop)
    {
        var build = await StoreBuild.BeginAsync(options.StorePath, log, stop);
        StoreTarget? target = null;
        try
        {
            if (IsUsable()) return null;
            var carried = File.Exists(options.StorePath) ? await CarryOverAsync(seen, stop) : new CarriedOver(seen, []);
            judge(carried);
            return target = new(await build.CreateAsync(Fingerprint, carried, stop), build, () => isBroken = false);
        }
        finally
        {
            if (target is null) build.Dispose();
        }
    }

    private async Task<CarriedOver> CarryOverAsync(long seen, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return new(Math.Max(seen, ReadMarkOfAny()?.ContentVersion ?? 0), new OldAddresses(db, log).Read());
    }

    /// <summary>
    /// Of the store's row about itself; null where it cannot be read, as in a store that is missing, broken or of another shape.
    /// Without EF, whose model is not made yet when a portal that starts asks whether it can serve.
    /// </summary>
    /// <exception cref="SqliteException">It could not be got at.</exception>
    private StoreMark? ReadMarkOfAny()
    {
        if (!File.Exists(options.StorePath)) return null;
        try
        {
            using var connection = new SqliteConnection(options.Store);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Fingerprint, ContentVersion, ChangedAt FROM States";
            using var row = command.ExecuteReader();
            return row.Read() ? new(row.GetString(0), row.GetInt64(1), row.GetString(2)) : null;
        }
        catch (Exception e) when ((e is SqliteException or InvalidOperationException) && !IsOutOfReach(e))
        {
            return null;
        }
    }
}

/// <summary>Which store it is, and in which state.</summary>
/// <param name="Fingerprint">Of what shaped its rows.</param>
/// <param name="ChangedAt">UTC; when it last changed. Tells apart two stores whose versions are the same by chance.</param>
public sealed record StoreMark(string Fingerprint, long ContentVersion, string ChangedAt);

/// <summary>The store that an import writes to.</summary>
/// <param name="build">Null where it is the one that is served.</param>
/// <param name="finished">Called when a new one stands in its place.</param>
public sealed class StoreTarget(PortalDb db, StoreBuild? build = null, Action? finished = null) : IAsyncDisposable
{
    public PortalDb Db => db;

    /// <summary>Whether it is one that nobody reads yet.</summary>
    public bool IsNew => build is not null;

    /// <summary>Makes the full-text index of a new store; null where each story is indexed as it comes.</summary>
    public SearchBuild? Search => build?.Search;

    /// <summary>When all rows are there, in their transaction.</summary>
    public void MakeIndexes() => build?.MakeIndexes(db);

    /// <summary>After the last transaction.</summary>
    public async Task FinishAsync(CancellationToken stop)
    {
        if (build is null)
        {
            StoreLog.Cut(db);
            return;
        }
        await build.FinishAsync(db, stop);
        finished?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        using (build) await db.DisposeAsync();
    }
}
