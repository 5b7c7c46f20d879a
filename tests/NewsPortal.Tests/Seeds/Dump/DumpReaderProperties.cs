using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class DumpReaderProperties
{
    private static readonly SeedDefaults Tokyo = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    private static readonly string[] Pieces =
    [
        "words", "The", "5", "*", "**", "_x_", "`", "# ", "[a](b)", "<script>", "</p>", "<p>", "&amp;", "&", "<", ">", "\"", "'", "1. ", "- ", "|", "\\", "{", "}",
        "日本", "橋", "。", "😀", "👩‍👧", "e\u0301", "é", "\u00A0", "\u3000", "\t", "  ", " ", "print", "Hanoi,", "May 1", "(AP)", "–", "—", ":", "HANOI", "\u200B", "𠮷", "->", "–",
    ];

    private static readonly Gen<string> Prose = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12].Select(pieces => "W" + string.Concat(pieces));

    private static readonly Gen<string[]> Lists = Prose.Array[1, 3];

    /// <summary>Its text as typed, and what of it a reader must see.</summary>
    private static readonly Gen<(string Typed, string Visible)> Block = Gen.Bool.SelectMany(isList => isList
        ? Lists.Select(items => (string.Join('\n', items.Select(item => $"  • {item}")), string.Concat(items)))
        : Lists.Select(lines => (string.Join('\n', lines), string.Concat(lines))));

    private static readonly Gen<(string Typed, string Visible)> Body = Gen.Select(Block.Array[0, 5], Gen.Int[1, 3].Array[5], Prose).Select((blocks, blank, last) => (
        string.Concat(blocks.Select((block, i) => block.Typed + new string('\n', blank[i] + 1))) + last, string.Concat(blocks.Select(block => block.Visible)) + last));

    [Fact]
    public void Every_visible_character_of_a_body_reaches_the_page_once_and_in_order() => Body.Sample(body =>
    {
        var article = Read($"NEWS > Local\n\nA headline\n\n• May 1, 2022\n\nFirst words.\n\n{body.Typed}\n\n• Tag\n");
        return Visible(new HtmlParser().ParseDocument(article.Body).Body!.TextContent) == Visible("First words." + body.Visible);
    });

    [Fact]
    public void No_body_brings_an_element_of_its_own() => Body.Sample(body =>
        new HtmlParser().ParseDocument(Read(SampleDump.Of("One", body: "First words.\n\n" + body.Typed)).Body).Body!.QuerySelectorAll("*")
            .All(element => element.LocalName is "p" or "ul" or "li" or "span" && element.Attributes.All(a => a.Name == "class")));

    [Fact]
    public void Headline_and_tags_are_exactly_what_was_written() => Gen.Select(Prose, Lists).Sample((headline, tags) =>
    {
        var article = Read($"NEWS > Local\n\n{headline}\n\n• May 1, 2022\n\nWords.\n\n{string.Join('\n', tags.Select(tag => "• " + tag))}\n");
        Assert.Equal(headline.Trim(), article.Headline);
        Assert.Equal(TagList.Of(tags), article.Tags);
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
        return reading.Article is not null || reading.Diagnostics.Any(p => p.IsError);
    });

    [Fact]
    public void A_story_is_there_unless_an_error_says_why_not() => HostileText.Any.Sample(text =>
    {
        var reading = SeedReader.Read("a.txt", Bytes("NEWS > Local\n\nA headline\n\n• May 1, 2022\n• " + text), Tokyo);
        return reading.Article is null == reading.Diagnostics.Any(p => p.IsError);
    });

    /// <summary>Without NUL, which would be all that the reader ever sees of many a text.</summary>
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal));

    private static Article Read(string text) => SeedReader.Read("a.txt", Encoding.UTF8.GetBytes(text), Tokyo).Article!;

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
