using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class TableClassifierTests
{
    [Theory]
    [InlineData("\t")]
    [InlineData("  ")]
    [InlineData("     ")]
    [InlineData("　　")]
    public void Lines_with_cells_between_tabs_or_wide_spaces_are_a_table(string gap) =>
        Assert.Contains("<table>\n<tr><th>Team</th><th>Won</th></tr>\n<tr><td>Reds</td><td>12</td></tr>\n<tr><td>Blues</td><td>9</td></tr>\n</table>",
            Table("Team", "Won", "Reds", "12", "Blues", "9", gap), StringComparison.Ordinal);

    [Fact]
    public void A_first_row_with_a_number_is_no_head() =>
        Assert.Contains("<tr><td>Greens</td><td>14</td></tr>", Table("Greens", "14", "Reds", "12", "Blues", "9", "\t"), StringComparison.Ordinal);

    [Fact]
    public void A_table_of_words_alone_has_no_head() => Assert.DoesNotContain("<th>", Table("Ferry", "Bergen", "Train", "Oslo", "Bus", "Molde", "\t"), StringComparison.Ordinal);

    [Fact]
    public void A_tab_keeps_an_empty_cell() =>
        Assert.Contains("<tr><td>Reds</td><td></td><td>3</td></tr>", SmallPage.Html("Results:\n\nBlues\t2\t1\nReds\t\t3\n\nThe season ends."), StringComparison.Ordinal);

    [Fact]
    public void A_shorter_row_is_filled_up() =>
        Assert.Contains("<tr><td>Reds</td><td>3</td><td></td></tr>", SmallPage.Html("Results:\n\nBlues  2  1\nGreens  1  1\nReds  3\n\nThe season ends."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Reds  12")]
    [InlineData("Reds 12\nBlues 9")]
    [InlineData("Reds  12\nBlues 9")]
    [InlineData("The first sentence of the text stands before its two spaces.  The second sentence of it follows.\nThe third sentence follows in the next line of the same.  And here is the last of them all.")]
    public void One_line_single_spaces_and_sentences_are_no_table(string lines) => Assert.DoesNotContain("<table>", SmallPage.Html($"Results.\n\n{lines}\n\nThe season ends."), StringComparison.Ordinal);

    [Theory]
    [InlineData("a  b\nc  d\ne  f  g", true)]
    [InlineData("a  b\nc  d  e\nf  g  h  i", false)]
    public void Two_thirds_of_the_rows_have_as_many_cells(string lines, bool isTable) => Assert.Equal(isTable, SmallPage.Readings($"Results:\n\n{lines}\n\nThe season ends.").Contains(Reading.TableRow));

    [Theory]
    [InlineData("one two three four five six seven eight nine ten", true)]
    [InlineData("one two three four five six seven eight nine ten eleven", false)]
    public void A_cell_has_ten_words_at_most(string cell, bool isTable) =>
        Assert.Equal(isTable, SmallPage.Readings($"Results:\n\nReds\t{cell}\nBlues\t9\n\nThe season ends.").Contains(Reading.TableRow));

    [Fact]
    public void Three_short_lines_without_an_end_keep_their_breaks() =>
        Assert.Contains("<p class=\"verse\">The rain is late<br>\nThe field lies bare<br>\nA crow alone</p>",
            SmallPage.Html("She wrote it down.\n\nThe rain is late\nThe field lies bare\nA crow alone\n\nShe read it out."), StringComparison.Ordinal);

    [Fact]
    public void Two_short_lines_that_each_begin_with_a_capital_keep_their_breaks() =>
        Assert.Contains("<p class=\"verse\">Saturday 9–5<br>\nSunday 10–4</p>",
            SmallPage.Html("It opens in June.\n\nSaturday 9–5\nSunday 10–4\n\nBring a bag."), StringComparison.Ordinal);

    [Fact]
    public void A_short_line_that_goes_on_in_the_next_is_joined_with_it() =>
        Assert.Contains("<p>The long way home from the harbor</p>",
            SmallPage.Html("She wrote it down.\n\nThe long way home\nfrom the harbor\n\nShe read it out."), StringComparison.Ordinal);

    [Fact]
    public void Sentences_in_short_lines_are_prose() =>
        Assert.DoesNotContain("verse", SmallPage.Html("She wrote it down.\n\nThe rain is late.\nThe field lies bare.\nA crow alone.\n\nShe read it out."), StringComparison.Ordinal);

    [Fact]
    public void Lines_that_are_as_full_as_they_can_be_are_prose() =>
        Assert.DoesNotContain("verse", SmallPage.Html("She wrote it down.\n\nThe ferries of the island\nwait outside because the\nharbor of the town is full\nof boats from the north\n\nShe read it out."), StringComparison.Ordinal);

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_line_of_verse_has_fifty_characters_at_most(int length, bool isVerse) =>
        Assert.Equal(isVerse, SmallPage.Readings($"She wrote it down.\n\nRain\nThe {new string('x', length - 4)}\nA crow alone\n\nShe read it out.").Contains(Reading.VerseLine));

    [Fact]
    public void Verse_in_an_East_Asian_script_keeps_its_breaks() =>
        Assert.Contains("<p class=\"verse\">古い港に<br>\n霧が降りて<br>\n舟はまだ</p>", SmallPage.Html("詩を読んだ。\n\n古い港に\n霧が降りて\n舟はまだ\n\n会は終わった。"), StringComparison.Ordinal);

    private static string Table(string a, string b, string c, string d, string e, string f, string gap) =>
        SmallPage.Html($"Results:\n\n{a}{gap}{b}\n{c}{gap}{d}\n{e}{gap}{f}\n\nThe season ends.");
}
