using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Docs;

public sealed class SeedFormatExampleTests
{
    private static readonly DocPage Page = DocPage.Open("docs/seed-format.md");
    private static readonly PublisherZone Tokyo = PublisherZone.Find("Asia/Tokyo")!;

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (seed, reads) in Page.Fences().Zip(Page.Fences().Skip(1)).Where(pair => pair.Second.Kind == "reads"))
                data.Add(seed.Kind, seed.Text, reads.Text);
            return data;
        }
    }

    [Fact]
    public void Every_seed_of_the_page_says_how_it_reads() =>
        Assert.Equal(Page.Fences().Count(fence => fence.Kind is "dump" or "markdown"), Examples.Count);

    [Theory, MemberData(nameof(Examples))]
    public void An_example_reads_as_the_page_says(string kind, string seed, string reads)
    {
        var expected = reads.Split('\n').Select(line => line.TrimEnd()).ToList();

        var reading = Read(kind == "dump" ? "example.txt" : "example.md", seed);

        var described = Describe(reading.Article!).Select(line => line.TrimEnd()).ToList();
        foreach (var kindOfLine in expected.GroupBy(LineKind).Where(group => group.Key is not ("warning" or "error")))
            Assert.Equal(kindOfLine, described.Where(line => LineKind(line) == kindOfLine.Key));
        Assert.Equal(
            expected.Where(line => LineKind(line) is "warning" or "error"),
            reading.Diagnostics.Select(found => $"{found.Severity.Word()}: {found.Message}"));
    }

    public static ReadResult Read(string path, string seed, string language = "en") =>
        SeedReader.Read(path, Encoding.UTF8.GetBytes(seed), new SeedDefaults(Tokyo, language));

    /// <summary>What the text consists of is compared together, for its order.</summary>
    private static string LineKind(string line) =>
        line[..line.IndexOf(':', StringComparison.Ordinal)] is var key && key is "li" or "row" or "verse" ? "p" : key;

    private static IEnumerable<string> Describe(Article article) =>
    [
        $"category: {article.Category}", $"headline: {article.Headline}", $"standfirst: {article.Standfirst}",
        $"published: {Tokyo.Machine(article.Published)}", $"updated: {(article.Updated is { } updated ? Tokyo.Machine(updated) : "")}",
        $"kicker: {article.Kicker}", $"byline: {article.Byline?.Text}",
        $"labels: {string.Join(" | ", article.EditionLabels)}", $"dateline: {article.Dateline?.Raw}",
        $"places: {string.Join(" | ", article.Dateline?.Places.Select(place => place.Name) ?? [])}", $"agency: {article.Dateline?.Agency}",
        $"tags: {string.Join(" | ", article.Tags)}",
        .. article.Corrections.Select(c => string.Create(CultureInfo.InvariantCulture, $"correction: {c.Date:yyyy-MM-dd} {c.Text}")),
        .. new HtmlParser().ParseDocument(article.Body).QuerySelectorAll("p, li, tr").Select(Describe),
    ];

    private static string Describe(IElement element) => element.LocalName switch
    {
        "tr" => $"row: {string.Join(" | ", element.Children.Select(cell => cell.TextContent))}",
        "p" when element.ClassList.Contains("verse") => $"verse: {string.Join(" / ", element.TextContent.Split('\n'))}",
        var name => $"{name}: {element.TextContent}",
    };
}
