using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class PointsWithoutBulletsTests
{
    private const string Text = "The ferry sailed on Tuesday.\n\n{0}\n\nNobody slept.";

    [Fact]
    public void Lines_below_the_heading_of_key_points_are_items() =>
        Assert.Equal(Reading.ListItem, SmallPage.ReadingOf(Text.Replace("{0}", "Key points\nFerry sails\nPilots cheer", StringComparison.Ordinal), "Pilots cheer"));

    [Fact]
    public void A_line_that_goes_on_in_small_letters_is_no_item() =>
        Assert.Equal(Reading.Paragraph, SmallPage.ReadingOf(Text.Replace("{0}", "Key points\nIt was a long day that ended when\nthe last of the ships had left", StringComparison.Ordinal), "It was a long day"));

    [Fact]
    public void A_date_repeated_below_the_text_is_not_text() =>
        Assert.Equal(Reading.Timestamp, SmallPage.ReadingOf("The ferry sailed on Tuesday.\n\nNobody slept.\n\nLast updated: May 5, 2022", "Last updated"));
}
