using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// Points to the build that this process serves: the one of its own fingerprint, or until that is complete the last one of
/// another version that it can read. All pages get their context here.
/// </summary>
public sealed class Builds(PortalOptions options, ILogger<Builds> log) : IDbContextFactory<PortalDb>, IDisposable
{
    private readonly Lock swapping = new();
    private readonly Lazy<string> fingerprint = new(() => BuildFingerprint.Of(options));
    private volatile BuildFile? current;
    private volatile bool isDamaged;
    private string? reportedJson;

    public string Fingerprint => fingerprint.Value;

    /// <summary>Returns the file of this version's build, whether it is there or not.</summary>
    public string OwnPath => BuildFiles.Of(options, Fingerprint);

    /// <summary>Returns the file that is served; null for none.</summary>
    public string? CurrentPath => current?.FilePath;

    /// <summary>Returns whether this version's build has to be filled: it is missing, or what was read of it is damaged.</summary>
    public bool NeedsBuild => isDamaged || current?.FilePath != OwnPath || !current.IsIntact();

    /// <exception cref="NoBuildException">No build can be served yet.</exception>
    public PortalDb CreateDbContext() => (current ?? Open() ?? throw new NoBuildException()).CreateDbContext();

    /// <summary>
    /// Makes sure that the pointer is right: that the file is still the one that was opened, and that this version's own build
    /// is served as soon as it is there. Costs a few system calls and one row.
    /// </summary>
    /// <returns>What is served; null for nothing.</returns>
    public StoreState? Poll()
    {
        lock (swapping)
        {
            if (current is not { IsImmutable: false } || current.FilePath != OwnPath || !current.IsIntact()) Swap();
            try
            {
                return current?.ReadState();
            }
            catch (Exception e)
            {
                Report(e);
                return null;
            }
        }
    }

    /// <summary>Takes note of a failure: a build whose data is damaged is built again.</summary>
    public void Report(Exception? failure)
    {
        if (failure is null || isDamaged || current is null || !StoreFailures.IsDamage(failure)) return;
        // A value that a new build holds as well is a fault of the portal, for which no build is made twice.
        var message = failure.GetBaseException().Message;
        if (failure.GetBaseException() is System.Text.Json.JsonException)
        {
            if (reportedJson == message) return;
            reportedJson = message;
        }
        isDamaged = true;
        log.LogError("The build {Path} is damaged ({Reason}); building again from the seeds, cached pages are served meanwhile", CurrentPath, message);
    }

    /// <summary>A new build took its name.</summary>
    internal void Replaced()
    {
        lock (swapping) Swap();
        isDamaged = false;
        DeleteUnused();
    }

    private BuildFile? Open()
    {
        lock (swapping) return current ?? Swap();
    }

    private BuildFile? Swap()
    {
        var next = BuildFile.Open(OwnPath, Fingerprint, options);
        // A build of another version goes on being served, and one that was deleted as long as it is open.
        if (next is null && current is not null && (current.IsIntact() || !File.Exists(current.FilePath))) return current;
        next ??= OfAnotherVersion();
        var previous = current;
        current = next;
        previous?.Dispose();
        if (next is not null && previous is not null && previous.FilePath != next.FilePath) log.LogInformation("Serving the build {Path}", next.FilePath);
        return next;
    }

    private BuildFile? OfAnotherVersion() => BuildFiles.Of(options).Where(path => path != OwnPath)
        .Select(path => BuildFile.Open(path, Fingerprint, options)).FirstOrDefault(build => build is not null);

    /// <summary>Deletes the builds of other versions that no process uses any more.</summary>
    public void DeleteUnused()
    {
        if (current?.FilePath != OwnPath) return;
        foreach (var path in BuildFiles.Of(options).Where(path => path != OwnPath))
        {
            try
            {
                using (new FileStream(BuildFiles.LockOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
                {
                    StoreFiles.Delete(path);
                    File.Delete(BuildFiles.LockOf(path));
                }
                File.Delete(path + ".lock");
                log.LogInformation("Deleted the build {Path}, which no process uses any more", path);
            }
            // Another process uses it, or it cannot be deleted: the next swap tries again.
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    public void Dispose() => current?.Dispose();
}
