using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class TagListTests
{
    [Fact]
    public void Tags_that_differ_in_case_width_or_form_alone_are_one() =>
        Assert.Equal(["G7 Summit", "Café"], TagList.Of(["G7 Summit", "g7 summit", "Ｇ７ Summit", "Café", "Cafe\u0301"]));

    [Fact]
    public void Empty_tags_are_none_and_spaces_collapse() => Assert.Equal(["Cold War"], TagList.Of(["", " \u3000", " Cold\u00A0 War "]));

    [Fact]
    public void Tags_in_one_line_are_parted_by_commas() => Assert.Equal(["Moon", "日本", "Space"], TagList.Split("Moon, 日本、Space，"));

    [Theory]
    [InlineData("#Stocks", "Stocks")]
    [InlineData("＃株式", "株式")]
    [InlineData("Mergers,", "Mergers")]
    [InlineData("Stocks (12)", "Stocks")]
    [InlineData("Stocks (1,204)", "Stocks")]
    [InlineData("Stocks（12）", "Stocks")]
    [InlineData("Election (2022)", "Election (2022)")]
    [InlineData("Paris (Texas)", "Paris (Texas)")]
    [InlineData("C#", "C#")]
    [InlineData("#", "#")]
    public void What_sites_add_to_a_tag_is_taken_away(string written, string tag) => Assert.Equal([tag], TagList.Of([written]));

    [Fact]
    public void Tags_that_become_the_same_are_one() => Assert.Equal(["Stocks", "Mergers"], TagList.Of(["#Stocks", "Stocks (12)", "Mergers,", "stocks"]));
}
