using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

public sealed class CategoryTests
{
    [Theory]
    [InlineData("International", "Europe", "Europe")]
    [InlineData("World", "Europe", "Europe")]
    [InlineData("Sports", "Baseball", null)]
    public void Only_a_world_section_has_regions(string section, string second, string? region) => Assert.Equal(region, new Category([section, second]).Region);

    [Fact]
    public void Categories_with_the_same_levels_are_equal()
    {
        Assert.Equal(new Category(["A", "B"]), new Category(["A", "B"]));
        Assert.NotEqual(new Category(["A", "B"]), new Category(["B", "A"]));
        Assert.Equal("A › B", new Category(["A", "B"]).ToString());
        Assert.Equal("a/tags-section", new Category(["A", "Tags"]).PathOf(1));
    }
}
