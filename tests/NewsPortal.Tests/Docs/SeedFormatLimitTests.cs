using System.Globalization;
using Ganss.Xss;

namespace NewsPortal.Tests.Docs;

public sealed class SeedFormatLimitTests
{
    private static readonly DocPage Page = DocPage.Open("docs/seed-format.md");

    public static TheoryData<string, long> Limits
    {
        get
        {
            var data = new TheoryData<string, long>();
            foreach (var cells in Page.Table("what")) data.Add(cells[2].Split(',')[0], long.Parse(cells[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
            return data;
        }
    }

    [Theory, MemberData(nameof(Limits)), Trait("Fault", "44")]
    public void A_limit_is_the_one_in_the_code(string name, long limit) => Assert.Equal(Code.NumberOf(name), limit);

    [Fact, Trait("Fault", "44")]
    public void Every_limit_of_a_Markdown_body_is_named() =>
        Assert.Empty(Code.NumbersOf("BodyLimits").Except(Limits.Select(row => (string)row[0])));

    [Fact]
    public void The_page_names_every_HTML_element_that_passes_and_no_other() =>
        Assert.Equal(Code.StaticOf<IReadOnlySet<string>>("BodySanitizer", "Elements").Order(), Named("elements: "));

    [Fact]
    public void The_page_names_every_HTML_attribute_that_passes_and_no_other() =>
        Assert.Equal(Code.StaticOf<HtmlSanitizer>("BodySanitizer", "Sanitizer").AllowedAttributes.Order(), Named("attributes: "));

    private static IOrderedEnumerable<string> Named(string start) => Page.ItemsUnder("The body")
        .Single(item => item.StartsWith(start, StringComparison.Ordinal))[start.Length..]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('`')).Order();
}
