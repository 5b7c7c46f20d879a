using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class BulletsTests
{
    [Theory]
    [InlineData("•")]
    [InlineData("‣")]
    [InlineData("⁃")]
    [InlineData("▪")]
    [InlineData("●")]
    [InlineData("◦")]
    [InlineData("►")]
    [InlineData("➤")]
    [InlineData("‧")]
    [InlineData("∙")]
    [InlineData("\uF0B7")]
    public void A_sign_that_prose_never_begins_with_is_a_bullet_even_alone(string sign) =>
        Assert.Equal("<p>One said:</p>\n<ul><li>steel</li></ul>\n<p>And more.</p>\n", SmallPage.Html($"One said:\n\n{sign} steel\n\nAnd more."));

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("*")]
    [InlineData("·")]
    [InlineData("・")]
    [InlineData("+")]
    [InlineData("■")]
    [InlineData("□")]
    [InlineData("◆")]
    [InlineData("◇")]
    [InlineData("○")]
    [InlineData("◎")]
    [InlineData("★")]
    public void A_sign_that_prose_may_begin_with_is_a_bullet_in_a_run_of_two(string sign)
    {
        Assert.Equal("<p>One said:</p>\n<ul><li>steel</li><li>stone</li></ul>\n<p>And more.</p>\n", SmallPage.Html($"One said:\n\n{sign} steel\n{sign} stone\n\nAnd more."));
        Assert.DoesNotContain("<ul>", SmallPage.Html($"One said:\n\n{sign} steel\n\nAnd more."), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_different_signs_are_not_a_run() =>
        Assert.DoesNotContain("<ul>", SmallPage.Html("One said.\n\n- steel\n* stone\n\nAnd more."), StringComparison.Ordinal);

    [Fact]
    public void One_blank_line_may_be_inside_a_run_and_two_end_it()
    {
        Assert.Contains("<li>steel</li>", SmallPage.Html("One said:\n\n- steel\n\n- stone\n\nAnd more."), StringComparison.Ordinal);
        Assert.DoesNotContain("<li>", SmallPage.Html("One said:\n\n- steel\n\n\n- stone\n\nAnd more."), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_count_up_by_one_are_a_list_with_numbers() =>
        Assert.Equal("<p>Steps:</p>\n<ol><li>Boil.</li><li>Cool.</li></ol>\n<p>Serve.</p>\n", SmallPage.Html("Steps:\n\n1. Boil.\n2. Cool.\n\nServe."));

    [Fact]
    public void A_list_with_numbers_keeps_the_number_that_it_begins_with() =>
        Assert.Contains("<ol start=\"3\"><li>Boil.</li><li>Cool.</li></ol>", SmallPage.Html("Steps:\n\n3. Boil.\n4. Cool.\n\nServe."), StringComparison.Ordinal);

    [Theory]
    [InlineData("1. Boil.\n3. Cool.")]
    [InlineData("1. Boil.\n2) Cool.")]
    [InlineData("1. Boil.")]
    [InlineData("1.Boil.\n2.Cool.")]
    [InlineData("2020. Boil.\n2021. Cool.")]
    public void Other_numbers_at_the_start_of_lines_are_text(string lines) => Assert.DoesNotContain("<li>", SmallPage.Html($"Steps.\n\n{lines}\n\nServe."), StringComparison.Ordinal);

    [Theory]
    [InlineData("-5 degrees\n-7 degrees")]
    [InlineData("*starred*\n*twice*")]
    [InlineData("-- one\n-- two")]
    [InlineData("** one\n** two")]
    public void A_sign_that_sticks_to_its_word_or_is_doubled_is_text(string lines) => Assert.DoesNotContain("<li>", SmallPage.Html($"Words.\n\n{lines}\n\nServe."), StringComparison.Ordinal);

    [Theory]
    [InlineData("– Where is it?\n– In the harbor.")]
    [InlineData("- Where is it?\n- In the harbor.")]
    [InlineData("— It is here.\n— It was there.")]
    public void Dashes_that_open_lines_of_speech_are_speech(string lines)
    {
        var html = SmallPage.Html($"They talked.\n\n{lines.Replace("\n", "\n\n", StringComparison.Ordinal)}\n\nThey left.");

        Assert.DoesNotContain("<li>", html, StringComparison.Ordinal);
        Assert.All(lines.Split('\n'), line => Assert.Contains($"<p>{line}</p>", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("They agreed:\n\n– It is here.\n– It was there.")]
    [InlineData("They agreed.\n\n- It is here.\n- It was there.")]
    [InlineData("They agreed.\n\n– new steel\n– old stone")]
    public void Dashes_behind_a_colon_short_dashes_and_nouns_are_a_list(string lines) => Assert.Contains("<ul><li>", SmallPage.Html($"{lines}\n\nThey left."), StringComparison.Ordinal);

    [Fact]
    public void A_bullet_goes_on_in_a_line_that_is_further_in_or_in_lower_case() =>
        Assert.Contains("<ul><li>steel from the north</li><li>stone that was cut by hand of the south</li></ul>",
            SmallPage.Html("They have:\n\n• steel\n    from the north\n• stone that was cut by hand\nof the south\n\nThey left."), StringComparison.Ordinal);

    [Fact]
    public void A_line_with_a_capital_ends_the_bullet_above_it() =>
        Assert.Equal([Reading.Paragraph, Reading.ListItem, Reading.Paragraph], SmallPage.Readings("They have:\n\n• steel\nThey left.\n"));
}
