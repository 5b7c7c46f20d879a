namespace NewsPortal.Faults;

/// <summary>Fault 10 (and 55): killed at any moment of an import, the store is right again after the next start.</summary>
internal static class KillTrial
{
    private const int Stories = 250, Sample = 5;

    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1) newsroom.Add(Stories);
        if (!newsroom.IsRunning) await newsroom.StartAsync();
        var (standing, gone) = (Enumerable.Range(0, Sample).Select(_ => newsroom.Any()).ToHashSet(), Change(newsroom));
        await Task.Delay(newsroom.Random.Next(1200));
        await newsroom.KillAsync();
        // Now and then in the middle of making a store, which takes the longest.
        if (newsroom.Random.Next(8) == 0) await KillWhileMakingAsync(newsroom);
        await newsroom.StartAsync();
        var seconds = await newsroom.UntilEqualAsync(Newsroom.Patience);
        foreach (var number in standing.Except(gone)) await ExpectAsync(newsroom, number, 200);
        foreach (var number in gone) await ExpectAsync(newsroom, number, 410, 404);
        return seconds;
    }

    private static HashSet<int> Change(Newsroom newsroom)
    {
        newsroom.Add(newsroom.Random.Next(20));
        for (var i = newsroom.Random.Next(20); i > 0; i--) newsroom.Edit(newsroom.Any());
        var gone = Enumerable.Range(0, newsroom.Random.Next(4)).Select(_ => newsroom.Any()).ToHashSet();
        foreach (var number in gone) newsroom.Delete(number);
        return gone;
    }

    private static async Task KillWhileMakingAsync(Newsroom newsroom)
    {
        newsroom.DeleteStore();
        var start = newsroom.StartAsync();
        await Task.Delay(newsroom.Random.Next(300, 2000));
        await newsroom.KillAsync();
        await start.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task ExpectAsync(Newsroom newsroom, int number, params int[] wanted)
    {
        var status = await newsroom.StatusAsync(Newsroom.AddressOf(number));
        if (!wanted.Contains(status ?? 0)) throw new InvalidOperationException($"{Newsroom.AddressOf(number)} answers {status} in place of {wanted[0]}.");
    }
}
