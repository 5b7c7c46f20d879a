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
    public void A_lead_is_read_as_specified(string lead, string meaning) => Assert.Equal(meaning, Meaning(DatelineGrammar.Match(lead, May1)));

    public static TheoryData<string, string> AloneSpecification => SpecificationFile.Rows("datelines-alone.spec");

    [Theory, MemberData(nameof(AloneSpecification))]
    public void A_paragraph_is_a_dateline_alone_as_specified(string paragraph, string meaning)
    {
        var match = DatelineGrammar.MatchAlone(paragraph, May1);
        Assert.Equal(meaning, Meaning(match));
        if (match is not null) Assert.Equal((paragraph, paragraph.Length), (match.Dateline.Raw, match.Length));
    }

    [Fact]
    public void The_specification_holds_at_least_400_leads_of_which_100_are_prose()
    {
        Assert.InRange(Specification.Count, 400, int.MaxValue);
        Assert.InRange(Specification.Count(row => (string)row[1] == "prose"), 100, int.MaxValue);
    }

    [Fact]
    public void Any_paragraph_alone_is_read_without_complaint() => HostileText.Any.Sample(text => _ = DatelineGrammar.MatchAlone(text, May1));

    [Fact]
    public void Any_string_is_read_without_complaint_and_loses_no_visible_character() =>
        HostileText.Any.Sample(text => LosesNothing(text) && LosesNothing("HANOI, May 1 (AP) — " + text) && LosesNothing("TOKYO" + text)
            && LosesNothing("（東京" + text) && LosesNothing("新华社北京5月1日" + text) && LosesNothing("(LEAD) ROME / X / May 1 / " + text));

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
    [InlineData("2022-05-02", "新华社北京5月1日电 下雨了。", "2022-05-01")]
    [InlineData("2022-05-02", "МОСКВА, 1 мая. /ТАСС/. Шёл дождь.", "2022-05-01")]
    [InlineData("2022-05-02", "القاهرة ١ مايو (رويترز) - أمطرت.", "2022-05-01")]
    [InlineData("2022-05-02", "Rome, 01/05/2022 (ANSA) – It rained.", "2022-05-01")]
    [InlineData("2022-05-02", "Rome, 05/01/2022 (ANSA) – It rained.", "2022-05-01")]
    [InlineData("2022-05-02", "BONN, 2022-05-01 (dpa) – It rained.", "2022-05-01")]
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

    private static string Meaning(DatelineMatch? match)
    {
        if (match?.Dateline is not { } dateline) return "prose";
        var places = string.Join("; ", dateline.Places.Select(Text));
        return $"{(places.Length > 0 ? places : "–")} | {dateline.Date ?? "–"} | {dateline.Agency ?? "–"}";
    }

    private static string Text(Place place) =>
        place.Qualifiers.Count == 0 ? place.City : $"{place.City} ({string.Join("; ", place.Qualifiers)})";
}
