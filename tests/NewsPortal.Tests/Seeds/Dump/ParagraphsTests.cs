
namespace NewsPortal.Tests.Seeds.Dump;

public sealed class ParagraphsTests
{
    [Fact]
    public void A_single_blank_line_in_mid_sentence_is_a_wrap_where_gaps_are_wide() =>
        Assert.Equal("<p>One ends.</p>\n<p>The other financial and social problems went on.</p>\n<p>Three ends.</p>\n",
            SmallPage.Html("One ends.\n\n\nThe other financial and\n\nsocial problems went on.\n\n\nThree ends."));

    [Fact]
    public void A_single_blank_line_behind_a_sentence_separates_paragraphs_even_where_gaps_are_wide() =>
        Assert.Equal("<p>One ends.</p>\n<p>Two ends.</p>\n<p>Three ends.</p>\n<p>Four ends.</p>\n", SmallPage.Html("One ends.\n\n\nTwo ends.\n\nThree ends.\n\n\nFour ends."));

    [Fact]
    public void A_single_blank_line_is_no_wrap_where_gaps_are_single() =>
        Assert.Equal("<p>One ends.</p>\n<p>Two stops here and</p>\n<p>three ends.</p>\n<p>Four ends.</p>\n", SmallPage.Html("One ends.\n\nTwo stops here and\n\nthree ends.\n\nFour ends."));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void As_many_wide_gaps_as_single_ones_but_one_make_a_page_of_wide_gaps(int singleGaps, bool isWrap)
    {
        var body = string.Concat(Enumerable.Range(0, singleGaps).Select(number => $"Line {number} ends.\n\n")) + "It ends.\n\n\nIt stops here and\n\ngoes on.";

        Assert.Equal(isWrap, SmallPage.Html(body).Contains("<p>It stops here and goes on.</p>", StringComparison.Ordinal));
    }

    [Fact]
    public void One_wide_gap_in_a_page_of_single_ones_changes_nothing()
    {
        const string Body = "One ends.\n\nTwo ends.\n\nThree ends.{0}Four ends.\n\nFive stops and\n\nsix ends.\n\nSeven ends.";

        Assert.Equal(SmallPage.Html(Body.Replace("{0}", "\n\n", StringComparison.Ordinal)), SmallPage.Html(Body.Replace("{0}", "\n\n\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_blank_lines_are_never_a_wrap() =>
        Assert.Contains("<p>Two stops here and</p>\n<p>three ends.</p>", SmallPage.Html("One ends.\n\n\nTwo stops here and\n\n\nthree ends.\n\n\nFour ends."), StringComparison.Ordinal);

    [Fact]
    public void A_list_is_never_joined_to_the_text_around_it() =>
        Assert.Equal("<p>One has</p>\n<ul><li>steel</li></ul>\n<p>and stone.</p>\n<p>Two ends.</p>\n", SmallPage.Html("One has\n\n• steel\n\nand stone.\n\n\nTwo ends."));

    [Fact]
    public void A_dateline_that_a_blank_line_breaks_is_one() =>
        Assert.Equal("Hanoi, May 1 (Jiji Press)–", SmallPage.WithBody("Hanoi, May 1\n\n(Jiji Press)–It opened.\n\n\nWords follow.").Article!.Dateline!.Raw);

    [Fact]
    public void Lines_without_a_blank_between_them_are_one_paragraph() =>
        Assert.Equal("<p>The ferries of the island wait outside the harbor because it is full of boats.</p>\n",
            SmallPage.Html("The ferries of the island wait outside the\nharbor because it is full of boats."));
}
