using NewsPortal.Articles;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class BreadcrumbTests
{
    [Theory]
    [InlineData("INTERNATIONAL > East Asia & Pacific", "International › East Asia & Pacific")]
    [InlineData("Home > Sports > MLB", "Sports › MLB")]
    [InlineData("SPORTS › MLB", "Sports › MLB")]
    [InlineData("World » Europe", "World › Europe")]
    [InlineData("国際＞アジア", "国際 › アジア")]
    [InlineData("\u3000Japan\u00A0>\tSociety ", "Japan › Society")]
    [InlineData("Science", "Science")]
    [InlineData("HOME", null)]
    [InlineData(" > ", null)]
    [InlineData("", null)]
    public void A_breadcrumb_is_read_as_its_levels(string text, string? levels) =>
        Assert.Equal(levels, Breadcrumb.Parse(text)?.ToString());

    [Fact]
    public void Levels_beyond_the_fourth_are_reported()
    {
        var category = Breadcrumb.Parse("A > B > C > D > E", out var oddity);

        Assert.Equal(new Category(["A", "B", "C", "D"]), category);
        Assert.Equal("The breadcrumb has 5 levels; only the first 4 were taken.", oddity);
    }

    [Fact]
    public void An_empty_level_is_reported()
    {
        Assert.Equal(new Category(["A", "B"]), Breadcrumb.Parse("A > > B", out var oddity));
        Assert.Equal("The breadcrumb has an empty level, which was left out.", oddity);
    }

    [Fact]
    public void A_whole_breadcrumb_has_no_oddity()
    {
        Breadcrumb.Parse("Home > A > B", out var oddity);
        Assert.Null(oddity);
    }
}
