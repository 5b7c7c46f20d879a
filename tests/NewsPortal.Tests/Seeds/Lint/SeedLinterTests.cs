using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Seeds.Lint;

namespace NewsPortal.Tests.Seeds.Lint;

public sealed class SeedLinterTests
{
    private static readonly SeedDefaults SeedDefaults = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    private readonly SeedLinter check = new(new Uri("https://news.example"), file => file == "art/there.png");

    [Fact]
    public void A_story_with_all_that_it_needs_gets_no_remark()
    {
        Add("a.txt", SampleDump.Of("One", body: "Hanoi, May 1 (Jiji Press)–Words.", tags: ["Storms"]));
        Assert.Empty(check.Finish());
    }

    [Theory]
    [InlineData("May 1, 1602", "Words.", "before there were newspapers")]
    [InlineData("May 1, 2022", "Hanoi, March 3 (Jiji Press)–Words.", "59 days from the story's date")]
    [InlineData("May 1, 2022", "Atlantis, May 1 (Jiji Press)–Words.", "Atlantis is in no table of places")]
    public void An_odd_date_or_place_is_remarked_on(string date, string body, string remark)
    {
        Add("a.txt", SampleDump.Of("One", date: date, body: body, tags: ["Storms"]));
        Assert.Contains(remark, Assert.Single(check.Finish()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hanoi, May 1 (Jiji Press)–Words.")]
    [InlineData("Hanoi, April 28 (Jiji Press)–Words.")]
    [InlineData("Hanoi, Sunday (Jiji Press)–Words.")]
    public void A_dateline_of_about_the_day_is_none(string body)
    {
        Add("a.txt", SampleDump.Of("One", body: body, tags: ["Storms"]));
        Assert.Empty(check.Finish());
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Add("a.md", "---\nheadline: One\npublished: 2022-05-01\n---\nWords.");

        Assert.Equal(
            ["Nobody is named who wrote it: there is neither a byline nor an agency.", "It has no tag.", "It has no category and stands under General."],
            check.Finish().Select(remark => remark.Message));
    }

    [Fact]
    public void A_picture_that_is_not_in_the_folder_is_named()
    {
        Add("art/a.md", "---\nheadline: One\npublished: 2022-05-01\ncategory: News\nbyline: By A\ntags: [Storms]\npicture: { file: gone.jpg, alt: A bridge }\n---\n![A](there.png) ![B](b%20b.png)");

        Assert.Equal(["The picture art/gone.jpg is not in the folder.", "The picture art/b b.png is not in the folder."], check.Finish().Select(remark => remark.Message));
    }

    [Fact]
    public void Two_stories_with_one_headline_on_one_day_are_named_by_the_second()
    {
        Add("a.txt", SampleDump.Of("One", tags: ["Storms"]));
        Add("b.txt", SampleDump.Of("One", tags: ["Storms"]));
        Add("c.txt", SampleDump.Of("One", date: "May 2, 2022", tags: ["Storms"]));

        Assert.Equal("b.txt:1:1: warning: a.txt has the same headline on the same day.", Assert.Single(check.Finish()).ToString());
    }

    [Fact]
    public void Texts_that_differ_in_a_word_are_twins_and_other_texts_are_not()
    {
        var words = Enumerable.Range(0, 300).Select(i => $"word{i * 7919 % 5000}").ToArray();
        Add("a.txt", SampleDump.Of("One", body: string.Join(' ', words), tags: ["Storms"]));
        words[150] = "another";
        Add("b.txt", SampleDump.Of("Two", body: string.Join(' ', words), tags: ["Storms"]));
        Add("c.txt", SampleDump.Of("Three", body: string.Join(' ', Enumerable.Range(0, 300).Select(i => $"term{i * 6007 % 4000}")), tags: ["Storms"]));

        Assert.Equal("b.txt:1:1: warning: The text is nearly that of a.txt.", Assert.Single(check.Finish()).ToString());
    }

    [Theory]
    [InlineData("Typhoon", "Typhoons", "nearly")]
    [InlineData("Typhoon", "Tyhpoon", null)]
    [InlineData("Ministry", "Minestry", "nearly")]
    [InlineData("Storms", "storms", "elsewhere")]
    [InlineData("Olympics 2020", "Olympics 2024", null)]
    [InlineData("Rain", "Ruin", null)]
    [InlineData("G7 Summit", "G8 Summit", null)]
    public void Tags_that_differ_by_a_letter_or_by_capitals_may_be_one(string first, string second, string? remark)
    {
        Add("a.txt", SampleDump.Of("One", tags: [first]));
        Add("b.txt", SampleDump.Of("Two", tags: [first]));
        Add("c.txt", SampleDump.Of("Three", tags: [second]));

        var remarks = check.Finish();

        if (remark is null) Assert.Empty(remarks);
        else Assert.Equal(("c.txt", true), (Assert.Single(remarks).Path, remarks[0].Message.Contains(remark, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/2022/05/01/there", false)]
    [InlineData("https://news.example/2022/05/01/there", false)]
    [InlineData("/2022/05/01/there/print", false)]
    [InlineData("/tags/storms", false)]
    [InlineData("/by/jiji-press", false)]
    [InlineData("/2022/05", false)]
    [InlineData("/search?q=x", false)]
    [InlineData("/rss.xml", false)]
    [InlineData("#note", false)]
    [InlineData("https://elsewhere.example/2022/05/01/nowhere", false)]
    [InlineData("/2022/05/01/nowhere", true)]
    [InlineData("https://news.example/tags/none", true)]
    public void A_link_to_a_page_that_is_not_there_is_named(string link, bool isDead)
    {
        Add("a.md", $"---\nheadline: One\npublished: 2022-05-01\ncategory: News\nbyline: Jiji Press\ntags: [Storms]\n---\nSee [this]({link}).");
        Add("b.txt", SampleDump.Of("There", tags: ["Storms"]));

        Assert.Equal(isDead ? 1 : 0, check.Finish().Count);
    }

    private void Add(string path, string text) => check.Add(path, SeedReader.Read(path, System.Text.Encoding.UTF8.GetBytes(text), SeedDefaults).Article!);
}
