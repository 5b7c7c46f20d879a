namespace NewsPortal.Faults;

/// <summary>Faults 2 to 6, 14, 15, 20 and 23: whatever happens in the folder, the site is soon what the folder is.</summary>
internal static class FolderTrial
{
    private const int Stories = 200, LeastStories = 100;
    private static readonly string[] OddNames = ["名前", "a b", "%2e%2e", "'quoted\"", "emoji 🗞", "-dash", "CON", "x".PadRight(120, 'y')];

    /// <summary>
    /// Linux counts watchers by space of users, and lets one be made where none is left. To have the call fail by strace instead
    /// would slow down every other call of a new thread as well.
    /// </summary>
    private static readonly string[] WithoutWatchers = ["unshare", "--user", "--map-root-user", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$@\"", "sh"];

    /// <summary>Linux keeps 16,384 changes for a watcher that does not ask (<c>fs.inotify.max_queued_events</c>); a file that comes and goes makes two.</summary>
    private const int MoreThanIsKept = 10_000;

    /// <summary>In every third round the portal is held still until there is more than the system can tell it of.</summary>
    public static Task<double?> RunAsync(Newsroom newsroom, int round) => RunAsync(newsroom, round, [], isHeld: round % 3 == 0);

    /// <summary>Faults 5 and 9: the system gives no watcher, and all that is found is found by looking.</summary>
    public static Task<double?> RunUnwatchedAsync(Newsroom newsroom, int round) => RunAsync(newsroom, round, WithoutWatchers, isHeld: false);

    private static async Task<double?> RunAsync(Newsroom newsroom, int round, string[] under, bool isHeld)
    {
        if (round == 1)
        {
            newsroom.Add(Stories);
            await newsroom.StartAsync(under);
            if (under == WithoutWatchers) await newsroom.UntilAsync(Newsroom.Patience, "the system refused a watcher", () => Task.FromResult(newsroom.LogTail().Contains("does not report changes", StringComparison.Ordinal)));
        }
        if (isHeld) await OverflowAsync(newsroom);
        for (var i = 0; i < newsroom.Operations; i++)
        {
            Operate(newsroom, $"{round}-{i}");
            if (newsroom.Random.Next(4) == 0) await Task.Delay(newsroom.Random.Next(4));
        }
        if (isHeld) await newsroom.GoOnAsync();
        var seconds = await newsroom.UntilEqualAsync(newsroom.MostSeconds);
        foreach (var number in newsroom.Stories.Take(50))
            if (await newsroom.StatusAsync(Newsroom.AddressOf(number)) != 200) throw new InvalidOperationException($"{Newsroom.AddressOf(number)} is not there.");
        return seconds;
    }

    /// <summary>By a file that is no seed, so that all that is to be found comes behind it.</summary>
    private static async Task OverflowAsync(Newsroom newsroom)
    {
        await newsroom.HoldStillAsync();
        var file = Path.Combine(newsroom.Seeds, ".no-seed");
        for (var i = 0; i < MoreThanIsKept; i++)
        {
            await File.Create(file).DisposeAsync();
            File.Delete(file);
        }
    }

    private static void Operate(Newsroom newsroom, string name)
    {
        var random = newsroom.Random;
        switch (random.Next(10))
        {
            case 0: newsroom.Add(1, random.Next(2) == 0 ? "" : $"deep/{random.Next(5)}/{random.Next(3)}"); break;
            case 1 or 2 or 3: newsroom.Edit(newsroom.Any()); break;
            case 4: newsroom.Move(newsroom.Any(), $"{OddNames[random.Next(OddNames.Length)]} {name}.txt"); break;
            case 5: newsroom.Move(newsroom.Any(), $"moved/{random.Next(6)}/{name}.txt"); break;
            case 6 when newsroom.Stories.Count > LeastStories: newsroom.Delete(newsroom.Any()); break;
            case 7 when Directory.Exists(Path.Combine(newsroom.Seeds, "moved")) && random.Next(10) == 0: newsroom.MoveDirectory("moved", $"archive/{name}"); break;
            case 8 when random.Next(5) == 0: newsroom.EditSlowly(newsroom.Any()); break;
            case 9 when random.Next(100) == 0: DeleteLinks(newsroom); break;
            case 9 when random.Next(10) == 0: File.CreateSymbolicLink(Path.Combine(newsroom.Seeds, $"link {name}.txt"), random.Next(2) == 0 ? "/etc/passwd" : newsroom.Seeds); break;
        }
    }

    private static void DeleteLinks(Newsroom newsroom)
    {
        foreach (var link in Directory.GetFiles(newsroom.Seeds, "link *")) File.Delete(link);
    }
}
