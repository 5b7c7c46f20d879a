using CsCheck;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Tests.Seeds.Dates;

public sealed class TimeLineParserTests
{
    public static TheoryData<string, string> Specification => SpecificationFile.Rows("time-lines.spec");

    [Theory, MemberData(nameof(Specification))]
    public void A_line_is_read_as_specified(string line, string parts) =>
        Assert.Equal(parts, TimeNotation.Of(line, TimeLineParser.Parse(line)));

    [Fact]
    public void Any_string_has_parts_in_order_with_only_punctuation_between_them() => HostileText.Any.Sample(Check);

    [Fact]
    public void Any_mixture_of_words_of_time_has_parts_in_order()
    {
        string[] words = ["May", "1", "2022", "5:59",
            "p.m.", "noon", "JST", "(", ")", ",", "Updated",
            "2022年", "5月", "1日", "午後", "17.59", "-", "at", "ago", "Sunday", "GMT", "+9", ":", "de",
            "by", "ส.ค.", "2 hours", "17h"];
        var mixtures = Gen.Int[0, words.Length - 1].Select(at => words[at]).List[0, 12];
        mixtures.Select(list => string.Join(' ', list)).Sample(Check);
        mixtures.Select(list => string.Concat(list)).Sample(Check);
    }

    [Fact]
    public void A_paragraph_is_text() => Assert.Equal(TimePartKind.Text,
        Assert.Single(TimeLineParser.Parse($"On May 1, 2022, {new string('x', 300)}")).Kind);

    private static void Check(string line)
    {
        var end = 0;
        foreach (var part in TimeLineParser.Parse(line))
        {
            Assert.True(part.Start >= end && part.Length > 0 && part.Start + part.Length <= line.Length);
            Assert.DoesNotContain(line[end..part.Start], char.IsLetterOrDigit);
            end = part.Start + part.Length;
        }
        Assert.DoesNotContain(line[end..], char.IsLetterOrDigit);
    }
}
