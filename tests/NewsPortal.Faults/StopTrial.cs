namespace NewsPortal.Faults;

/// <summary>Fault 88: whoever was let in gets the whole answer, though the portal is told to stop.</summary>
internal static class StopTrial
{
    private const int Readers = 16;

    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1) newsroom.Add(100);
        await newsroom.StartAsync();
        using var end = new CancellationTokenSource();
        var answers = new Answers();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(newsroom, answers, end.Token))).ToList();
        await newsroom.UntilAsync(Newsroom.Patience, "the readers have their first answers", () => Task.FromResult(answers.Count >= Readers));
        await Task.Delay(newsroom.Random.Next(300));
        await newsroom.TellToStopAsync();
        await end.CancelAsync();
        await Task.WhenAll(readers);
        return null;
    }

    /// <summary>Until nobody is there to ask.</summary>
    private static async Task ReadAsync(Newsroom newsroom, Answers answers, CancellationToken end)
    {
        var random = new Random();
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(newsroom.Address, Newsroom.AddressOf(random.Next(1, 101))), CancellationToken.None);
                var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
                if ((int)response.StatusCode >= 500 || !text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)) throw new InvalidOperationException($"An answer of {(int)response.StatusCode} with {text.Length} characters.");
                Interlocked.Increment(ref answers.Count);
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                return;
            }
        }
    }

    private sealed class Answers
    {
        public int Count;
    }
}
