using System.Diagnostics;
using NewsPortal.Benchmarks;

namespace NewsPortal.Faults;

/// <summary>
/// Versions of the portal, each with a fingerprint of its own, follow each other on one registry while readers read and the
/// folder changes. Nobody gets a 503, and every address that ever answered goes on to do so, or says that its story is gone.
/// </summary>
internal sealed class UpgradeTrial
{
    private const int Stories = 60, Readers = 4, Checked = 20;

    private readonly List<int> withdrawn = [];
    private readonly HashSet<int> moved = [];
    private readonly HashSet<int> served = [];
    private volatile PortalProcess? current;

    public async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1)
        {
            newsroom.Add(Stories);
            served.UnionWith(newsroom.Stories);
            current = await StartAsync(newsroom, round);
        }
        var previous = current!;
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => newsroom.Random.Next()).Select(seed => Task.Run(() => ReadAsync(seed, end.Token))).ToList();
        try
        {
            Change(newsroom, round);
            // Both serve for a while, as behind a balancer; or the new one starts where the old one stood.
            if (newsroom.Random.Next(3) == 0)
            {
                current = null;
                await StopAsync(previous, newsroom);
                current = await StartAsync(newsroom, round + 1);
            }
            else
            {
                current = await StartAsync(newsroom, round + 1);
                Change(newsroom, round);
                await Task.Delay(newsroom.Random.Next(1500));
                await StopAsync(previous, newsroom);
            }
            return await UntilRightAsync(newsroom);
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(readers.Select(reader => reader.ContinueWith(Rethrow, TaskScheduler.Default)));
        }
    }

    private static void Rethrow(Task reader)
    {
        if (reader.Exception is { } failure) throw failure.GetBaseException();
    }

    private static Task<PortalProcess> StartAsync(Newsroom newsroom, int version) =>
        newsroom.StartAnotherAsync(("Portal__MostTags", $"{100 + (version % 3)}"));

    private static async Task StopAsync(PortalProcess portal, Newsroom newsroom)
    {
        if (newsroom.Random.Next(2) == 0) await portal.StopAsync();
        await portal.DisposeAsync();
    }

    private void Change(Newsroom newsroom, int round)
    {
        newsroom.Add(newsroom.Random.Next(3));
        newsroom.Edit(newsroom.Any());
        // Only what was on the site can be withdrawn from it.
        var standing = newsroom.Stories.Where(served.Contains).ToList();
        var gone = standing[newsroom.Random.Next(standing.Count)];
        newsroom.Delete(gone);
        withdrawn.Add(gone);
        var renamed = standing[newsroom.Random.Next(standing.Count)];
        if (renamed == gone || moved.Contains(renamed)) return;
        var path = newsroom.PathOf(renamed);
        File.WriteAllText(path, File.ReadAllText(path).Replace($"Trial story {renamed}\n", $"Trial story {renamed} take {round}\n", StringComparison.Ordinal));
        moved.Add(renamed);
    }

    private async Task<double> UntilRightAsync(Newsroom newsroom)
    {
        var clock = Stopwatch.StartNew();
        while (await FindWrongAsync(newsroom) is { } wrong)
        {
            if (clock.Elapsed.TotalSeconds > Newsroom.Patience) throw new InvalidOperationException($"{wrong}\n{current!.LogTail()}");
            await Task.Delay(50);
        }
        served.UnionWith(newsroom.Stories);
        return clock.Elapsed.TotalSeconds;
    }

    private async Task<string?> FindWrongAsync(Newsroom newsroom)
    {
        foreach (var number in withdrawn.TakeLast(Checked))
            if (await StatusAsync(number) is not 410 and var status) return $"Story {number}, which is withdrawn, answers {status}.";
        foreach (var number in newsroom.Stories)
            if (await StatusAsync(number) is not (200 or 301) and var status) return $"Story {number} answers {status}.";
        return null;
    }

    private async Task<int> StatusAsync(int number)
    {
        var portal = current!;
        using var response = await portal.Client.GetAsync(new Uri(portal.Address, Newsroom.AddressOf(number)));
        return (int)response.StatusCode;
    }

    /// <summary>Reads from a portal that was ready once, until it is stopped.</summary>
    private async Task ReadAsync(int seed, CancellationToken end)
    {
        var random = new Random(seed);
        while (!end.IsCancellationRequested)
        {
            if (current is not { } portal)
            {
                await Task.Delay(10, CancellationToken.None);
                continue;
            }
            var path = random.Next(4) == 0 ? $"/search?q=word{random.Next(400)}" : Newsroom.AddressOf(random.Next(1, Stories));
            try
            {
                using var response = await portal.Client.GetAsync(new Uri(portal.Address, path), CancellationToken.None);
                if ((int)response.StatusCode >= 500) throw new InvalidOperationException($"{path} answers {(int)response.StatusCode}.");
            }
            // It is stopped: what matters is who answers after it.
            catch (Exception e) when (e is HttpRequestException or ObjectDisposedException or TaskCanceledException)
            {
                await Task.Delay(10, CancellationToken.None);
            }
        }
    }
}
