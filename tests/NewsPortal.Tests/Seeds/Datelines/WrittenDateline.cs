using CsCheck;
using NewsPortal.Articles;

namespace NewsPortal.Tests.Seeds.Datelines;

/// <summary>A dateline put together by the grammar, and what it was put together from.</summary>
internal sealed record WrittenDateline(string Text, Dateline Dateline)
{
    private static readonly Gen<Place> Places = OneOf<Place>(
        new("Hanoi"), new("New York"), new("Ōsaka"), new("N'Djamena"), new("Saint-Denis"), new("Rio de Janeiro"), new("The Hague"), new("St. Louis"),
        new("Washington", ["D.C."]), new("Quezon City", ["Philippines"]), new("Kitakyushu", ["Fukuoka Pref."]), new("Springfield", ["Ill.", "USA"]));

    private static readonly Gen<string> Dates = OneOf("May 1", "Sept 3", "Sept. 3", "Dec. 31, 2023", "1 May", "3 Oct.", "1 May 2026", "MARCH 14");

    private static readonly Gen<string> Agencies = OneOf("AP", "Reuters", "Jiji Press", "AFP-Jiji", "Reuters/AP", "Archive Desk", "dpa", "Xinhua");

    private static readonly Gen<string> Dashes = OneOf("–", " - ", " — ", "--", " -- ", "― ", " − ", " _ ", ": ", " --- ");

    private static readonly Gen<string> Separators = OneOf("/", " / ", " and ", "; ");

    public static readonly Gen<WrittenDateline> Any = Gen.Select(
        Places.List[1, 3], Separators, Dates, Agencies, OneOf("({0})", "/{0}/"), Dashes, Gen.Int[0, 3], Gen.Bool, Write);

    private static WrittenDateline Write(
        List<Place> places, string separator, string date, string agency, string marks, string dash, int parts, bool shouted)
    {
        var hasDate = parts is 0 or 1;
        var hasAgency = parts is 0 or 2 || !hasDate && !shouted;
        var names = string.Join(separator, places.Select(place => string.Join(", ", place.Qualifiers.Prepend(shouted ? place.City.ToUpperInvariant() : place.City))));
        var marked = agency.Contains('/') ? $"({agency})" : marks.Replace("{0}", agency, StringComparison.Ordinal);
        var text = $"{names}{(hasDate ? ", " + date : "")}{(hasAgency ? " " + marked : "")}{dash}";
        return new(text, new(text.Trim(), places, hasDate ? date : null, hasAgency ? agency : null));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
