using NewsPortal.Articles;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class PageFileTests
{
    private static readonly IReadOnlyList<PageFile> Pages = PageFile.All();

    private static readonly HashSet<string> Served =
    [
        "headline", "category", "published", "updated", "byline", "labels", "standfirst", "dateline", "places", "agency",
        "language", "tags", "p", "li", "row", "verse", "correction", "left out", "hint", "warning", "read",
    ];

    private static readonly string[] Required =
        ["headline", "category", "published", "updated", "byline", "labels", "standfirst", "dateline", "places", "language", "tags"];

    private static readonly HashSet<string> Kinds =
    [
        "caption", "credit", "slug", "note", "related", "most read", "newsletter", "paywall", "copyright", "cookie notice",
        "chrome", "advertisement",
    ];

    private static readonly HashSet<string> Terms = [.. Enum.GetValues<Reading>().Select(reading => reading.Term())];

    private static readonly string[] Texts = ["headline", "standfirst", "dateline", "p", "li", "row", "verse", "correction"];

    public static TheoryData<string> Names() => [.. Pages.Select(page => page.Name)];

    [Fact]
    public void There_are_at_least_sixty_pages_of_twenty_papers()
    {
        Assert.True(Pages.Count >= 60, $"{Pages.Count} pages");
        Assert.True(Pages.Select(page => (page.Zone, page.Language)).Distinct().Count() >= 20);
        Assert.True(Pages.SelectMany(page => page.Values("language")).Distinct().Count() >= 20);
    }

    [Fact]
    public void At_least_ten_pages_are_rejected_and_eight_are_served_with_a_warning()
    {
        Assert.True(Pages.Count(page => page.IsRejected) >= 10);
        Assert.True(Pages.Count(page => page.Values("warning").Any()) >= 8);
    }

    [Fact]
    public void Every_rule_is_in_at_least_three_pages()
    {
        var counts = Pages.SelectMany(page => page.Rules).CountBy(rule => rule).ToDictionary();

        Assert.NotEmpty(PageFile.Vocabulary());
        Assert.All(PageFile.Vocabulary(), rule => Assert.True(counts.GetValueOrDefault(rule) >= 3, rule));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_page_names_known_rules_once_each(string name)
    {
        var page = Page(name);

        Assert.NotEmpty(page.Rules);
        Assert.Equal(page.Rules, page.Rules.Distinct());
        Assert.All(page.Rules, rule => Assert.Contains(rule, PageFile.Vocabulary()));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_page_is_of_a_paper_whose_zone_is_known(string name) => Assert.NotNull(PublisherZone.Find(Page(name).Zone));

    [Theory, MemberData(nameof(Names))]
    public void A_page_says_what_is_served_or_why_it_is_rejected(string name)
    {
        var page = Page(name);
        if (page.IsRejected)
        {
            Assert.All(page.Expected, line => Assert.True(line.Key is "error" or "read", line.Key));
            return;
        }

        Assert.All(page.Expected, line => Assert.Contains(line.Key, Served));
        Assert.All(Required, key => Assert.Single(page.Values(key)));
        Assert.NotEmpty(page.Values("p"));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_left_out_of_a_page_has_a_known_kind_and_is_in_its_dump(string name)
    {
        var page = Page(name);
        foreach (var value in page.Values("left out").Concat(page.Values("hint")))
        {
            var parts = value.Split(" = “");
            Assert.Equal(2, parts.Length);
            Assert.Contains(parts[0], Kinds);
            Assert.Contains(page.Dump.Split('\n'), line => line.Trim().StartsWith(parts[1].TrimEnd('”'), StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_page_names_each_part_of_each_line_of_its_dump_in_order(string name)
    {
        var page = Page(name);
        var readings = new Queue<LineReading>(page.Values("read").Select(LineReading.Parse));
        // A file of another format is rejected before its lines are read.
        if (page.IsRejected && PageReading.Read(page).Spans.Count == 0)
        {
            Assert.Empty(readings);
            return;
        }
        foreach (var line in page.Dump.Split('\n').Select(PageReading.Tight))
        {
            for (var rest = line; rest.Length > 0;)
            {
                Assert.True(readings.TryDequeue(out var reading), $"No “read” names “{rest}”.");
                Assert.Contains(reading.Term, Terms);
                Assert.NotEmpty(reading.Text);
                Assert.StartsWith(reading.Text, rest, StringComparison.Ordinal);
                rest = reading.IsWhole ? rest[reading.Text.Length..] : "";
            }
        }
        Assert.Empty(readings);
    }

    [Theory]
    [InlineData("headline: Old drawbridge opens")]
    [InlineData("headline = Old drawbridge opens")]
    [InlineData(" = “Old drawbridge opens”")]
    public void A_reading_of_another_form_is_not_one(string value) => Assert.Throws<FormatException>(() => LineReading.Parse(value));

    [Theory, MemberData(nameof(Names))]
    public void The_text_of_a_page_is_in_its_dump(string name)
    {
        var page = Page(name);
        var dump = Letters(page.Dump);

        Assert.All(
            Texts.SelectMany(page.Values).Where(text => text != "none"),
            text => Assert.Contains(Letters(text), dump, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# Title\nrules: a\n<<<\ntext")]
    [InlineData("rules: a\n<<<\ntext\n>>>\nerror: text")]
    [InlineData("# Title\nrules: a\n<<<\ntext\n>>>\nerror")]
    [InlineData("# Title\npaper: Tokyo\n<<<\ntext\n>>>\nerror: text")]
    public void A_text_of_another_form_is_not_a_page(string text) => Assert.Throws<FormatException>(() => PageFile.Parse("a", text));

    // Spaces move where lines are joined, and a row's cells are separated by another sign than in the dump.
    private static string Letters(string text) => string.Concat(text.Where(letter => char.IsLetterOrDigit(letter)));

    private static PageFile Page(string name) => Pages.Single(page => page.Name == name);
}
