using System.Text;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Syndication;
using NewsPortal.Tests.Seeds;
using NewsPortal.Tests.Syndication.Rules;

namespace NewsPortal.Tests.Syndication;

/// <summary>Stories that no reader of seeds lets pass: whatever a store holds, what goes out to machines is valid.</summary>
[Trait("Fault", "25"), Trait("Fault", "39")]
public sealed class HostileStoriesTests
{
    private const int OnPage = 20;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly PortalOptions Options = new() { Name = "The Small Paper", BaseUrl = "https://news.example", WebSubHub = "https://hub.example/" };

    private static readonly string[] Pieces =
    [
        "Words", " ", "]]>", "<![CDATA[", "</script>", "<!--", "&", "&#0;", "\"", "'", "\0", "\f", "\ud83d", "\udc00", "\uffff", "\u202e", "مرحبا", "שלום", "😀", "👩‍👩‍👧", "漢字", "\u2028", "\t", "\n", "\r",
        new('x', 3000), "e\u0301", "\ufeff", "\u0085", "http://x", "{0}", "%", "\\u0000",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const(""), HostileText.Any, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 8].Select(string.Concat));

    private static readonly Gen<Article> Story =
        from texts in Text.Array[9]
        from body in Gen.OneOf(Gen.Const(""), Text.Select(text => $"<p>{text}</p>"), Text.Select(text => $"<p><a href=\"{text.Replace('"', ' ')}\">x</a><img src=\"/pictures/a.png\" alt=\"\"></p><ul><li>{text}</ul>"))
        from day in Gen.Int[0, 150_000]
        from flags in Gen.Int[0, 63]
        from id in Gen.UInt
        let at = new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day)
        select new Article
        {
            Id = id, ShortCode = $"c{id}", Address = $"/{at:yyyy'/'MM'/'dd}/{(flags % 2 == 0 ? "a" : "超特急")}-{id}", Version = "v", Headline = texts[0], Kicker = flags % 3 == 0 ? null : texts[1],
            Standfirst = flags % 2 == 0 ? null : texts[2], Category = new([texts[3], texts[4]]), Dateline = flags % 5 == 0 ? null : new(texts[5], [new(texts[6])], null, texts[7]),
            Byline = flags % 7 == 0 ? null : new([new(texts[8], flags % 2 == 0), new("Jiji Press", IsPerson: false)]), PublishedAt = at, HasTime = flags % 2 == 0, Day = DateOnly.FromDateTime(at),
            Updated = flags % 4 == 0 ? new(at.AddHours(5), true) : null, Language = flags % 2 == 0 ? "en" : "zh-Hant", Body = body, Lead = texts[1], ReadingMinutes = 1, Tags = flags % 3 == 0 ? [] : [texts[2], texts[3]],
            Corrections = flags % 6 == 0 ? [new(DateOnly.FromDateTime(at), texts[4])] : [], Picture = flags % 8 == 0 ? new("a b/ü.png", texts[5], texts[6], texts[7]) : null,
        };

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public void Feeds_are_valid(string file) =>
        Story.Array[OnPage].Sample(
            stories =>
            {
                var page = stories.DistinctBy(story => story.ShortCode).ToList();
                var feed = new Feed(new("The Small Paper: \ud800]]>&", "\f", "/tags/a?q=%20", Enumerable.Empty<Filed>().AsQueryable()), null, page, new Cursor(page[^1].PublishedAt, 1));
                Assert.Equal(page.Count, FeedRules.Check(file, FeedFormat.All.Single(format => format.File == file).Write(feed, Options)).Count);
            },
            iter: 2000 / OnPage);

    [Fact]
    public void Ninjs_is_valid() => Story.Sample(story => NinjsRules.Check(Ninjs.Write(story, Options)), iter: 2000);

    [Fact]
    public void Every_form_of_a_story_is_text_that_UTF_8_can_carry() =>
        Story.Sample(story => Assert.All(StoryFormat.All, format => _ = Strict.GetBytes(format.Write(story, Options))), iter: 500);
}
