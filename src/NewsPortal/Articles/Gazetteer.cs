using System.Globalization;
using NewsPortal.Text;

namespace NewsPortal.Articles;

/// <summary>Knows where the cities of datelines lie, by the table that ships with the portal.</summary>
public static class Gazetteer
{
    private static readonly Lazy<ILookup<string, Row>> Rows = new(Load);

    /// <summary>Finds a city: of several with one name the one whose country a qualifier names, else the first in the table.</summary>
    public static Coordinates? Find(Place place)
    {
        var rows = RowsOf(place.City);
        return (Named(rows, place) ?? rows.FirstOrDefault())?.Coordinates;
    }

    /// <summary>
    /// Gives the English name of the place's country: the one that a qualifier names, else that of the city; null where both
    /// are unknown.
    /// </summary>
    public static string? CountryOf(Place place)
    {
        var rows = RowsOf(place.City);
        return Named(rows, place)?.Country
            ?? place.Qualifiers.SelectMany(Regions.CountriesOf).FirstOrDefault()
            ?? rows.FirstOrDefault()?.Country;
    }

    /// <summary>Tells whether a city goes by the name, in any case and with or without its diacritics.</summary>
    public static bool Knows(string city) => Rows.Value.Contains(Slug.Of(city));

    /// <summary>Tells whether one of the cities of that name lies in a region that goes by the other.</summary>
    public static bool LiesIn(string city, string region) => Named(RowsOf(city), new Place(city, [region])) is not null;

    private static List<Row> RowsOf(string city) => [.. Rows.Value[Slug.Of(city)]];

    private static Row? Named(List<Row> rows, Place place)
    {
        var countries = place.Qualifiers.SelectMany(Regions.CountriesOf).ToList();
        return rows.Find(row => countries.Contains(row.Country));
    }

    private static ILookup<string, Row> Load() =>
        CsvTable.Rows("gazetteer.csv").SelectMany(Parse).ToLookup(row => Slug.Of(row.Name));

    private static IEnumerable<Row> Parse(string[] cells)
    {
        var at = new Coordinates(
            double.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture));
        return cells[4].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(cells[0]).Select(name => new Row(name, cells[1], at));
    }

    private sealed record Row(string Name, string Country, Coordinates Coordinates);
}
