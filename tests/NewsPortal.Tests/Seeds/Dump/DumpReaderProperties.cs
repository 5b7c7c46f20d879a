using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Folder;
using NewsPortal.Text;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class DumpReaderProperties
{
    private static readonly SeedDefaults Tokyo = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    private static readonly string[] Pieces =
    [
        "words", "The", "5", "*", "**", "_x_", "`", "# ", "[a](b)", "<script>", "</p>", "<p>", "&amp;", "&", "<", ">", "\"", "'", "1. ", "- ", "|", "\\", "{", "}",
        "日本", "橋", "。", "😀", "👩‍👧", "e\u0301", "é", "\u00A0", "\u3000", "\t", "  ", " ", "print", "Hanoi,", "May 1", "(AP)", "–", "—", ":", "HANOI", "\u200B", "𠮷", "->", "–",
    ];

    private static readonly string[] TagPieces = ["words", "The", "日本", "橋", "&amp;", "<b>", "*", "é", "e\u0301", "_x_"];

    private static readonly Gen<string> Prose = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12].Select(pieces => "W" + string.Concat(pieces));

    private static readonly Gen<string[]> Lists = Prose.Array[1, 3];

    /// <summary>Short, and without what ends a sentence.</summary>
    /// <summary>One word each: several words may read as a headline.</summary>
    private static readonly Gen<string[]> Tags =
        Gen.Int[0, TagPieces.Length - 1].Select(i => TagPieces[i]).Array[1, 4].Select(pieces => "W" + string.Concat(pieces)).Array[1, 3];

    private static readonly Gen<string> Block = Gen.Bool.SelectMany(isList => Lists.Select(lines => string.Join('\n', lines.Select(line => isList ? $"  • {line}" : line))));

    private static readonly Gen<string> Body = Gen.Select(Block.Array[0, 5], Gen.Int[1, 3].Array[5], Prose)
        .Select((blocks, blank, last) => string.Concat(blocks.Select((block, i) => block + new string('\n', blank[i] + 1))) + last);

    /// <summary>The parser adds tbody by itself.</summary>
    private static readonly string[] Elements = ["p", "ul", "ol", "li", "span", "table", "tbody", "tr", "th", "td", "br"];

    [Fact]
    public void Every_visible_character_of_a_body_is_on_the_page_once_and_in_order_or_left_out() => Body.Sample(body =>
        AssertShown($"NEWS > Local\n\nA headline\n\n• May 1, 2022\n\nFirst words.\n\n{body}\n\n• Tag\n"));

    [Fact]
    public void Of_a_random_page_every_visible_character_that_is_shown_is_on_the_page_once_and_in_order() => RandomPage.Text.Sample(AssertShown);

    [Fact]
    public void Every_visible_character_of_any_page_has_exactly_one_reading()
    {
        RandomPage.Text.Sample(text => Assert.Null(ReadSpans.Fault(text, DumpReader.Read("a.txt", text, Tokyo))));
        HostileText.Any.Sample(text => Assert.Null(ReadSpans.Fault(text, DumpReader.Read("a.txt", text, Tokyo))));
        HostileText.Any.Select(text => SmallPage.Header + text).Sample(text => Assert.Null(ReadSpans.Fault(text, DumpReader.Read("a.txt", text, Tokyo))));
        Body.Sample(body => Assert.Null(ReadSpans.Fault(body, DumpReader.Read("a.txt", body, Tokyo))));
    }

    [Fact]
    public void What_is_left_out_has_a_warning_and_a_warning_of_it_has_its_lines()
    {
        RandomPage.Text.Sample(AssertNothingIsSilent);
        HostileText.Any.Select(text => SmallPage.Header + text).Sample(AssertNothingIsSilent);
    }

    [Fact]
    public void An_article_has_a_headline_a_date_and_a_text() => Gen.OneOf(RandomPage.Text, HostileText.Any).Sample(text =>
    {
        if (DumpReader.Read("a.txt", text, Tokyo) is not { Article: { } article } result) return;
        Assert.NotEqual("", ReadSpans.Visible(article.Headline));
        Assert.NotEqual(default, article.Day);
        Assert.NotEqual("", ReadSpans.Visible(new HtmlParser().ParseDocument(article.Body).Body!.TextContent));
        Assert.Contains(result.Spans, span => span.Reading == Reading.Headline);
        Assert.Contains(result.Spans, span => span.Reading == Reading.Timestamp);
    });

    [Fact]
    public void A_page_is_read_the_same_twice() => RandomPage.Text.Sample(text =>
        Assert.Equal(DumpSpecification.Describe(DumpReader.Read("a.txt", text, Tokyo)), DumpSpecification.Describe(DumpReader.Read("a.txt", text, Tokyo))));

    [Fact]
    public void No_body_brings_an_element_of_its_own() => Gen.OneOf(Body.Select(body => SampleDump.Of("One", body: "First words.\n\n" + body)), RandomPage.Text).Sample(text =>
        Assert.All(new HtmlParser().ParseDocument(DumpReader.Read("a.txt", text, Tokyo).Article?.Body ?? "").Body!.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.True(attribute.Name == "class" || attribute is { Name: "start" } && element.LocalName == "ol", attribute.Name));
        }));

    [Fact]
    public void Headline_and_tags_are_exactly_what_was_written() => Gen.Select(Prose.Where(IsNeitherSlugLineNorDateline), Tags).Sample((headline, tags) =>
    {
        var article = Read($"NEWS > Local\n\n{headline}\n\n• May 1, 2022\n\nWords.\n\n{string.Join('\n', tags.Select(tag => "• " + tag))}\n");
        Assert.Equal(InvisibleCharacters.Remove(headline).Trim(), article.Headline);
        Assert.Equal(TagList.Of(tags.Select(InvisibleCharacters.Remove)), article.Tags);
    });

    [Fact]
    public void No_text_crashes_the_reader() => HostileText.Any.Sample(text =>
    {
        SeedReader.Read("a.txt", Bytes(text), Tokyo);
        SeedReader.Read("a.md", Bytes(text), Tokyo);
        SeedReader.Read("a.txt", Bytes(SampleDump.Of("One", body: text, tags: text)), Tokyo);
        SeedReader.Read("a.txt", Bytes(SampleDump.Of(text, date: text, time: text, category: text, byline: text)), Tokyo);
    });

    [Fact]
    public void No_bytes_crash_the_reader() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        var reading = SeedReader.Read("a.txt", bytes, Tokyo);
        SeedReader.Read("a.md", bytes, Tokyo);
        return reading.Article is not null || reading.Diagnostics.Any(found => found.IsError);
    });

    [Fact]
    public void A_story_is_there_unless_an_error_says_why_not() => HostileText.Any.Sample(text =>
    {
        var reading = SeedReader.Read("a.txt", Bytes("NEWS > Local\n\nA headline\n\n• May 1, 2022\n• " + text), Tokyo);
        return reading.Article is null == reading.Diagnostics.Any(found => found.IsError);
    });

    /// <summary>Without NUL, which would be all that the reader ever sees of many a text.</summary>
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal));

    private static Article Read(string text) => SeedReader.Read("a.txt", Encoding.UTF8.GetBytes(text), Tokyo).Article!;

    private static bool IsNeitherSlugLineNorDateline(string text) => !text.Contains('-', StringComparison.Ordinal) && !text.Contains("(AP)", StringComparison.Ordinal);

    private static void AssertShown(string text)
    {
        var result = DumpReader.Read("a.txt", text, Tokyo);
        if (result.Article is not { } article) return;
        Assert.Null(ReadSpans.Difference(text, result, new HtmlParser().ParseDocument(article.Body).Body!.TextContent));
        Assert.Equal(
            ReadSpans.Visible(string.Concat(article.Corrections.Select(correction => correction.Text))),
            ReadSpans.Visible(string.Concat(result.Spans.Where(span => span.Reading == Reading.Correction).Select(span => SeedText.Lines(text)[span.Line - 1]))));
    }

    private static void AssertNothingIsSilent(string text)
    {
        var result = DumpReader.Read("a.txt", text, Tokyo);
        // Of very many diagnostics not all are shown.
        if (result.Diagnostics.Count <= 50) Assert.Null(ReadSpans.Silence(result));
    }
}
