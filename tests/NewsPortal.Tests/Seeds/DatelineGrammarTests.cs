using NewsPortal.Articles;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class DatelineGrammarTests
{
    private static readonly DateOnly May1 = new(2022, 5, 1);

    public static TheoryData<string, string> Specification => SpecificationFile.Rows("datelines.spec");

    [Theory, MemberData(nameof(Specification))]
    public void A_lead_is_read_as_specified(string lead, string meaning) => Assert.Equal(meaning, Meaning(lead));

    [Theory, MemberData(nameof(Specification))]
    public void Nothing_is_lost_between_the_dateline_and_the_lead(string lead, string meaning)
    {
        if (DatelineGrammar.Match(lead, May1) is not { } match) return;
        Assert.NotEqual("prose", meaning);
        Assert.Equal(lead.Trim(), match.Dateline.Raw + lead[match.Dateline.Raw.Length..match.Length].Replace(lead.Trim(), "", StringComparison.Ordinal)[..0] + Between(lead, match) + lead[match.Length..].TrimEnd());
    }

    private static string Between(string lead, DatelineMatch match) => lead.TrimStart()[match.Dateline.Raw.Length..^(lead.Length - match.Length)];

    private static string Meaning(string lead)
    {
        if (DatelineGrammar.Match(lead, May1)?.Dateline is not { } dateline) return "prose";
        var places = string.Join("; ", dateline.Places.Select(Text));
        return $"{(places.Length > 0 ? places : "–")} | {dateline.Date ?? "–"} | {dateline.Agency ?? "–"}";
    }

    private static string Text(Place place) =>
        place.Qualifiers.Count == 0 ? place.City : $"{place.City} ({string.Join("; ", place.Qualifiers)})";
}
