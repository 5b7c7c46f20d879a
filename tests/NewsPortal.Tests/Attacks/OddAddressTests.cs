using NewsPortal.Fuzz;

namespace NewsPortal.Tests.Attacks;

[Collection(nameof(LivePortal))]
public sealed class OddAddressTests(LivePortal portal)
{
    private const string Story = "/2022/05/01/two-prime-ministers-meet-in-hanoi";

    private static readonly string[] Starts = ["//", "///", "/\\", "\\\\", "/%5c", "/%2f", "/%2f%2f", "/%09/", "/%0a/", "/%0d%0a/", "/.", "/./", "/../", "/;/", "/@", "/%e3%80%82/", "/http:/", "/https:", "/\t/", "/%20/"];

    private static readonly string[] Hosts = ["evil.example", "evil.example/..", "evil.example%2f..", "evil.example%23", "evil.example%3f", "user@evil.example", "evil%E3%80%82example", "EVIL.example:80", "evil.example/%2e%2e", "evil.example/tags/", "evil.example//", "evil.example/"];

    [Fact]
    [Trait("Fault", "76")]
    public async Task No_address_leads_to_another_host()
    {
        var paths = (from start in Starts from host in Hosts from end in (string[])["", "/"] select start + host + end).Append("/tags/?//evil.example/").Append("/tags//evil.example/..//").ToList();
        Assert.True(paths.Count >= 200);

        foreach (var path in paths)
            if (Location(await portal.GetAsync(path)) is { } location)
                Assert.True(new Uri(new Uri("https://news.example/x/y"), location.Replace('\\', '/')).Host == "news.example" && !location.Contains('\t', StringComparison.Ordinal), $"{path} leads to {location}.");
    }

    [Fact]
    [Trait("Fault", "59")]
    public async Task What_only_looks_like_a_page_or_a_file_is_no_page()
    {
        foreach (var path in (string[])["/x.css", "/x.js", ";x.css", "%3bx.css", "%00.css", "//x.css", "/..%2fx.css", "%2fx.png", "/print/x.css", ".css", "/%2e%2e/%2e%2e/x.css"])
        {
            var answer = await portal.GetAsync(Story + path);
            Assert.True(answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), $"{path}: {answer[..Math.Min(30, answer.Length)]}");
            Assert.DoesNotContain("<article", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Fault", "77")]
    public async Task No_path_leads_to_a_file()
    {
        foreach (var path in RawRequests.FilePaths)
        {
            var answer = await portal.GetAsync(path);
            Assert.DoesNotContain(LivePortal.Secret, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite format", answer, StringComparison.Ordinal);
            Assert.True(answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), $"{path}: {answer[..Math.Min(30, answer.Length)]}");
        }
    }

    [Theory]
    [Trait("Fault", "25"), Trait("Fault", "49")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%EF%BF%BF")]
    [InlineData("a%EF%BF%BEb")]
    [InlineData("%F0%9F%BF%BE")]
    [InlineData("%EF%B7%90")]
    [InlineData("%CC%81")]
    [InlineData("%E2%80%AE")]
    public async Task What_is_no_character_is_no_failure(string odd)
    {
        foreach (var path in (string[])["/search?q=", "/search?q=tag:", "/search?q=in:", "/search?q=from:", "/search?q=-by:", "/search/suggest?q=", "/search/rss.xml?q=", "/tags/", "/from/", "/by/", "/", "/science/", "/2022/05/01/", "/s/", "/pictures/", "/tags?before=", "/tags/storms/"])
            Assert.Contains((await portal.GetAsync(path + odd)).Split(' ', 3)[1], (string[])["200", "301", "400", "404"]);
    }

    private static string? Location(string answer) =>
        answer.Split("\r\n").TakeWhile(line => line != "").FirstOrDefault(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase))?["Location:".Length..].Trim(' ');
}
