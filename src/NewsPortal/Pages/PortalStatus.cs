using System.Diagnostics;
using System.Reflection;
using Microsoft.Net.Http.Headers;
using NewsPortal.Http;
using NewsPortal.Import;
using NewsPortal.Seeds;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>How the portal is, gathered without asking the store, so that it can be told when the store is broken.</summary>
public sealed class PortalStatus(ImportState imports, FolderWatcher watcher, Edition edition, PageCache cache, Builds builds, PortalOptions options)
{
    /// <summary>Holds the oldest .NET version that fixes the vulnerabilities of dotnet/announcements 371, 397 and 405.</summary>
    public static readonly Version LeastRuntime = new(10, 0, 13);

    /// <summary>Answers <c>/status.json</c>: those who do not run the portal find no such page.</summary>
    public static IResult Send(HttpContext context, PortalStatus status)
    {
        if (!Operators.Include(context)) return Results.NotFound();
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Json(status.Now());
    }

    public EditionStatus Edition => new(edition.IsReady, edition.Number, edition.ContentVersion);

    public FolderStatus Folder => new(
        options.Imports, options.SweepSeconds, imports.LastLook?.At, imports.LastLook?.Files, imports.NextScan, watcher.IsActive, watcher.Missed);

    public CacheStatus Cache => new(cache.Count, cache.Bytes, cache.MostBytes, cache.Asked.Hits, cache.Asked.Misses);

    public StoreStatus Store => new(builds.CurrentPath, SizeOf(builds.CurrentPath), SizeOf(builds.CurrentPath + "-wal"), options.StorePath, SizeOf(options.StorePath));

    public StatusReport Now()
    {
        using var process = Process.GetCurrentProcess();
        return new(
            Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion.Split('+')[0] ?? "",
            process.StartTime.ToUniversalTime(),
            process.WorkingSet64,
            Edition,
            Show(imports.Last),
            Show(imports.LastChange),
            imports.LastFailure,
            Folder,
            Cache,
            Store,
            CountsOf(imports.Diagnostics),
            FirstOf(imports.Diagnostics));
    }

    /// <summary>A folder of pages copied from the web can have a warning for each line.</summary>
    private const int MaxDiagnostics = 200;

    private static DiagnosticCounts CountsOf(IReadOnlyList<Diagnostic> all)
    {
        var errors = all.Count(diagnostic => diagnostic.IsError);
        return new(errors, all.Count - errors, Math.Min(all.Count, MaxDiagnostics));
    }

    /// <summary>Returns the first of them, errors before warnings.</summary>
    private static IReadOnlyList<Diagnostic> FirstOf(IReadOnlyList<Diagnostic> all) =>
        all.Count <= MaxDiagnostics ? all : [.. all.OrderByDescending(diagnostic => diagnostic.Severity).Take(MaxDiagnostics)];

    private static ImportStatus? Show(ImportState.Import? import) => import is not { At: var at, Report: var report } ? null
        : new(at, report.Took.TotalSeconds, report.Added, report.Changed, report.Removed, report.Unchanged, report.Waiting, report.NextDue);

    private static long SizeOf(string? path) => path is not null && new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}

/// <summary>The shape of <c>/status.json</c>, which docs/operations.md describes. Times are UTC, sizes bytes.</summary>
public sealed record StatusReport(
    string Version, DateTime Started, long MemoryBytes, EditionStatus Edition,
    ImportStatus? LastImport, ImportStatus? LastChange, ImportState.Failure? LastFailure,
    FolderStatus Folder, CacheStatus Cache, StoreStatus Store, DiagnosticCounts DiagnosticCounts, IReadOnlyList<Diagnostic> Diagnostics);

/// <param name="Listed">How many of them the status lists; <c>check</c> prints all.</param>
public sealed record DiagnosticCounts(int Errors, int Warnings, int Listed);

public sealed record EditionStatus(bool IsReady, long Number, long ContentVersion);

/// <param name="NextDue">When the first waiting story is to be published.</param>
public sealed record ImportStatus(
    DateTime At, double Seconds, int Added, int Changed, int Removed, int Unchanged, int Waiting, DateTime? NextDue);

/// <param name="Watched">Whether the system tells of changes between two looks.</param>
/// <param name="MissedByWatcher">How many looks found what it had not told of.</param>
/// <param name="NextScan">When the next scan is due at the latest; null before the first.</param>
public sealed record FolderStatus(
    bool Imports, double SweepSeconds, DateTime? LastLook, int? Files, DateTime? NextScan, bool Watched, long MissedByWatcher);

public sealed record CacheStatus(int Pages, long Bytes, long MostBytes, long Hits, long Misses);

/// <param name="Build">The file that is served; null for none.</param>
/// <param name="Bytes">Of the build.</param>
/// <param name="WalBytes">Of the build's write-ahead log.</param>
public sealed record StoreStatus(string? Build, long Bytes, long WalBytes, string Registry, long RegistryBytes);
