using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace NewsPortal.Tests.Syndication.Rules;

/// <summary>What RSS 2.0 with its profile, RFC 4287 and JSON Feed 1.1 ask of a feed; each check gives the ids of the stories.</summary>
internal static class FeedRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly string[] JsonNames = ["version", "title", "description", "home_page_url", "feed_url", "next_url", "language", "authors", "hubs", "items"];
    private static readonly string[] JsonItemNames = ["id", "url", "title", "summary", "content_html", "image", "date_published", "date_modified", "authors", "tags", "language"];

    public static List<string> Check(string file, byte[] bytes) => file switch { "rss.xml" => CheckRss(bytes), "atom.xml" => CheckAtom(bytes), _ => CheckJson(bytes) };

    private static List<string> CheckRss(byte[] bytes)
    {
        var root = TextRules.Xml(bytes);
        var channel = Assert.Single(root.Elements());
        Assert.Equal(("rss", "2.0", "channel"), (root.Name.LocalName, root.Attribute("version")!.Value, channel.Name.LocalName));
        foreach (var name in (string[])["title", "link", "description", "language", "lastBuildDate"]) Assert.NotEqual("", Assert.Single(channel.Elements(name)).Value);
        TextRules.CheckAddress(channel.Element("link")!.Value);
        TextRules.CheckMailTime(channel.Element("lastBuildDate")!.Value);
        var self = Assert.Single(channel.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.Equal("application/rss+xml", self.Attribute("type")!.Value);
        foreach (var item in channel.Elements("item")) CheckRssItem(item);
        var ids = channel.Elements("item").Select(item => item.Element("guid")!.Value).ToList();
        return CheckIds(ids, Read(bytes));
    }

    private static void CheckRssItem(XElement item)
    {
        foreach (var name in (string[])["title", "link", "guid", "pubDate", "description"]) Assert.Single(item.Elements(name));
        Assert.True(item.Elements("enclosure").Count() <= 1);
        Assert.Empty(item.Elements("author"));
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.DoesNotContain("//", item.Element("guid")!.Value, StringComparison.Ordinal);
        TextRules.CheckAddress(item.Element("link")!.Value);
        TextRules.CheckMailTime(item.Element("pubDate")!.Value);
        Assert.All(item.Elements("category"), category => TextRules.CheckAddress(category.Attribute("domain")!.Value));
        Assert.Single(item.Elements(Content + "encoded"));
    }

    private static List<string> CheckAtom(byte[] bytes)
    {
        var feed = TextRules.Xml(bytes);
        Assert.Equal(Atom + "feed", feed.Name);
        CheckAtomHead(feed);
        Assert.Single(feed.Elements(Atom + "author"));
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            CheckAtomHead(entry);
            TextRules.CheckTime(Assert.Single(entry.Elements(Atom + "published")).Value);
            Assert.Equal("html", Assert.Single(entry.Elements(Atom + "content")).Attribute("type")!.Value);
            Assert.True(entry.Elements(Atom + "summary").Count() <= 1);
            Assert.All(entry.Elements(Atom + "category"), category => Assert.NotNull(category.Attribute("term")));
        }
        Assert.All(feed.Descendants(Atom + "link"), link => TextRules.CheckAddress(link.Attribute("href")!.Value));
        Assert.All(feed.Descendants(Atom + "author"), author => Assert.NotEqual("", Assert.Single(author.Elements(Atom + "name")).Value));
        return CheckIds([.. feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)], Read(bytes));
    }

    private static void CheckAtomHead(XElement element)
    {
        TextRules.CheckAddress(Assert.Single(element.Elements(Atom + "id")).Value);
        Assert.Single(element.Elements(Atom + "title"));
        TextRules.CheckTime(Assert.Single(element.Elements(Atom + "updated")).Value);
        Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
    }

    private static List<string> CheckJson(byte[] bytes)
    {
        var feed = JsonDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)).RootElement;
        Assert.Equal(("version", "https://jsonfeed.org/version/1.1"), (feed.EnumerateObject().First().Name, feed.GetProperty("version").GetString()));
        Assert.All(feed.EnumerateObject(), property => Assert.Contains(property.Name, JsonNames));
        foreach (var name in (string[])["home_page_url", "feed_url"]) TextRules.CheckAddress(feed.GetProperty(name).GetString());
        if (feed.TryGetProperty("next_url", out var next)) Assert.NotEqual(feed.GetProperty("feed_url").GetString(), next.GetString());
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        items.ForEach(CheckJsonItem);
        return CheckIds([.. items.Select(item => item.GetProperty("id").GetString()!)], items.Count);
    }

    private static void CheckJsonItem(JsonElement item)
    {
        Assert.All(item.EnumerateObject(), property => Assert.True(JsonItemNames.Contains(property.Name) || property.Name[0] == '_' && !property.Name.Contains('.', StringComparison.Ordinal), property.Name));
        TextRules.CheckAddress(item.GetProperty("url").GetString());
        TextRules.CheckTime(item.GetProperty("date_published").GetString());
        if (item.TryGetProperty("date_modified", out var modified)) TextRules.CheckTime(modified.GetString());
        if (item.TryGetProperty("authors", out var authors)) Assert.All(authors.EnumerateArray(), author => Assert.NotEqual(0, author.EnumerateObject().Count(p => p.Name is "name" or "url" or "avatar")));
        foreach (var name in (string[])["title", "summary", "content_html", "language"]) Assert.Equal(JsonValueKind.String, item.GetProperty(name).ValueKind);
    }

    /// <summary>The library for feeds reads as many.</summary>
    private static int Read(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes));
        return SyndicationFeed.Load(reader).Items.Count();
    }

    private static List<string> CheckIds(List<string> ids, int count)
    {
        Assert.Equal((count, count), (ids.Count, ids.Distinct().Count()));
        Assert.All(ids, TextRules.CheckAddress);
        return ids;
    }
}
