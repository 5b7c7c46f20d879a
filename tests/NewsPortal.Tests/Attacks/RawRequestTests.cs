using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Fuzz;

namespace NewsPortal.Tests.Attacks;

/// <summary>The variable <c>NEWSPORTAL_RUNS</c> says how many made-up requests are sent, and <c>NEWSPORTAL_SEED</c> repeats them.</summary>
[Collection(nameof(LivePortal))]
public sealed partial class RawRequestTests(LivePortal portal)
{
    private const int AtOnce = 48, UsualRuns = 3000;

    /// <summary>Where requests at fault are left.</summary>
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "NewsPortal.Fuzz", "corpus", "requests");

    [Fact]
    [Trait("Fault", "73"), Trait("Fault", "77"), Trait("Fault", "59"), Trait("Fault", "53")]
    public Task No_request_written_by_hand_makes_the_portal_fail() => SendAllAsync(RawRequests.All().Select(Encoding.Latin1.GetBytes));

    [Fact]
    [Trait("Fault", "73")]
    public async Task No_request_made_by_chance_makes_the_portal_fail()
    {
        var (runs, seed) = (Chance.Number("NEWSPORTAL_RUNS") ?? UsualRuns, Chance.Seed);
        var random = new Random(seed);
        Console.WriteLine($"raw requests: {runs}, seed {seed}");
        await SendAllAsync(Enumerable.Range(0, runs).Select(_ => RawRequests.Make(random)), $" of seed {seed}");
    }

    [Fact]
    [Trait("Fault", "73")]
    public Task No_request_that_once_was_at_fault_makes_the_portal_fail() =>
        SendAllAsync(Directory.GetFiles(Corpus).Select(File.ReadAllBytes));

    [Theory]
    [Trait("Fault", "73")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: news.example\r\nX: reflected\r\nConnection: close\r\n\r\n", "405")]
    [InlineData("CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n", "4")]
    [InlineData("GET / HTTP/1.1\r\nHost: news.example\r\nX: a\0b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: news.example\r\nX : a\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: news.example\r\nX: a\r\n b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\nHost: news.example\r\n\r\n", "505")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: news.example\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", "4")]
    public async Task A_request_that_is_none_is_refused(string request, string status)
    {
        var answer = await portal.SendAsync(request);

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("reflected", answer, StringComparison.Ordinal);
        Assert.Single(Statuses().Matches(answer));
    }

    [Theory]
    [Trait("Fault", "74")]
    [InlineData("/", 8 * 1024, 0, "414")]
    [InlineData("/tags?x=", 1024, 17 * 1024, "431")]
    [InlineData("/tags?x=", 1024, 8 * 1024, "200")]
    public async Task A_line_or_headers_too_long_are_refused(string path, int more, int header, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status}", await portal.SendAsync($"GET {path}{new string('a', more)} HTTP/1.1\r\nHost: news.example\r\nX: {new string('a', header)}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [Trait("Fault", "73")]
    [InlineData("POST / HTTP/1.1\r\nHost: news.example\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 40\r\n\r\n")]
    [InlineData("GET /tags HTTP/1.1\r\nHost: news.example\r\nTransfer-Encoding: chunked\r\n\r\n2;\n\r\nxx\r\n0\r\n\r\n")]
    public async Task What_follows_a_request_with_a_body_is_never_taken_for_another_request(string first)
    {
        var answer = await portal.SendAsync(first + "GET /robots.txt HTTP/1.1\r\nHost: news.example\r\n\r\n");

        Assert.DoesNotContain("User-agent", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET /robots.txt HTTP/1.1\r\nHost: news.example\r\nContent-Length: 5\r\n\r\nhello", true)]
    [InlineData("GET /robots.txt HTTP/1.1\r\nHost: news.example\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nxx\r\n0\r\n\r\n", true)]
    [InlineData("POST / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 5\r\n\r\nhello", true)]
    [InlineData("GET / HTTP/1.1\r\nHost: news.example\r\n\r\n", false)]
    [InlineData("GET / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 0\r\n\r\n", false)]
    public async Task An_answer_to_a_request_with_a_body_says_that_the_connection_ends(string request, bool ends) =>
        Assert.Equal(ends, (await portal.SendAsync(request)).Split("\r\n\r\n")[0].Contains("Connection: close", StringComparison.OrdinalIgnoreCase));

    private async Task SendAllAsync(IEnumerable<byte[]> requests, string of = "")
    {
        var wrong = new List<string>();
        await Parallel.ForEachAsync(requests.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
        {
            if (Complaint(await portal.SendAsync(request.Item)) is not { } complaint) return;
            var file = new Fault(request.Item, complaint, request.Index).Keep(Corpus);
            lock (wrong) wrong.Add($"{complaint} to request {request.Index}{of}. It is left in {file}.");
        });
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(10)));
        Assert.Empty(portal.Errors);
        Assert.StartsWith("HTTP/1.1 200", await portal.GetAsync("/healthz"), StringComparison.Ordinal);
    }

    private static string? Complaint(string answer)
    {
        // 505 is the one that says that the request was wrong: its version of HTTP is not spoken here.
        if (Statuses().Matches(answer).Select(match => match.Groups[1].Value).FirstOrDefault(status => status[0] == '5' && status != "505") is { } failed) return $"The portal answers {failed}";
        return answer.Contains(LivePortal.Secret, StringComparison.Ordinal) || answer.Contains("SQLite format", StringComparison.Ordinal) || answer.Contains("root:x:", StringComparison.Ordinal) ? "A file gets out" : null;
    }

    [GeneratedRegex(@"HTTP/1\.1 ([0-9]{3}) ", RegexOptions.NonBacktracking)]
    private static partial Regex Statuses();
}
