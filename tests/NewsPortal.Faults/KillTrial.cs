namespace NewsPortal.Faults;

/// <summary>
/// Fault 10 (and 55): killed at any moment of an import, the store is right again after the next start. What the seeds cannot give
/// back is not lost either: the address of a story that once was there says for ever that it is gone.
/// </summary>
internal sealed class KillTrial
{
    private const int Stories = 250, Sample = 5, AskedOfGone = 20, MostAdded = 20, FewGone = 4;

    /// <summary>From so many on as many go as come, or the last of a thousand rounds would try a far larger folder than the first.</summary>
    private const int ManyStories = 400;

    /// <summary>Stories that were on the site and are no more.</summary>
    private readonly List<int> withdrawn = [];

    public async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1)
        {
            newsroom.Add(Stories);
            await newsroom.StartAsync();
        }
        var (standing, gone) = (Enumerable.Range(0, Sample).Select(_ => newsroom.Any()).ToHashSet(), Change(newsroom));
        await Task.Delay(newsroom.Random.Next(1200));
        await newsroom.KillAsync();
        withdrawn.AddRange(gone);
        // Now and then in the middle of making a store, which takes the longest.
        if (newsroom.Random.Next(8) == 0) await KillWhileMakingAsync(newsroom);
        // Nothing changes the folder until the end of the round, and what the trial does by itself is no time of the portal's.
        var wanted = await newsroom.WantedAsync();
        var seconds = await newsroom.StartAsync();
        seconds += await newsroom.UntilEqualAsync(newsroom.IsStrict ? Math.Max(0, newsroom.MostSeconds - seconds) : newsroom.MostSeconds, Task.FromResult(wanted));
        foreach (var number in standing.Except(gone)) await ExpectAsync(newsroom, number, 200);
        foreach (var number in gone.Except(withdrawn)) await ExpectAsync(newsroom, number, 404);
        foreach (var number in withdrawn.TakeLast(AskedOfGone)) await ExpectAsync(newsroom, number, 410);
        return seconds;
    }

    /// <summary>Gives the stories that went; all of them were on the site, since the round before ended with that.</summary>
    private static HashSet<int> Change(Newsroom newsroom)
    {
        var gone = Enumerable.Range(0, newsroom.Random.Next(newsroom.Stories.Count < ManyStories ? FewGone : MostAdded)).Select(_ => newsroom.Any()).ToHashSet();
        newsroom.Add(newsroom.Random.Next(MostAdded));
        for (var i = newsroom.Random.Next(20); i > 0; i--) newsroom.Edit(newsroom.Any());
        foreach (var number in gone) newsroom.Delete(number);
        return gone;
    }

    /// <summary>Nothing that the seeds cannot give back is in a build.</summary>
    private static async Task KillWhileMakingAsync(Newsroom newsroom)
    {
        newsroom.DeleteBuilds();
        var start = newsroom.StartAsync();
        await Task.Delay(newsroom.Random.Next(300, 2000));
        await newsroom.KillAsync();
        await start.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task ExpectAsync(Newsroom newsroom, int number, int wanted)
    {
        var status = await newsroom.StatusAsync(Newsroom.AddressOf(number));
        if (status != wanted) throw new InvalidOperationException($"{Newsroom.AddressOf(number)} answers {status} in place of {wanted}.");
    }
}
