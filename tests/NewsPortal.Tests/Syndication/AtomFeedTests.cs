using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class AtomFeedTests(SmallPaper paper)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_says_what_it_is()
    {
        var feed = XDocument.Parse(await paper.Site.TextAsync("/from/hanoi/atom.xml")).Root!;

        Assert.Equal("tag:newsportal.invalid,2026:/from/hanoi", feed.Element(Atom + "id")!.Value);
        Assert.Equal("The Small Paper: From Hanoi", feed.Element(Atom + "title")!.Value);
        Assert.Equal("2022-05-04T00:00:00+09:00", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("The Small Paper", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        var links = feed.Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value);
        Assert.Equal(("https://news.example/from/hanoi", "https://news.example/from/hanoi/atom.xml"), (links["alternate"], links["self"]));
    }

    [Fact]
    public async Task An_entry_has_all_that_a_reader_needs()
    {
        var entry = XDocument.Parse(await paper.Site.TextAsync("/atom.xml")).Root!.Elements(Atom + "entry").Single(e => e.Element(Atom + "title")!.Value == "Rain closes two ports");

        Assert.Equal(("2022-05-02T09:00:00+09:00", "2022-05-04T00:00:00+09:00"), (entry.Element(Atom + "published")!.Value, entry.Element(Atom + "updated")!.Value));
        Assert.Equal("https://news.example" + SmallPaper.Toll, entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal(["Hanako Example", "Taro Sample"], entry.Elements(Atom + "author").Select(a => a.Element(Atom + "name")!.Value));
        Assert.Equal(["International/East Asia & Pacific", "Ambassador", "Storms"], entry.Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
        Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        Assert.Equal("en", entry.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    [Fact]
    public async Task Every_id_comes_once()
    {
        var ids = XDocument.Parse(await paper.Site.TextAsync("/atom.xml")).Descendants(Atom + "id").Select(id => id.Value).ToList();

        Assert.Equal(21, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(Uri.IsWellFormedUriString(id, UriKind.Absolute), id));
    }

    [Fact]
    public async Task The_library_for_feeds_reads_and_writes_the_same()
    {
        using var reader = XmlReader.Create(new StringReader(await paper.Site.TextAsync("/atom.xml")));
        var feed = SyndicationFeed.Load(reader);
        var again = new StringWriter();
        using (var writer = XmlWriter.Create(again)) feed.SaveAsAtom10(writer);

        var entries = XDocument.Parse(again.ToString()).Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(20, entries.Count);
        var japanese = feed.Items.Single(item => item.Title.Text == "超特急走る");
        Assert.Equal(new DateTimeOffset(2022, 4, 3, 17, 59, 0, TimeSpan.FromHours(9)), japanese.PublishDate);
        Assert.Contains("東京の駅を新しい列車が出発した。", ((TextSyndicationContent)japanese.Content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_that_were_taken_back_are_named_by_their_ids_in_the_feed_of_the_front_page()
    {
        XNamespace tombstones = "http://purl.org/atompub/tombstones/1.0";
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();
        var id = NewsPortal.Syndication.StoryId.Of(await portal.AskAsync(db => db.Articles.SingleAsync(a => a.Headline == "One")), portal.Options);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        portal.Delete("a.txt");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var feed = XDocument.Parse(await site.TextAsync("/atom.xml")).Root!;

        var deleted = feed.Element(tombstones + "deleted-entry")!;
        Assert.Equal((id, "2022-06-01T10:00:00+09:00"), (deleted.Attribute("ref")!.Value, deleted.Attribute("when")!.Value));
        Assert.Equal("2022-06-01T10:00:00+09:00", feed.Element(Atom + "updated")!.Value);
        Assert.DoesNotContain(id, feed.Descendants(Atom + "id").Select(e => e.Value));
        Assert.Empty(XDocument.Parse(await site.TextAsync("/news/atom.xml")).Descendants(tombstones + "deleted-entry"));
    }

    [Fact]
    public async Task A_feed_without_a_story_is_a_feed()
    {
        var portal = new TestPortal();
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        Assert.Empty(XDocument.Parse(await site.TextAsync("/atom.xml")).Root!.Elements(Atom + "entry"));
    }
}
