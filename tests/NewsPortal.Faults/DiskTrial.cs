using System.Diagnostics;

namespace NewsPortal.Faults;

/// <summary>
/// Faults 11 to 13 and 89: no room, no right, no handle, a disk that fails or cannot be written, at any of the first calls for the
/// store or the seeds. The portal lives, says what happened, and is right again when it has passed.
/// </summary>
internal static class DiskTrial
{
    private const int Stories = 60, LatestFirst = 25;

    /// <summary>An import that fails is tried again after 1, 2, 4 … seconds; a lock that another holds is waited for, for half a minute.</summary>
    private const double Patience = 2 * Newsroom.Patience;

    private static readonly string[] Errors = ["ENOSPC", "EIO", "EROFS", "EACCES", "EMFILE"];

    private static readonly string[] OfStore = ["openat", "pwrite64", "pread64", "fsync,fdatasync", "ftruncate", "?unlink,unlinkat", "?rename,renameat", "?stat,newfstatat,fstat,?lstat", "fcntl"];
    private static readonly string[] OfSeeds = ["openat", "getdents64", "pread64,read", "?stat,newfstatat,fstat,?lstat,statx"];

    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1)
        {
            await FailingSystem.InstallAsync();
            newsroom.Add(Stories);
        }
        var random = newsroom.Random;
        var isOfStore = random.Next(3) > 0;
        var calls = isOfStore ? OfStore : OfSeeds;
        var call = new FailingCall(calls[random.Next(calls.Length)], Errors[round % Errors.Length], 1 + random.Next(LatestFirst), random.Next(2) == 0 ? null : 1 + random.Next(3));
        if (random.Next(2) == 0) newsroom.DeleteBuilds();
        newsroom.Edit(newsroom.Any());
        var record = Path.Combine(newsroom.Folder, "calls");
        await newsroom.BeginToStartAsync(FailingSystem.Command(call, record, isOfStore ? FilesOfStore(newsroom) : FilesOfSeeds(newsroom)));
        try
        {
            await WaitInTroubleAsync(newsroom);
            await newsroom.MendSystemAsync();
            return await UntilRightAsync(newsroom);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"{call}: {e.Message}\n{string.Join('\n', FailingSystem.Failed(record).Take(20))}", e);
        }
    }

    private static IEnumerable<string> FilesOfStore(Newsroom newsroom) => 
        from suffix in (string[])["", "-wal", "-shm", "-journal", ".new", ".new-journal", ".new-search"]
        from file in (string[])[newsroom.Store, newsroom.Build]
        select file + suffix;

    private static IEnumerable<string> FilesOfSeeds(Newsroom newsroom) => newsroom.Stories.Take(20).Select(newsroom.PathOf).Prepend(newsroom.Seeds);

    private static async Task WaitInTroubleAsync(Newsroom newsroom)
    {
        var (clock, trouble) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(2 + newsroom.Random.Next(5)));
        while (clock.Elapsed < trouble) await ReadAllAsync(newsroom);
        await newsroom.UntilAsync(Patience, "the portal is ready, or says why not", async () =>
            await newsroom.StatusAsync("/readyz") == 200 || newsroom.LogTail().Contains("Import failed", StringComparison.Ordinal));
        newsroom.Edit(newsroom.Any());
        newsroom.Add(1);
        newsroom.Delete(newsroom.Any());
    }

    private static async Task<double> UntilRightAsync(Newsroom newsroom)
    {
        var seconds = await newsroom.UntilEqualAsync(Patience);
        await newsroom.UntilAsync(Newsroom.Patience, "all stories are served", () => ReadAllAsync(newsroom));
        return seconds;
    }

    /// <summary>Whether each is there. A reader of one that is not is asked to wait, or told that it failed, and never of what.</summary>
    private static async Task<bool> ReadAllAsync(Newsroom newsroom)
    {
        var all = true;
        foreach (var number in newsroom.Stories)
        {
            using var response = await newsroom.Client.GetAsync(new Uri(newsroom.Address, Newsroom.AddressOf(number)));
            var (status, text) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
            if (status is not (200 or 404 or 410 or 503)) throw new InvalidOperationException($"Story {number} answers {status}.");
            if (!text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)) throw new InvalidOperationException($"Story {number} is half a page.");
            if (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal)) throw new InvalidOperationException($"Story {number} shows what failed inside.");
            all &= status == 200;
        }
        return all;
    }
}
