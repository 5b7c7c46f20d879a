using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

public sealed class UrlsTests
{
    private static readonly DateOnly Day = new(2022, 5, 1);

    [Fact]
    public void Each_thing_has_its_address()
    {
        Assert.Equal("/2022/05/01/talks", Urls.Article(Day, "talks"));
        Assert.Equal("/2022/05/01/talks/print", Urls.Print("/2022/05/01/talks"));
        Assert.Equal("/s/abc234", Urls.ShortAddress("abc234"));
        Assert.Equal("/tags/g7-summit", Urls.Tag("G7 Summit"));
        Assert.Equal("/from/ho-chi-minh-city", Urls.Place("Ho Chi Minh City"));
        Assert.Equal("/0800", Urls.Year(800));
        Assert.Equal("/2022/05", Urls.Month(2022, 5));
        Assert.Equal("/international/east-asia-pacific", Urls.Category(new(["International", "East Asia & Pacific", "Japan"]), 1));
        Assert.Equal("/pictures/sub/a%20b%3F.jpg", Urls.Picture("sub/a b?.jpg"));
        Assert.Equal("https://news.example/2022/04/03/%E6%A9%8B", Urls.Absolute(new("https://news.example"), "/2022/04/03/橋"));
    }

    [Fact]
    public void A_story_called_print_hides_no_print_view() => Assert.Equal("/2022/05/01/print-story", Urls.Article(Day, "print"));

    [Theory]
    [InlineData("Tags", "tags-section")]
    [InlineData("From", "from-section")]
    [InlineData("Regions", "regions-section")]
    [InlineData("Search", "search-section")]
    [InlineData("Print", "print-section")]
    [InlineData("S", "s-section")]
    [InlineData("Error", "error-section")]
    [InlineData("healthz", "healthz-section")]
    [InlineData("1984", "1984-section")]
    [InlineData("Science", "science")]
    [InlineData("19845", "19845")]
    public void A_section_hides_no_address_of_the_portals_own(string level, string segment) => Assert.Equal(segment, Urls.CategorySegment(level));
}
