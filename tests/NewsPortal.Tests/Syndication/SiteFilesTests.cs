using System.Net;

namespace NewsPortal.Tests.Syndication;

public sealed class SiteFilesTests
{
    [Theory]
    [InlineData("all", "User-agent: *\nAllow: /\n", "Disallow")]
    [InlineData("no-ai", "User-agent: GPTBot\n", "\nDisallow: /x")]
    [InlineData("none", "User-agent: *\nDisallow: /\n", "Allow: /")]
    public async Task The_setting_says_which_robots_are_welcome(string setting, string expected, string not)
    {
        var portal = new TestPortal();
        portal.Options.Robots = setting;
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var robots = await site.TextAsync("/robots.txt");

        Assert.Contains(expected, robots, StringComparison.Ordinal);
        Assert.DoesNotContain(not, robots, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/news-sitemap.xml\n", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_about_the_site_are_served_where_they_are_set()
    {
        var portal = new TestPortal().Write("trust.list", "contact=https://news.example/about\n").Write("humans.list", "日本\n");
        (portal.Options.TrustFile, portal.Options.HumansFile) = (portal.PathOf("trust.list"), portal.PathOf("humans.list"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        await using var bare = await TestSite.StartAsync(new TestPortal());
        await bare.Portal.ImportAsync();

        Assert.Equal("contact=https://news.example/about\n", await site.TextAsync("/.well-known/trust.txt"));
        Assert.Equal("日本\n", await site.TextAsync("/humans.txt"));
        foreach (var address in (string[])["/.well-known/trust.txt", "/humans.txt"])
            Assert.Equal(HttpStatusCode.NotFound, (await bare.GetAsync(address)).StatusCode);
    }
}
