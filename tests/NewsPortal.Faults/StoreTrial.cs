namespace NewsPortal.Faults;

/// <summary>Fault 82: whatever happens to the store's file, the portal builds it again, and readers get whole pages or are asked to come back: never a failure.</summary>
internal static class StoreTrial
{
    private const int Stories = 150;
    private static readonly string[] Harms = ["deleted", "emptied", "cut", "overwritten", "bytes flipped", "its log deleted", "its log overwritten"];

    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1) newsroom.Add(Stories);
        if (!newsroom.IsRunning) await newsroom.StartAsync();
        var kept = newsroom.Stories.Take(5).ToList();
        foreach (var number in kept) await ReadAsync(newsroom, number, mustBeThere: true);
        var harm = Harms[round % Harms.Length];
        var isRunning = newsroom.Random.Next(3) > 0;
        if (!isRunning) await newsroom.KillAsync();
        Harm(newsroom, harm);
        if (!isRunning) await newsroom.StartAsync();
        else foreach (var number in kept) await ReadAsync(newsroom, number, mustBeThere: true);
        // Reading all of it is what shows whether it is whole.
        var seconds = await newsroom.UntilAsync(Newsroom.Patience, $"all stories are served again after this harm to the store: {harm}", async () =>
        {
            var all = true;
            foreach (var number in newsroom.Stories) all &= await ReadAsync(newsroom, number, mustBeThere: false);
            return all;
        });
        // A running portal goes on with the log that it holds open, which nobody else can see any more.
        if (isRunning && harm == "its log deleted") await newsroom.StartAsync();
        // SQLite has no checksums: it cannot see a letter that was changed inside a text. Readers of the folder's own bytes would.
        if (harm != "bytes flipped") seconds = Math.Max(seconds, await newsroom.UntilEqualAsync(Newsroom.Patience));
        else await newsroom.UntilReadyAsync(Newsroom.Patience);
        newsroom.Edit(newsroom.Any());
        return seconds;
    }

    private static void Harm(Newsroom newsroom, string harm)
    {
        if (harm == "deleted")
        {
            newsroom.DeleteBuilds();
            return;
        }
        if (harm.StartsWith("its log", StringComparison.Ordinal))
        {
            HarmLog(newsroom, isDeleted: harm == "its log deleted");
            return;
        }
        using var file = new FileStream(newsroom.Build, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var random = newsroom.Random;
        if (harm == "emptied") file.SetLength(0);
        if (harm == "cut") file.SetLength(random.NextInt64(file.Length));
        if (harm == "overwritten") Overwrite(file, random, 0, 64 * 1024);
        for (var i = 0; harm == "bytes flipped" && i < 200; i++) Overwrite(file, random, random.NextInt64(file.Length), 1);
    }

    private static void HarmLog(Newsroom newsroom, bool isDeleted)
    {
        if (isDeleted) File.Delete(newsroom.Build + "-wal");
        else if (File.Exists(newsroom.Build + "-wal"))
        {
            using var log = new FileStream(newsroom.Build + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            Overwrite(log, newsroom.Random, 0, (int)log.Length);
        }
    }

    private static void Overwrite(FileStream file, Random random, long at, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        file.Position = at;
        file.Write(bytes);
    }

    /// <summary>Whether it is there. Anything else is a plain page that asks to come back, and never half a page.</summary>
    private static async Task<bool> ReadAsync(Newsroom newsroom, int number, bool mustBeThere)
    {
        var status = await ReadAsync(newsroom, Newsroom.AddressOf(number));
        if (mustBeThere && status != 200) throw new InvalidOperationException($"Story {number}, which was read before, answers {status}.");
        // What no cache keeps, and what few read.
        if (newsroom.Random.Next(5) > 0) return status == 200;
        foreach (var path in (string[])[$"/search?q=word{number}", $"/search/suggest?q=word{number}", $"/search/rss.xml?q=word{number}", $"/tags/tag-{number % 11}?before={number}"])
            await ReadAsync(newsroom, path);
        return status == 200;
    }

    private static async Task<int> ReadAsync(Newsroom newsroom, string path)
    {
        using var response = await newsroom.Client.GetAsync(new Uri(newsroom.Address, path));
        var (status, text) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        if (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} shows what failed inside.");
        if (status == 200 && path[1] == '2' && !text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} is half a page.");
        if (status == 503 && response.Headers.RetryAfter is null) throw new InvalidOperationException($"{path} answers 503 without Retry-After.");
        if (status >= 500 && status != 503) throw new InvalidOperationException($"{path} answers {status}.");
        return status;
    }
}
