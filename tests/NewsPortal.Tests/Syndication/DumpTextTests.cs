using System.Text;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Folder;
using NewsPortal.Seeds.Markdown;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

/// <summary>What the portal gives away as plain text, it reads back.</summary>
public sealed class DumpTextTests
{
    private static readonly PortalOptions Options = new();
    private static readonly SeedDefaults SeedDefaults = new(Options.Zone, Options.Language);

    public static TheoryData<string> Seeds => new(Directory.EnumerateFiles(Path.Combine(PortalSettings.Home, "seeds")).Select(path => Path.GetFileName(path)!)
        .Where(name => name != "README.md" && name.EndsWith(".txt", StringComparison.Ordinal)));

    public static TheoryData<string> MarkdownSeeds => new(Directory.EnumerateFiles(Path.Combine(PortalSettings.Home, "seeds")).Select(path => Path.GetFileName(path)!)
        .Where(name => name != "README.md" && name.EndsWith(".md", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_dump_of_the_paper_is_read_back_to_the_same_story(string name)
    {
        var article = Read(name);

        AssertSame(article, Again(article));
    }

    [Theory]
    [MemberData(nameof(MarkdownSeeds))]
    public void A_Markdown_story_loses_only_what_a_dump_cannot_say(string name)
    {
        var article = Read(name);
        var again = Again(article);

        Assert.Equal((article.Headline, article.Category, article.Byline, article.Dateline, article.Lead), (again.Headline, again.Category, again.Byline, again.Dateline, again.Lead));
        Assert.Equal((article.Published, article.Day, article.Language), (again.Published, again.Day, again.Language));
        Assert.Equal(article.Tags, again.Tags);
        Assert.Equal(article.EditionLabels, again.EditionLabels);
    }

    [Fact]
    public void Any_literal_text_is_read_back_as_it_was() =>
        Gen.String[Gen.Char["ab  <>&*_`#[]()|\"'\\~.,–\u3000\u00a0漢"], 0, 60].Array[1, 5].Sample(paragraphs =>
        {
            var article = DumpReader.Read("a.txt", SampleDump.Of("A headline", body: string.Join("\n\n\n", paragraphs.Select(text => "w" + text))), SeedDefaults).Article!;
            AssertSame(article, Again(article));
        });

    [Theory]
    [InlineData("The season ended so:\n\nTeam\tWon\nReds\t12\nBlues\t9\n\nIt begins again in May.")]
    [InlineData("She wrote it down.\n\nThe rain is late tonight\nThe field lies bare\nA crow\n\nAnd then she read it out.")]
    [InlineData("The steps are these:\n\n1. Boil.\n2. Cool.\n\nThen serve it.")]
    [InlineData("The steps are these:\n\n3. Boil.\n4. Cool.\n\nThen serve it.")]
    [InlineData("They agreed:\n\n• steel\n• stone")]
    [InlineData("Hanoi, May 1 (Jiji Press)–\n\nIt opened on Sunday.\n\nIt is long.")]
    [InlineData("They talked.\n\n– Where is it?\n\n– In the harbor.\n\nThey left.")]
    public void A_body_of_every_kind_of_block_is_read_back(string body)
    {
        var article = DumpReader.Read("a.txt", SampleDump.Of("A headline", body: body), SeedDefaults).Article!;

        AssertSame(article, Again(article));
    }

    [Theory]
    [InlineData("5:59 p.m. (updated 8:01 p.m.)")]
    [InlineData("11:30 p.m. (updated 1:05 a.m.)")]
    [InlineData("noon")]
    [InlineData("midnight")]
    [InlineData(null)]
    public void Times_are_read_back(string? time)
    {
        var article = DumpReader.Read("a.txt", SampleDump.Of("A headline", time: time), SeedDefaults).Article!;

        AssertSame(article, Again(article));
    }

    [Fact]
    public void A_list_at_the_end_is_not_taken_for_tags()
    {
        var article = MarkdownReader.Read("a.md", "---\nheadline: A\npublished: 2022-05-01\ncategory: News\n---\nWords.\n\n- one\n- two", SeedDefaults).Article!;
        var again = Again(article);

        Assert.Empty(again.Tags);
        Assert.Contains("- two", again.Body, StringComparison.Ordinal);
    }

    private static Article Read(string name) =>
        SeedReader.Read(name, File.ReadAllBytes(Path.Combine(PortalSettings.Home, "seeds", name)), SeedDefaults).Article!;

    private static Article Again(Article article)
    {
        var reading = SeedReader.Read("again.txt", Encoding.UTF8.GetBytes(DumpText.Write(article, Options)), SeedDefaults);
        Assert.Empty(reading.Diagnostics);
        return reading.Article!;
    }

    private static void AssertSame(Article article, Article again)
    {
        Assert.Equal((article.Headline, article.Category, article.Byline, article.Dateline), (again.Headline, again.Category, again.Byline, again.Dateline));
        Assert.Equal((article.Published, article.Day, article.Updated, article.Language), (again.Published, again.Day, again.Updated, again.Language));
        Assert.Equal((article.Body, article.Lead, article.ReadingMinutes), (again.Body, again.Lead, again.ReadingMinutes));
        Assert.Equal(article.Tags, again.Tags);
        Assert.Equal(article.EditionLabels, again.EditionLabels);
    }
}
