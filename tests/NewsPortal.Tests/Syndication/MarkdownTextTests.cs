using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Folder;
using NewsPortal.Syndication;
using NewsPortal.Tests.Seeds;
using NewsPortal.Text;

namespace NewsPortal.Tests.Syndication;

/// <summary>What the portal gives away as Markdown, it reads back.</summary>
public sealed class MarkdownTextTests
{
    private static readonly PortalOptions Options = new();
    private static readonly SeedDefaults SeedDefaults = new(Options.Zone, Options.Language);

    private static readonly string[] Blocks =
    [
        "Words *of* a paragraph.", "# A heading", "## A heading", "## In C \\#", "### Fees & fares", "- one\n- two **x**", "- a\n\n  b\n- c", "3. three\n4. four", "> quoted\n> \n> - twice", "```\na `code`\n\n  b\n```", "    indented",
        "| a | b |\n|---|--:|\n| 1 | `2` |\n| \\| | *4* |", "***", "A [link](https://example.org/a?b=c) and <https://example.org>.", "[q](https://example.org/?a=1&copy=2 \"t\")", "https://example.org www.example.org",
        "![A bridge](p/q.png)", "Note[^1].\n\n[^1]: The note.", "<details><summary>More</summary>\n\ntext\n\n</details>", "<div>loose <b>words</b></div> after", "<p id=x>Own id</p>", "<h3 id=\"own\">Named</h3>",
        "a  \nb", "a<br>b", "~~gone~~ H<sub>2</sub>O", "*a***b**", "<ruby>漢<rt>かん</rt></ruby>字", "\\* 1\\. &lt;b&gt; &amp;amp;", "1986\\. A year", "東京で*会談*した。**「和」**と", "<ol reversed><li>a<li>b</ol>", "[up](#a-heading)", "<!-- x -->",
        "Ōsaka, 3 Oct. (Kyodo) – The fair opened.", "<aside><p>a</p>\n<p>b</p></aside>", "<pre>\n\na\n\nb</pre>", "- \n- b", "<em>a</em> *b*", "1\\) \\+ \\- \\#", "<table><tr><td>a<td>b</table>", "\\`a\\` ``b ` c``",
    ];

