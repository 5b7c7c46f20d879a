using System.Net.Sockets;
using System.Text;

namespace NewsPortal.Tests.Attacks;

/// <summary>What the server answers by itself, before any of the portal's code runs, carries the headers of every other answer.</summary>
[Collection(nameof(LivePortal))]
public sealed class BadRequestHeaderTests(LivePortal portal)
{
    private static readonly string[] Names =
        ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"];

    public static TheoryData<string, string> Requests => new()
    {
        { "GET /%00 HTTP/1.1\r\nHost: news.example\r\n\r\n", "400" },
        { "GET / HTTP/1.1\r\n\r\n", "400" },
        { "nonsense\r\n\r\n", "400" },
        { $"GET /{new string('a', 8 * 1024)} HTTP/1.1\r\nHost: news.example\r\n\r\n", "414" },
        { $"GET / HTTP/1.1\r\nHost: news.example\r\nX: {new string('a', 20_000)}\r\n\r\n", "431" },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task A_request_that_cannot_be_read_is_answered_with_the_security_headers(string request, string status)
    {
        var answer = await portal.SendAsync(request);
        var page = await portal.GetAsync("/");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        foreach (var name in Names) Assert.Equal(Header(page, name), Header(answer, name));
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    /// <summary>The server waits ten seconds for the headers.</summary>
    [Fact]
    public async Task So_is_one_that_takes_too_long()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(portal.EndPoint);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: news.example\r\n"u8.ToArray());
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);

        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        foreach (var name in Names) Assert.NotNull(Header(answer, name));
    }

    private static string? Header(string answer, string name) =>
        answer.Split("\r\n\r\n")[0].Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
}
