using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace NewsPortal.Faults;

/// <summary>Fault 31: a story that is taken back, in whatever way, is nowhere any more after five seconds, in no encoding.</summary>
internal static partial class TakedownTrial
{
    private const string Canary = "Quorvex Blimmer", Word = "Snorgleflax";
    private static readonly string[] Encodings = ["identity", "gzip", "br"];
    private static readonly string[] Doors = ["/", "/sitemap.xml", "/news-sitemap.xml", "/rss.xml", "/atom.xml", "/feed.json", "/search?q=snorgleflax", "/search?q=quorvex", "/search/suggest?q=quor", "/from", "/by", "/tags"];

    /// <summary>By turns the file is deleted, the story is marked as withdrawn, and it is put off for years.</summary>
    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1) newsroom.Add(20);
        var file = Path.Combine(newsroom.Seeds, $"canary {round}.{(round % 3 == 1 ? "txt" : "md")}");
        await File.WriteAllTextAsync(file, round % 3 == 1 ? Dump(round) : Markdown(round, "published: 2022-05-01"));
        if (!newsroom.IsRunning) await newsroom.StartAsync();
        var address = $"/2022/05/01/quorvex-blimmer-{round}";
        await newsroom.UntilAsync(2 * Newsroom.Patience, "the story is there", async () => await newsroom.StatusAsync(address) == 200);
        var pages = await CrawlAsync(newsroom);
        var before = await HoldingAsync(newsroom, pages);
        if (before.Count < 20) throw new InvalidOperationException($"Only {before.Count} addresses hold the story before it is withdrawn: that shows nothing.");
        if (round % 3 == 1) File.Delete(file);
        else await File.WriteAllTextAsync(file, Markdown(round, round % 3 == 2 ? "published: 2022-05-01\nstatus: withdrawn" : "published: 2099-05-01"));
        // Of a story that is put off nobody is told that there was one.
        var seconds = await newsroom.UntilAsync(newsroom.MostSeconds, "the story is gone", async () => await newsroom.StatusAsync(address) == (round % 3 == 0 ? 404 : 410));
        // The moment between the story and the pages that name it is short, but it is there.
        await Task.Delay(100);
        var after = await HoldingAsync(newsroom, pages);
        return after.Count == 0 ? seconds : throw new InvalidOperationException($"The story is still at {string.Join(", ", after.Take(10))}.");
    }

    private static string Markdown(int round, string fields) => $"""
        ---
        headline: {Canary} {round}
        category: Science > {Canary}
        byline: By {Canary} / Staff Writer
        tags: [{Canary}, Tag 1]
        {fields}
        ---
        {Canary}, May 1 ({Canary})–The {Word} is here.
        """;

    private static string Dump(int round) => $"""
        print PRINT

        SCIENCE > {Canary}

        {Canary} {round}

          • May 1, 2022
          • By {Canary} / Staff Writer , 5:59 p.m.

        {Canary}, May 1 ({Canary})–The {Word} is here.


          • {Canary}
          • Tag 1
        """;

    private static async Task<IReadOnlyCollection<string>> CrawlAsync(Newsroom newsroom)
    {
        var (seen, next) = (new HashSet<string>(Doors), new Queue<string>(Doors));
        while (next.TryDequeue(out var path) && seen.Count < 3000)
        {
            var text = await TextAsync(newsroom, path, "identity");
            foreach (Match link in Links().Matches(text))
            {
                var address = WebUtility.HtmlDecode(link.Groups["address"].Value).Replace("http://localhost:5000", "", StringComparison.Ordinal).Split('#')[0];
                if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && seen.Add(address)) next.Enqueue(address);
            }
        }
        return seen;
    }

    private static async Task<IReadOnlyCollection<string>> HoldingAsync(Newsroom newsroom, IReadOnlyCollection<string> pages)
    {
        var holding = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(pages.SelectMany(_ => Encodings, (page, encoding) => (page, encoding)), async (asked, _) =>
        {
            var text = await TextAsync(newsroom, asked.page, asked.encoding);
            if (text.Contains(Canary, StringComparison.Ordinal) || text.Contains(Word, StringComparison.Ordinal)) holding.Add($"{asked.page} ({asked.encoding})");
        });
        return holding;
    }

    private static async Task<string> TextAsync(Newsroom newsroom, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(newsroom.Address, path));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await newsroom.Client.SendAsync(request);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var plain = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        return await new StreamReader(plain).ReadToEndAsync();
    }

    [GeneratedRegex("""(?:href|src|action)="(?<address>[^"]+)"|<loc>(?<address>[^<]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
