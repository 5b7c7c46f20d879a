using System.CommandLine;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks;

/// <summary>What a reader's browser moves for a first article, with all files that it asks for, and for a second one.</summary>
internal static partial class WeightVerb
{
    private const string Encodings = "br, gzip";

    public static Command Create()
    {
        var verb = new Command("weight", "Bytes of a first visit to an article, file by file, and of a second article; compressed, headers included.");
        verb.SetAction(async (asked, _) => await RunAsync(asked));
        return verb;
    }

    private static async Task RunAsync(ParseResult asked)
    {
        using var newsroom = new Newsroom(100);
        await using var portal = await PortalProcess.StartAsync(newsroom.Seeds, newsroom.Store);
        var articles = await ServeVerb.PathsAsync(portal, 2);
        var files = await FilesOfAsync(portal, articles[0]);
        foreach (var path in files.Append(articles[1])) await CompressedAsync(portal, path);
        var report = new Report("file", "body bytes", "header bytes");
        var (bodies, headers) = (0, 0);
        foreach (var path in files)
        {
            var (body, head, _) = await GetAsync(portal, path);
            (bodies, headers) = (bodies + body, headers + head);
            report.Add(path == articles[0] ? "the article" : path, body, head);
        }
        report.Add("first visit", bodies, headers);
        var second = await GetAsync(portal, articles[1]);
        report.Add("second article", second.Body, second.Headers);
        report.Write(asked);
    }

    /// <summary>The page and what it and its style sheets name; what is for paper alone is fetched by browsers, too.</summary>
    private static async Task<List<string>> FilesOfAsync(PortalProcess portal, string article)
    {
        var (found, next) = (new List<string> { article }, new Queue<string>([article]));
        while (next.TryDequeue(out var path))
        {
            var text = await portal.Client.GetStringAsync(new Uri(portal.Address, path));
            foreach (var file in Files().Matches(text).Select(match => match.Groups["file"].Value).Where(file => file.StartsWith('/') && !found.Contains(file)).ToList())
            {
                found.Add(file);
                if (file.EndsWith(".css", StringComparison.Ordinal)) next.Enqueue(file);
            }
        }
        return found;
    }

    private static async Task CompressedAsync(PortalProcess portal, string path)
    {
        for (var tries = 0; tries < 100 && (await GetAsync(portal, path)).Encoding != "br"; tries++) await Task.Delay(50);
    }

    private static async Task<Got> GetAsync(PortalProcess portal, string path)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, path)) { Headers = { { "Accept-Encoding", Encodings } } };
        using var answer = await portal.Client.SendAsync(asked);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers).Sum(header => header.Value.Sum(value => header.Key.Length + value.Length + ": \r\n".Length)) + "HTTP/1.1 200 OK\r\n\r\n".Length;
        return new(body.Length, headers, answer.Content.Headers.ContentEncoding.FirstOrDefault());
    }

    private sealed record Got(int Body, int Headers, string? Encoding);

    [GeneratedRegex("""<(?:script|img|source)[^>]+src="(?<file>[^"]+)"|<link rel="(?:stylesheet|icon|preload|manifest)" href="(?<file>[^"]+)"|url\("?(?<file>/[^)"]+)""")]
    private static partial Regex Files();
}
