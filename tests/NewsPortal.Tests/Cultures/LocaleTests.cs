using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Cultures;

/// <summary>
/// What the portal writes is the same bytes on every server: Thai years, Arabic calendars, decimal commas and the Turkish i
/// belong to the locale of a machine, not to the site.
/// </summary>
public sealed partial class LocaleTests
{
    private static readonly string[] Stories = [SmallPaper.Talks, SmallPaper.Toll, SmallPaper.DateOnly, SmallPaper.Japanese];

    private static readonly string[] Files = ["/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/news-sitemap.xml", "/opensearch.xml", "/robots.txt"];

    private static readonly string[] Pages =
    [
        "/", "/science", "/tags", "/tags/ambassador", "/tags/stars", "/from", "/from/hanoi", "/by", "/regions", "/2022", "/2022/05", "/2022/05/01",
        "/2022/05/01/print", "/science/print", "/search?q=finding", "/search?q=on:2022-05-01", "/search?q=finding&p=2", "/search/suggest?q=fin", "/nothing", SmallPaper.Removed,
    ];

    /// <summary>The first of them is what the others are compared with.</summary>
    private static readonly string[] Locales = ["", "th-TH", "tr-TR", "fa-IR", "ar-SA", "de-DE"];

    [Fact]
    public async Task Every_output_is_the_same_under_every_locale_of_the_server()
    {
        var here = CultureInfo.CurrentCulture;
        var expected = new Dictionary<string, string>();
        try
        {
            foreach (var locale in Locales)
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale);
                // A site of its own for each: a cached page would be that of the first.
                var paper = new SmallPaper();
                await paper.InitializeAsync();
                foreach (var address in Addresses()) await CompareAsync(paper.Site, locale, address, expected);
                await paper.DisposeAsync();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static IEnumerable<string> Addresses() =>
    [
        .. Files, .. Pages, .. Stories, .. Stories.Select(story => story + "/print"),
        .. Stories.SelectMany(story => new[] { "json", "txt", "md", "bib", "ris", "csl.json" }, (story, extension) => $"{story}.{extension}"),
    ];

    private static async Task CompareAsync(TestSite site, string locale, string address, Dictionary<string, string> expected)
    {
        using var response = await site.GetAsync(address);
        var text = $"{address} under {locale}: {string.Join(' ', response.Headers.Where(header => header.Key != "Date"))}\n".Replace($" under {locale}", "", StringComparison.Ordinal)
            + await response.Content.ReadAsStringAsync();
        Assert.Equal(expected.TryGetValue(address, out var first) ? first : expected[address] = text, text);
    }

    [Fact]
    public void A_view_formats_nothing_by_the_locale_of_the_server()
    {
        foreach (var view in Directory.GetFiles(Path.Combine(Repository.Root, "src", "NewsPortal", "Pages"), "*.cshtml", SearchOption.AllDirectories))
            Assert.DoesNotMatch(Format(), File.ReadAllText(view));
    }

    /// <summary>The compiler sees what is wrong with <c>ToString</c>, but not with a format in an interpolated string.</summary>
    [Fact]
    public void A_format_in_an_interpolated_string_names_its_culture()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src", "NewsPortal"), "*.cs", SearchOption.AllDirectories).Where(IsOurs))
        {
            var lines = File.ReadAllLines(file);
            foreach (var (index, line) in lines.Index().Where(line => FormattedDate().IsMatch(line.Item)))
                Assert.True(string.Concat(lines.Skip(index - 2).Take(3)).Contains("Invariant", StringComparison.Ordinal), $"{file}:{index + 1} formats without a culture: {line.Trim()}");
        }
    }

    private static bool IsOurs(string path) => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"\.ToString\(|\{[^{}""]*:[0#yMdHhms.'-]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Format();

    [GeneratedRegex(@"\$""[^""]*\{[A-Za-z_][A-Za-z_.()]*:([0#.,]+|[NFP][0-9]?|[yMdHhms:'\\. -]+)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FormattedDate();
}
