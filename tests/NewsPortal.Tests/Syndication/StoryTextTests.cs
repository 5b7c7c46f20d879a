using System.Text;
using CsCheck;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Folder;
using NewsPortal.Seeds.Markdown;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

/// <summary>Plain text has every word of a body once, and the breaks that mean something.</summary>
public sealed class StoryTextTests
{
    private static readonly PortalOptions Options = new();
    private static readonly SeedDefaults Defaults = new(Options.Zone, Options.Language);

    [Theory]
    [InlineData("<aside>Beside it.</aside>", "Beside it.")]
    [InlineData("<aside><h3>Box</h3>Loose words <em>and</em> more.<p>A paragraph.</p>An end.</aside>", "Box|Loose words and more.|A paragraph.|An end.")]
    [InlineData("<div>Loose<p>set</p></div>", "Loose|set")]
    [InlineData("Loose at the top.", "Loose at the top.")]
    [InlineData("<blockquote>Quoted.<p>Twice.</p></blockquote>", "Quoted.|Twice.")]
    [InlineData("<details><summary>More</summary>Hidden words.</details>", "More|Hidden words.")]
    [InlineData("<dl><dt>Term</dt><dd>Meaning<p>in two</p></dd></dl>", "Term|Meaning|in two")]
    [InlineData("<ul><li>a<ul><li>a1</li><li>a2<ul><li>a2x</li></ul></li></ul></li><li>b</li></ul>", "a|a1|a2|a2x|b")]
    [InlineData("<ul><li><p>a</p><p>more</p></li><li>b</li></ul>", "a more|b")]
    [InlineData("<ul><li><div><ul><li>deep</li></ul></div></li></ul>", "deep")]
    [InlineData("<table><caption>Scores</caption><tr><th>Team</th><th>Won</th></tr><tr><td>Reds<br>north</td><td>12</td></tr></table>", "Scores|Team\tWon|Reds north\t12")]
    [InlineData("<figure><img src=\"/pictures/a.png\" alt=\"A\"><figcaption>A caption.</figcaption></figure>", "A caption.")]
    [InlineData("<p>one<br>two</p>", "one two")]
    [InlineData("<p class=\"literal\">  two  spaces</p>", "  two  spaces")]
    [InlineData("<p class=\"verse\">The rain<br>\nThe field</p>", "The rain|The field")]
    [InlineData("<pre><code>if x\n    y\n</code></pre>", "if x|    y")]
    [InlineData("<p>plain</p><hr><p></p>", "plain")]
    public void Every_word_is_there_once(string body, string expected) =>
        Assert.Equal(expected.Split('|'), StoryText.Blocks(body).SelectMany(block => block.Lines));

    [Fact]
    public void A_list_in_a_numbered_list_leaves_the_numbers_as_they_are()
    {
        var blocks = StoryText.Blocks("<ol start=\"3\"><li>a<ul><li>x</li></ul></li><li>b<ol><li>y</li></ol></li><li>c</li></ol>").ToList();

        Assert.Equal(["NumberedList 3 a", "List 1 x", "NumberedList 4 b", "NumberedList 1 y", "NumberedList 5 c"],
            blocks.Select(block => $"{block.Kind} {block.Start} {string.Join(',', block.Lines)}"));
    }

    [Fact]
    public void A_paragraph_set_as_typed_keeps_its_spaces_in_a_dump()
    {
        var article = DumpReader.Read("a.txt", SampleDump.Of("A headline", body: "First.\n\n\nA   wide    gap stays.\n\n\nLast."), Defaults).Article!;

        Assert.Contains("A   wide    gap stays.", DumpText.Write(article, Options), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<aside>Words in a box.</aside>", "Words in a box.")]
    [InlineData("- a\n  - nested one\n  - nested two\n- b\n\nLast words.", "nested one")]
    [InlineData("1. first\n   - inner\n2. second\n\nLast words.", "second")]
    [InlineData("```\ncode  line\n  indented\n```\n\nLast words.", "  indented")]
    public void A_dump_of_it_has_the_words_once_and_can_be_read(string body, string words)
    {
        var article = MarkdownReader.Read("a.md", $"---\nheadline: A\npublished: 2022-05-01\ncategory: News\n---\nOpening words.\n\n{body}\n", Defaults).Article!;
        var dump = DumpText.Write(article, Options);

        Assert.Equal(2, dump.Split(words).Length);
        Assert.Empty(SeedReader.Read("again.txt", Encoding.UTF8.GetBytes(dump), Defaults).Diagnostics);
    }

    [Fact]
    public void However_lists_lie_in_each_other_each_item_is_there_once() =>
        Gen.Int[0, 3].Array[1, 12].Sample(depths =>
        {
            var html = Nested(depths);

            Assert.Equal(Enumerable.Range(0, depths.Length).Select(i => $"item{i}"), StoryText.Blocks(html).SelectMany(block => block.Lines));
        });

    /// <summary>Items at these depths, each at most one deeper than the one before it.</summary>
    private static string Nested(int[] depths)
    {
        var html = new StringBuilder();
        var depth = -1;
        foreach (var (index, wanted) in depths.Index())
        {
            for (; depth > wanted; depth--) html.Append("</li>").Append(depth % 2 == 0 ? "</ul>" : "</ol>");
            if (depth == wanted) html.Append("</li>");
            else html.Append(++depth % 2 == 0 ? "<ul>" : "<ol>");
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<li>item{index}");
        }
        for (; depth >= 0; depth--) html.Append("</li>").Append(depth % 2 == 0 ? "</ul>" : "</ol>");
        return html.ToString();
    }
}
