using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Http;

namespace NewsPortal.Pages;

/// <summary>The portal's state for those who run it; nobody else finds such a page. It asks nothing of the store.</summary>
public sealed class StatusPage(PortalStatus status, PortalOptions options, TimeProvider time) : PageModel
{
    private const long MostLogBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan MaxScanDelay = TimeSpan.FromMinutes(1);

    public StatusReport Report { get; } = status.Now();

    public string Name => options.Name;

    /// <summary>What is wrong at present, most urgent first.</summary>
    public IEnumerable<string> Alarms
    {
        get
        {
            if (!Report.Edition.IsReady) yield return "The first import is not done: readers are asked to wait.";
            if (Report.LastFailure is { } failure) yield return $"The last import failed at {Time(failure.At)}: {failure.Reason}";
            if (IsLookLate)
                yield return $"The folder was last looked at at {Time(Report.Folder.LastLook)}: "
                    + $"an import takes long, or the disk of the seeds does not answer.";
            if (Report.Store.WalBytes > MostLogBytes)
                yield return $"The store's log has {Size(Report.Store.WalBytes)}: "
                    + $"another program may have been reading the store (Portal:Store) for long; end it.";
            if (Environment.Version < PortalStatus.LeastRuntime)
                yield return $"This is .NET {Environment.Version}, "
                    + $"which has holes that are mended since {PortalStatus.LeastRuntime}: update it.";
            if (Report.DiagnosticCounts is { Errors: > 0 and var errors })
                yield return $"{Count.Of(errors, "seed or folder has an error", "seeds or folders have errors")}; "
                    + $"what they held before stays on the site.";
        }
    }

    private bool IsLookLate => Report.Folder.NextScan is { } next && time.GetUtcNow().UtcDateTime > next + MaxScanDelay;

    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            yield return ("Version", $"{Report.Version}, running since {Time(Report.Started)}");
            yield return ("Edition", $"{Report.Edition.Number}, content version {Report.Edition.ContentVersion}");
            yield return ("Last import", Describe(Report.LastImport));
            yield return ("Last import that changed the paper", Describe(Report.LastChange));
            yield return ("Waiting stories", Report.LastImport is { Waiting: > 0 } import
                ? $"{import.Waiting}, the next due at {Time(import.NextDue)}"
                : "none");
            yield return ("Last look at the folder", $"{Time(Report.Folder.LastLook)}, {Report.Folder.Files ?? 0} files; "
                + (Report.Folder.Imports ? $"next scan by {Time(Report.Folder.NextScan)}" : "this portal does not import"));
            yield return ("Watcher", $"{(Report.Folder.Watched ? "on" : "off: changes are found by looking")}; "
                + $"{Report.Folder.MissedByWatcher} changes missed");
            yield return ("Pages kept ready", $"{Report.Cache.Pages}, {Size(Report.Cache.Bytes)} of {Size(Report.Cache.MostBytes)}; "
                + $"{Report.Cache.Hits} hits, {Report.Cache.Misses} misses");
            yield return ("Store", $"{Size(Report.Store.Bytes)}, log {Size(Report.Store.WalBytes)}");
            yield return ("Memory", Size(Report.MemoryBytes));
        }
    }

    public IActionResult OnGet()
    {
        if (!Operators.Include(HttpContext)) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private static string Describe(ImportStatus? import) => import is null ? "none since the start"
        : $"{Time(import.At)}: {import.Added} added, {import.Changed} changed, {import.Removed} removed, {import.Unchanged} unchanged, "
            + $"{import.Seconds.ToString("0.00", CultureInfo.InvariantCulture)} s";

    private static string Time(DateTime? utc) => utc?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "never";

    private static string Size(long bytes) => $"{(bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)} MiB";
}
