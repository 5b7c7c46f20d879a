using System.Text.Json;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Syndication;
using NewsPortal.Tests.Seeds;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class CitationTests(SmallPaper paper)
{
    private static readonly PortalOptions Options = new() { Name = "The Small Paper", BaseUrl = "https://news.example" };

    [Theory]
    [InlineData("Hanako Example", "Example", "Hanako", "", "H.")]
    [InlineData("J. P. Doe", "Doe", "J. P.", "", "J. P.")]
    [InlineData("Jean-Paul Sample Jr.", "Sample", "Jean-Paul", "Jr.", "J.-P.")]
    [InlineData("Ludwig van der Example", "van der Example", "Ludwig", "", "L.")]
    [InlineData("de la Sample", "la Sample", "de", "", "d.")]
    [InlineData("山田太郎", "山田太郎", "", "", "")]
    [InlineData("Jr.", "Jr.", "", "", "")]
    [InlineData(" ,", " ,", "", "", "")]
    public void A_name_is_parted(string name, string family, string given, string suffix, string initials)
    {
        var person = PersonName.Person(name);

        Assert.Equal((family, given, suffix, initials), (person.Family, person.Given, person.Suffix, person.Initials));
    }

    [Theory]
    [InlineData("Hanako Example", "Example, H. (2022, May 1). A story. The Small Paper. https://news.example/2022/05/01/a")]
    [InlineData("Hanako Example|Jean-Paul Sample", "Example, H., & Sample, J.-P. (2022, May 1). A story. The Small Paper. https://news.example/2022/05/01/a")]
    [InlineData("A. One|B. Two|C. Three", "One, A., Two, B., & Three, C. (2022, May 1). A story. The Small Paper. https://news.example/2022/05/01/a")]
    [InlineData("=Jiji Press", "Jiji Press. (2022, May 1). A story. The Small Paper. https://news.example/2022/05/01/a")]
    [InlineData("=The Small Paper", "The Small Paper. (2022, May 1). A story. https://news.example/2022/05/01/a")]
    [InlineData("", "A story. (2022, May 1). The Small Paper. https://news.example/2022/05/01/a")]
    public void Apa_style_is_that_of_news_on_the_web(string authors, string expected)
    {
        var (before, title, after) = Citation.Of(Story(authors), Options).Apa;

        Assert.Equal((expected, "A story."), (before + title + after, title));
    }

    [Fact]
    public void A_title_with_a_sign_at_its_end_gets_no_second_one() => Assert.Equal("Why now?", Citation.Of(Story("", "Why now?"), Options).Apa.Title);

    [Fact]
    public void BibTeX_names_no_author_where_nobody_is_named()
    {
        var entry = BibTex.Write(Story(""), Options);

        Assert.DoesNotContain("author", entry, StringComparison.Ordinal);
        Assert.Matches(@"^@article\{story2022-[^\n]*,\n  title = ", entry);
        Assert.Matches(@"^@article\{[^\n]*,\n  author = \{[^\n]+\},\n  title = ", BibTex.Write(Story("Hanako Example"), Options));
    }

    [Fact]
    public void BibTeX_keeps_names_together_and_signs_literal()
    {
        var entry = BibTex.Write(Story("Ludwig van Example Jr.|=Bread and Salt, Inc.", "50% of {C_1} & \\x~ #1 ^$"), Options);

        Assert.StartsWith("@article{vanexample2022-abc,\n", entry, StringComparison.Ordinal);
        Assert.Contains("  author = {van Example, Jr., Ludwig and {Bread and Salt, Inc.}},\n", entry, StringComparison.Ordinal);
        Assert.Contains(@"  title = {{50\% of \textbraceleft{}C\_1\textbraceright{} \& \textbackslash{}x\textasciitilde{} \#1 \textasciicircum{}\$}}," + "\n", entry, StringComparison.Ordinal);
        Assert.Contains("  month = may,\n  day = {1},\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_breaks_a_citation() =>
        HostileText.Any.Select(HostileText.Any).Sample((headline, name) =>
        {
            var story = Story(name == "" ? "" : name.Replace('|', ' ').Replace('=', ' '), headline);
            Assert.Equal(0, BibTex.Write(story, Options).Aggregate(0, (depth, c) => depth < 0 ? depth : c == '{' ? depth + 1 : c == '}' ? depth - 1 : depth));
            Assert.All(Ris.Write(story, Options).Split("\r\n")[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\r\n]*$", line));
            Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(CslJson.Write(story, Options)).RootElement.ValueKind);
            _ = Citation.Of(story, Options).Apa;
        });

    [Fact]
    public async Task Ris_says_all_that_a_reference_needs()
    {
        var lines = (await paper.Site.TextAsync(SmallPaper.Toll + ".ris")).Split("\r\n");

        Assert.Equal(("TY  - NEWS", "ER  - ", ""), (lines[0], lines[^2], lines[^1]));
        foreach (var line in (string[])["TI  - Rain closes two ports", "AU  - Example, Hanako", "AU  - Sample, Taro", "T2  - The Small Paper", "PY  - 2022", "DA  - 2022/05/02/", "AB  - Ships wait outside.", "KW  - Storms", "LA  - en", $"UR  - https://news.example{SmallPaper.Toll}"])
            Assert.Contains(line, lines);
    }

    [Fact]
    public async Task CslJson_uses_names_and_types_of_its_schema_only()
    {
        string[] known = ["id", "type", "title", "container-title", "author", "issued", "URL", "section", "abstract", "keyword", "language"];
        foreach (var address in (string[])[SmallPaper.Talks, SmallPaper.Toll, SmallPaper.Japanese, SmallPaper.DateOnly, SmallPaper.Script])
        {
            var item = Assert.Single(JsonDocument.Parse(await paper.Site.TextAsync(address + ".csl.json")).RootElement.EnumerateArray());
            Assert.All(item.EnumerateObject(), property => Assert.Contains(property.Name, known));
            Assert.All(item.EnumerateObject().Where(p => p.Name is not "author" and not "issued"), property => Assert.Equal(JsonValueKind.String, property.Value.ValueKind));
            Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
            Assert.All(item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray(), part => Assert.Equal(JsonValueKind.Number, part.ValueKind));
            if (item.TryGetProperty("author", out var authors)) Assert.All(authors.EnumerateArray(), name => Assert.True(name.TryGetProperty("literal", out _) || name.TryGetProperty("family", out _)));
        }
    }

    [Fact]
    public async Task The_page_shows_how_to_cite_it()
    {
        var cite = (await paper.Site.PageAsync(SmallPaper.Toll)).QuerySelector("details.cite")!;

        Assert.Equal("Cite this story", cite.QuerySelector("summary")!.TextContent);
        Assert.Equal($"Example, H., & Sample, T. (2022, May 2). Rain closes two ports. The Small Paper. https://news.example{SmallPaper.Toll}", cite.QuerySelector(".apa")!.TextContent);
        Assert.Equal("Rain closes two ports.", cite.QuerySelector(".apa cite")!.TextContent);
        foreach (var link in cite.QuerySelectorAll("a"))
            Assert.Equal(link.GetAttribute("type"), (await paper.Site.GetAsync(link.GetAttribute("href")!)).Content.Headers.ContentType?.MediaType);
        Assert.Null((await paper.Site.PageAsync(SmallPaper.Toll + "/print")).QuerySelector(".cite, meta[name^=citation]"));
    }

    [Fact]
    public async Task Programs_for_references_recognise_the_page()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Toll);
        IEnumerable<string?> Meta(string name) => page.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content"));

        Assert.Equal(["Rain closes two ports"], Meta("citation_title"));
        Assert.Equal(["Hanako Example", "Taro Sample"], Meta("citation_author"));
        Assert.Equal(["2022/05/02"], Meta("citation_publication_date"));
        Assert.Equal(["The Small Paper"], Meta("citation_journal_title"));
        Assert.Equal("http://purl.org/dc/elements/1.1/", page.QuerySelector("link[rel='schema.DC']")!.GetAttribute("href"));
        Assert.Equal(["Hanako Example", "Taro Sample"], Meta("DC.creator"));
        Assert.Equal(["Rain closes two ports", "2022-05-02", "The Small Paper", "en", $"https://news.example{SmallPaper.Toll}", "newspaperArticle"],
            ((string[])["DC.title", "DC.date", "DC.publisher", "DC.language", "DC.identifier", "DC.type"]).SelectMany(Meta));
    }

    /// <param name="authors">Parted by bars; organisations begin with an equals sign.</param>
    private static Article Story(string authors, string headline = "A story") => new()
    {
        Headline = headline, Category = new(["News"]), PublishedAt = new(2022, 5, 1, 0, 0, 0, DateTimeKind.Utc), HasTime = true, Day = new(2022, 5, 1), Language = "en", Body = "<p>Words.</p>",
        Lead = "Words.", ReadingMinutes = 1, Address = "/2022/05/01/a", ShortCode = "abc",
        Byline = authors == "" ? null : new([.. authors.Split('|').Select(name => new Author(name.TrimStart('='), name[0] != '='))]),
    };
}
