using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class ReadingTermsTests
{
    public static TheoryData<Reading> All => [.. Enum.GetValues<Reading>()];

    [Fact]
    public void Every_reading_has_a_term_of_its_own() =>
        Assert.Equal(Enum.GetValues<Reading>().Length, Enum.GetValues<Reading>().Select(reading => reading.Term()).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Theory, MemberData(nameof(All))]
    public void A_term_is_words_in_small_letters_and_the_fate_is_one_of_four(Reading reading)
    {
        Assert.Matches("^[a-z]+([ '-][a-z]+)*$", reading.Term());
        Assert.True(Enum.IsDefined(reading.Fate()));
    }

    [Theory]
    [InlineData(Reading.Headline, Fate.Used)]
    [InlineData(Reading.Standfirst, Fate.Used)]
    [InlineData(Reading.Dateline, Fate.Used)]
    [InlineData(Reading.Tag, Fate.Used)]
    [InlineData(Reading.Label, Fate.Used)]
    [InlineData(Reading.Timestamp, Fate.Used)]
    [InlineData(Reading.KeyPoint, Fate.Shown)]
    [InlineData(Reading.Paragraph, Fate.Shown)]
    [InlineData(Reading.ListItem, Fate.Shown)]
    [InlineData(Reading.TableRow, Fate.Shown)]
    [InlineData(Reading.VerseLine, Fate.Shown)]
    [InlineData(Reading.Correction, Fate.Shown)]
    [InlineData(Reading.Chrome, Fate.Dropped)]
    [InlineData(Reading.Share, Fate.Dropped)]
    [InlineData(Reading.Advertisement, Fate.Dropped)]
    [InlineData(Reading.EndMark, Fate.Dropped)]
    [InlineData(Reading.Heading, Fate.Dropped)]
    [InlineData(Reading.Caption, Fate.LeftOut)]
    [InlineData(Reading.RelatedHeadline, Fate.LeftOut)]
    [InlineData(Reading.Copyright, Fate.LeftOut)]
    [InlineData(Reading.Unrecognized, Fate.LeftOut)]
    public void What_becomes_of_a_reading_is_its_fate(Reading reading, Fate fate) => Assert.Equal(fate, reading.Fate());
}
