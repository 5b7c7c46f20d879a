using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsPortal.Tests.Syndication.Rules;

/// <summary>What sitemaps.org 0.9 and Google's sitemap-news 0.9 ask of a sitemap; the checks give its addresses.</summary>
internal static partial class SitemapRules
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9", News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static List<string> Check(byte[] bytes)
    {
        Assert.True(bytes.Length < 50_000_000);
        var root = TextRules.Xml(bytes);
        var element = root.Name == Space + "sitemapindex" ? "sitemap" : "url";
        Assert.Equal(Space + (element == "url" ? "urlset" : "sitemapindex"), root.Name);
        Assert.True(root.Elements().Count() <= 50_000);
        foreach (var entry in root.Elements())
        {
            Assert.Equal(Space + element, entry.Name);
            Assert.Equal("loc", entry.Elements().First().Name.LocalName);
            Assert.All(entry.Elements(Space + "lastmod"), modified => Assert.Matches(W3cDate(), modified.Value));
            Assert.All(entry.Elements().Skip(1), child => Assert.True(child.Name == Space + "lastmod" || child.Name == News + "news", child.Name.ToString()));
            TextRules.CheckAddress(entry.Element(Space + "loc")!.Value);
            Assert.True(entry.Element(Space + "loc")!.Value.Length < 2048);
        }
        return [.. root.Elements().Select(entry => entry.Element(Space + "loc")!.Value)];
    }

    public static List<string> CheckNews(byte[] bytes)
    {
        var addresses = Check(bytes);
        Assert.True(addresses.Count <= 1000);
        foreach (var url in TextRules.Xml(bytes).Elements(Space + "url"))
        {
            var news = Assert.Single(url.Elements(News + "news"));
            Assert.Equal(["publication", "publication_date", "title"], news.Elements().Select(e => e.Name.LocalName));
            Assert.Equal(["name", "language"], news.Element(News + "publication")!.Elements().Select(e => e.Name.LocalName));
            Assert.Matches(Language(), news.Descendants(News + "language").Single().Value);
            Assert.DoesNotMatch("[()]", news.Descendants(News + "name").Single().Value);
            Assert.Matches(W3cDate(), news.Element(News + "publication_date")!.Value);
            Assert.NotEqual("", news.Element(News + "title")!.Value);
        }
        return addresses;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9])?)?(Z|[+-][0-9]{2}:[0-9]{2}))?\z")]
    private static partial Regex W3cDate();

    [GeneratedRegex(@"^([a-z]{2,3}|zh-cn|zh-tw)\z")]
    private static partial Regex Language();
}
