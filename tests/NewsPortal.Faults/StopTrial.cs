namespace NewsPortal.Faults;

/// <summary>Fault 88: whoever was let in gets the whole answer, though the portal is told to stop.</summary>
internal static class StopTrial
{
    private const int Readers = 16;

    public static async Task<string> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1) newsroom.Add(100);
        await newsroom.StartAsync();
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(newsroom, end.Token))).ToList();
        await Task.Delay(newsroom.Random.Next(100, 700));
        await newsroom.TellToStopAsync();
        await end.CancelAsync();
        var answers = await Task.WhenAll(readers);
        return answers.Sum() > 0 ? "" : throw new InvalidOperationException("Nobody got an answer: that shows nothing.");
    }

    /// <summary>How many answers came, until nobody is there to ask.</summary>
    private static async Task<int> ReadAsync(Newsroom newsroom, CancellationToken end)
    {
        var (random, answers) = (new Random(), 0);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(newsroom.Address, Newsroom.AddressOf(random.Next(1, 101))), CancellationToken.None);
                var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
                if ((int)response.StatusCode >= 500 || !text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)) throw new InvalidOperationException($"An answer of {(int)response.StatusCode} with {text.Length} characters.");
                answers++;
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                return answers;
            }
        }
        return answers;
    }
}
