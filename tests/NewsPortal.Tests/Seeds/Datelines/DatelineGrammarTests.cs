using System.Globalization;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Tests.Seeds.Datelines;

public sealed class DatelineGrammarTests
{
    private static readonly DateOnly May1 = new(2022, 5, 1);

    public static TheoryData<string, string> Specification => SpecificationFile.Rows("datelines.spec");

    [Theory, MemberData(nameof(Specification))]
    public void A_lead_is_read_as_specified(string lead, string meaning) => Assert.Equal(meaning, Meaning(lead));

    [Fact]
    public void Any_string_is_read_without_complaint_and_loses_no_visible_character() =>
        HostileText.Any.Sample(text => LosesNothing(text) && LosesNothing("HANOI, May 1 (AP) — " + text) && LosesNothing("TOKYO" + text));

    [Fact]
    public void A_dateline_of_the_grammar_is_understood_with_the_parts_it_was_made_of() => WrittenDateline.Any.Sample(written =>
    {
        var match = DatelineGrammar.Match($"{written.Text}{Lead}", May1);
        return match?.Dateline == written.Dateline && match.Length == written.Text.Length;
    });

    [Theory]
    [InlineData(140, true)]
    [InlineData(141, false)]
    public void Only_the_first_140_characters_are_looked_at(int length, bool found)
    {
        var dateline = "HANOI" + new string(' ', length - 6) + "—";
        Assert.Equal(found, DatelineGrammar.Match($"{dateline} {Lead}", May1) is not null);
    }

    [Fact]
    public void A_pair_of_surrogates_on_the_edge_is_no_trouble() =>
        Assert.Null(DatelineGrammar.Match("HANOI" + new string(' ', 134) + "😀 — It rained.", May1));

    [Theory]
    [InlineData("2022-05-01", "Hanoi, May 1 – It rained.", "2022-05-01")]
    [InlineData("2022-05-01", "Hanoi, April 24 – It rained.", "2022-04-24")]
    [InlineData("2022-05-01", "Hanoi, May 2 – It rained.", "2022-05-02")]
    [InlineData("2023-01-01", "Hanoi, Dec. 31 – It rained.", "2022-12-31")]
    [InlineData("2022-12-31", "Hanoi, Jan. 1 – It rained.", "2023-01-01")]
    [InlineData("2024-03-01", "Hanoi, Feb. 29 – It rained.", "2024-02-29")]
    [InlineData("2022-05-01", "Hanoi, 3 May 2021 – It rained.", "2021-05-03")]
    [InlineData("2022-05-02", "［東京　１日　ロイター］雨が降った。", "2022-05-01")]
    public void The_year_is_the_one_that_puts_the_dateline_near_publication(string published, string lead, string day) =>
        Assert.Equal(Date(day), DatelineGrammar.Match(lead, Date(published))!.Day);

    [Theory]
    [InlineData("2022-05-01", "Hanoi, April 23 – It rained.")]
    [InlineData("2022-05-01", "Hanoi, May 3 – It rained.")]
    [InlineData("2022-03-01", "Hanoi, Feb. 29 – It rained.")]
    [InlineData("0001-01-01", "Hanoi, Feb. 2 – It rained.")]
    [InlineData("9999-12-31", "Hanoi, Feb. 2 – It rained.")]
    [InlineData("2022-05-01", "HANOI – It rained.")]
    public void A_dateline_far_from_publication_or_without_a_date_has_no_day(string published, string lead)
    {
        var match = DatelineGrammar.Match(lead, Date(published));
        Assert.NotNull(match);
        Assert.Null(match.Day);
    }

    [Fact]
    public void The_lead_starts_at_its_first_word()
    {
        var match = DatelineGrammar.Match("\u3000 Hanoi, May 1 (Jiji Press)–\u00a0 It rained.", May1)!;
        Assert.Equal("Hanoi, May 1 (Jiji Press)–", match.Dateline.Raw);
        Assert.Equal("\u3000 Hanoi, May 1 (Jiji Press)–\u00a0 ".Length, match.Length);
    }

    private const string Lead = "It rained.";

    private static bool LosesNothing(string text) =>
        DatelineGrammar.Match(text, May1) is not { } match || match.Dateline.Raw.Length > 0 && text[..match.Length].Trim() == match.Dateline.Raw;

    private static DateOnly Date(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    private static string Meaning(string lead)
    {
        if (DatelineGrammar.Match(lead, May1)?.Dateline is not { } dateline) return "prose";
        var places = string.Join("; ", dateline.Places.Select(Text));
        return $"{(places.Length > 0 ? places : "–")} | {dateline.Date ?? "–"} | {dateline.Agency ?? "–"}";
    }

    private static string Text(Place place) =>
        place.Qualifiers.Count == 0 ? place.City : $"{place.City} ({string.Join("; ", place.Qualifiers)})";
}
