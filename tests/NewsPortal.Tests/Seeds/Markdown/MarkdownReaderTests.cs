using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Tests.Seeds.Markdown;

public sealed class MarkdownReaderTests
{
    private static readonly SeedDefaults Tokyo = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    public static TheoryData<string> Names() => [.. MarkdownSpecification.Cases().Select(c => c.Name)];

    [Theory, Trait("Fault", "27"), Trait("Fault", "28")]
    [MemberData(nameof(Names))]
    public void A_seed_reads_as_specified(string name)
    {
        var (_, seed, expected) = MarkdownSpecification.Cases().Single(c => c.Name == name);

        var reading = Read(seed);

        Assert.Equal(string.Join('\n', expected.Where(IsProblem)), string.Join('\n', reading.Diagnostics.Select(p => p.ToString()["stories/x.md:".Length..])));
        var described = MarkdownSpecification.Describe(reading.Article).Append($"draft: {reading.IsDraft}").Select(line => line.TrimEnd()).ToList();
        foreach (var line in expected.Where(line => !IsProblem(line)))
            Assert.Contains(line.TrimEnd(), described);
    }

    [Fact]
    public void All_line_ends_are_alike()
    {
        const string Seed = "---\nheadline: A\npublished: 2022-05-01\n---\n\nOne\ntwo.\n\nThree.\n";

        var bodies = new[] { "\n", "\r\n", "\r" }.Select(end => Read(Seed.Replace("\n", end, StringComparison.Ordinal)).Article!.Body);

        Assert.Single(bodies.Distinct());
    }

    [Theory]
    [InlineData("America/New_York", "soon")]
    [InlineData("Europe/Madrid", "1599-12-31")]
    [InlineData("Asia/Tokyo", "3000-01-01")]
    public void A_story_of_no_day_is_an_error_of_its_own_in_every_zone(string zone, string published)
    {
        var reading = MarkdownReader.Read("a.md", $"---\nheadline: A\npublished: {published}\n---\n\nHanoi, May 1 – It rained.\n", new(PublisherZone.Find(zone)!, "en"));

        Assert.Equal((null, "3:12"), (reading.Article, reading.Diagnostics.Where(p => p.IsError).Select(p => $"{p.Line}:{p.Column}").Single()));
    }

    [Fact]
    public void No_text_crashes_the_reader() =>
        Gen.String.Sample(text => { Read(text); Read(Story(text)); Read($"---\nheadline: {text}\npublished: 2022-05-01\n---\n{text}"); });

    [Fact]
    public void No_Markdown_crashes_the_reader() =>
        Fragments().Sample(body => Assert.Equal(Read(Story(body)).Article is null, Read(Story(body)).Diagnostics.Any(p => p.IsError)));

    [Fact, Trait("Fault", "27")]
    public void No_front_matter_crashes_the_reader() => YamlFragments().Sample(yaml => { Read($"---\n{yaml}\n---\nWords."); });

    [Theory, Trait("Fault", "41"), Trait("Fault", "42"), Trait("Fault", "43"), Trait("Fault", "44")]
    [InlineData("# a\n", 20_000)]
    [InlineData("[a](", 20_000)]
    [InlineData(">", 20_000)]
    [InlineData("+ ", 20_000)]
    [InlineData("<div>", 100_000)]
    [InlineData("a <!A ", 100_000)]
    [InlineData("a|", 20_000)]
    [InlineData("|\n", 100_000)]
    [InlineData("*a **a ", 20_000)]
    [InlineData("www.a.b ", 20_000)]
    [InlineData("[a]: x\n", 20_000)]
    [InlineData("[^1]: x\n\n[^1]\n\n", 20_000)]
    [InlineData("a\n\n", 100_000)]
    [InlineData("`", 20_000)]
    [InlineData("a", 1_000_000)]
    public void What_no_story_holds_is_refused_with_the_limit(string piece, int times)
    {
        var reading = Read(Story(string.Concat(Enumerable.Repeat(piece, times))));

        Assert.Null(reading.Article);
        Assert.Contains("limit of", Assert.Single(reading.Diagnostics, p => p.IsError).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_story_is_read_whole()
    {
        var body = string.Concat(Enumerable.Range(1, 1_000).Select(n => $"## Part {n}\n\nSome *words* of [part {n}](https://example.org/{n}).\n\n"));

        var article = Read(Story(body)).Article;

        Assert.Equal(1_000, article!.Links.Count);
        Assert.Contains("id=\"s-part-1000\"", article.Body, StringComparison.Ordinal);
    }

    private static ReadResult Read(string seed) => MarkdownReader.Read("stories/x.md", seed, Tokyo);

    private static string Story(string body) => $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\n---\n{body}";

    private static bool IsProblem(string line) => char.IsAsciiDigit(line[0]);

    private static Gen<string> Fragments() =>
        Pieces("*", "**", "_", "~~", "`", "[", "](", ")", "](x)", "![", "<b>", "</b>", "<div>", "<a href=x>", "<!--", "-->", "\n", "\n\n", "# ", "> ", "- ",
            "1. ", "|", "\n|-|\n", "[^1]", "[^1]: ", "    ", "&amp;", "&#1;", "&#xD800;", "&#xFFFE;", "\\", "http://a.b", "a", "日本", "**「」**", "```", "---\n", "<", ">",
            "\uD83D\uDE00", "<script>", "<svg>", "<table>", "<p>", "[a]: b\n", "\"", "'", "Hanoi, May 1 (Jiji Press)–", " ")
            .Array[0, 40].Select(pieces => string.Concat(pieces));

    private static Gen<string> YamlFragments() =>
        Pieces("headline: ", "published: ", "2022-05-01", "tags: ", "[", "]", "{", "}", ", ", ": ", "- ", "\n", "  ", "&a ", "*a", "!!str ", "\"", "'", "|", ">", "?",
            "#", "%", "@", "\\x00", "\\uD83D", "picture: ", "file: ", "corrections: ", "date: ", "\t", "a", "...", "~", "coordinates: ", "1", "-", "<<: ")
            .Array[0, 30].Select(pieces => string.Concat(pieces));

    private static Gen<string> Pieces(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
}