    public static TheoryData<string> Seeds => [.. DumpTextTests.Seeds, .. DumpTextTests.MarkdownSeeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_story_of_the_paper_is_read_back_to_the_same_story(string name)
    {
        var article = SeedReader.Read(name, File.ReadAllBytes(Path.Combine(PortalSettings.Home, "seeds", name)), SeedDefaults).Article!;

        AssertSame(article, Again(article));
    }

    [Fact]
    public void Any_blocks_are_read_back() =>
        Gen.Int[0, Blocks.Length - 1].Select(i => Blocks[i]).Array[1, 6].Sample(blocks => AssertReadBack(string.Join("\n\n", blocks)), iter: 2000);

    [Fact]
    public void Any_markup_is_read_back() =>
        Gen.String[Gen.Char["ab1.  \n\n<>&*_`#[]()|\"'\\~-+=!:漢、"], 0, 60].Sample(text => AssertReadBack("x" + text), iter: 5000);

    [Fact]
    public void Any_literal_text_of_a_dump_is_read_back() =>
        Gen.String[Gen.Char["ab1  <>&*_`#[]()|\"'\\~-+=!:.,–\u3000\u00a0\t漢"], 0, 60].Array[1, 5].Sample(paragraphs =>
        {
            var article = DumpReader.Read("a.txt", SampleDump.Of("A headline", body: string.Join("\n\n\n", paragraphs.Select(text => text + "w"))), SeedDefaults).Article;
            if (article is not null) AssertSame(article, Again(article));
        }, iter: 5000);

    [Fact]
    public void Any_text_of_the_front_matter_is_read_back() =>
        HostileText.Any.Select(HostileText.Any, HostileText.Any).Sample((headline, kicker, tag) =>
        {
            var article = Made(Taken(headline), Taken(kicker), Taken(tag));
            // Longer fields, and letters of two scripts in a word, are remarked on.
            string[] fields = [article.Headline, article.Kicker ?? "", .. article.Tags];
            if (article.Headline == "" || Array.Exists(fields, field => field.Length > 200 || field.AsSpan().ContainsAnyInRange('\u0370', '\u1FFF') || CombiningMarks.IndexOfLongRun(field) >= 0)) return;
            var again = Again(article);
            Assert.Equal((Visible(article.Headline), Visible(article.Kicker ?? "")), (again.Headline, again.Kicker ?? ""));
            Assert.Equal(TagList.Of(article.Tags.Select(Visible)), again.Tags);
        }, iter: 2000);

    /// <summary>Seeds are read without invisible characters and in form NFC.</summary>
    private static string Visible(string text) => InvisibleCharacters.Remove(text);

    [Theory]
    [InlineData("published: 2022-05-01\nupdated: 2022-05-04")]
    [InlineData("published: 2022-05-01T17:59:07+02:00\nupdated: 2022-05-01T18:00Z")]
    [InlineData("published: 2022-05-01\ndateline: Hanoi, May 1 (Jiji Press)")]
    [InlineData("published: 2022-05-01\ndateline: on the way, somewhere")]
    [InlineData("published: 2022-05-01\nbyline: By Hanako Example and Taro Sample / Staff Writers\nedition: [Morning, 'English: Press']")]
    [InlineData("published: 2022-05-01\ncorrections: [{ date: 2022-05-04, text: 'The port: \"Kobe\".' }, { date: 2022-05-05, text: Two }]")]
    [InlineData("published: 2022-05-01\npicture: { file: a/p.png, alt: 'A \"bridge\"', caption: 'null', credit: J. Doe }\ncoordinates: [34.35, -134.05]\nlanguage: pt-BR")]
    [InlineData("published: 2022-05-01\nkicker: 'null'\nstandfirst: '~ - 5: \\ #'\ntags: [C#, 'a: b', '2022', 'null', \"'\"]")]
    public void Every_key_is_read_back(string keys) => AssertSameAfter($"---\nheadline: A\ncategory: News > Local\n{keys}\n---\nWords.");

    [Fact]
    public void A_story_keeps_an_address_that_its_headline_would_not_give()
    {
        var article = Read("---\nheadline: A story\ncategory: News\npublished: 2022-05-01\n---\nWords.");
        article.Address = "/2022/05/01/a-story-2";

        Assert.Equal("a-story-2", Again(article).FixedSlug);
    }

    [Fact]
    public void A_plain_story_is_plain_Markdown()
    {
        const string Seed = "---\nheadline: A story\ncategory: News > Local\npublished: 2022-05-01\ntags:\n  - One\nlanguage: en\n---\n\nHanoi, May 1 (Jiji Press)–Words *of* a [link](https://example.org/).\n\n## A heading\n\n- one\n- two\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n";

        Assert.Equal(Seed, Written(Read(Seed)));
    }

    private static void AssertReadBack(string body) => AssertSameAfter("---\nheadline: A\ncategory: News\npublished: 2022-05-01\n---\n" + body);

    private static void AssertSameAfter(string seed)
    {
        var reading = SeedReader.Read("a.md", Encoding.UTF8.GetBytes(seed), SeedDefaults);
        if (reading.Article is { } article) AssertSame(article, Again(article));
    }

    private static Article Read(string seed) => SeedReader.Read("a.md", Encoding.UTF8.GetBytes(seed), SeedDefaults).Article!;

    /// <summary>What the reader of seeds would leave of a text.</summary>
    private static string Taken(string text) =>
        Whitespace.Collapse(string.Concat(text.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069))));

    private static Article Made(string headline, string kicker, string tag) => new()
    {
        Headline = headline, Kicker = kicker == "" ? null : kicker, Tags = [tag], Category = new(["News"]), PublishedAt = new(2022, 5, 1, 0, 0, 0, DateTimeKind.Utc), HasTime = true,
        Day = new(2022, 5, 1), Language = "en", Body = "<p>Words.</p>", Lead = "Words.", ReadingMinutes = 1,
    };

    /// <summary>The importer gives addresses; here the one that the headline gives.</summary>
    private static string Written(Article article)
    {
        if (article.Address == "") article.Address = Urls.Article(article.Day, article.FixedSlug ?? Slug.Of(article.Headline));
        return MarkdownText.Write(article, Options);
    }

    private static Article Again(Article article)
    {
        var written = Written(article);
        var reading = SeedReader.Read("again.md", Encoding.UTF8.GetBytes(written), SeedDefaults);
        Assert.True(reading.Diagnostics.Count == 0 && reading.Article is not null, $"{string.Join('\n', reading.Diagnostics)}\n{written}");
        return reading.Article;
    }

    private static void AssertSame(Article article, Article again)
    {
        Assert.Equal((article.Headline, article.Kicker, article.Standfirst, article.Category), (again.Headline, again.Kicker, again.Standfirst, again.Category));
        Assert.Equal((article.Byline, article.Dateline, article.Picture, article.Coordinates), (again.Byline, again.Dateline, again.Picture, again.Coordinates));
        Assert.Equal((article.Published, article.Day, article.Updated, article.Language), (again.Published, again.Day, again.Updated, again.Language));
        Assert.Equal((Shape(article.Body), Whitespace.Collapse(article.Lead), article.ReadingMinutes), (Shape(again.Body), Whitespace.Collapse(again.Lead), again.ReadingMinutes));
        Assert.Equal((article.Tags, article.EditionLabels, article.Corrections, article.Links), (again.Tags, again.EditionLabels, again.Corrections, again.Links), Lists);
    }

    private static readonly IEqualityComparer<(IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<Correction>, IReadOnlyList<string>)> Lists =
        EqualityComparer<(IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<Correction>, IReadOnlyList<string>)>.Create((a, b) =>
            a.Item1.SequenceEqual(b.Item1) && a.Item2.SequenceEqual(b.Item2) && a.Item3.SequenceEqual(b.Item3) && a.Item4.SequenceEqual(b.Item4));

    /// <summary>The HTML without the white space between blocks, which nobody sees.</summary>
    private static string Shape(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var text in body.Descendants<IText>().Where(text => text.ParentElement!.Closest("p, pre, h2, h3, h4, h5, h6, dt, summary") is null).ToList()) text.Data = text.Data.Trim();
        return body.InnerHtml;
    }
}
