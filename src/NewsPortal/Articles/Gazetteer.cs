using System.Globalization;

namespace NewsPortal.Articles;

/// <summary>Where the cities of datelines lie: the table that ships with the portal.</summary>
public static class Gazetteer
{
    private static readonly Lazy<ILookup<string, Row>> Rows = new(Load);

    /// <summary>
    /// Null where the city is unknown. Of cities with one name the one whose country a qualifier names, else the first
    /// in the table, which is the largest.
    /// </summary>
    public static Coordinates? Find(Place place)
    {
        var rows = Rows.Value[Slug.Of(place.City)].ToList();
        return (rows.Find(row => place.Qualifiers.Contains(row.Country, StringComparer.OrdinalIgnoreCase)) ?? rows.FirstOrDefault())?.Coordinates;
    }

    private static ILookup<string, Row> Load()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("NewsPortal.Articles.gazetteer.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(Parse).ToLookup(row => Slug.Of(row.Name));
    }

    private static IEnumerable<Row> Parse(string line)
    {
        var cells = line.Split(',');
        var at = new Coordinates(double.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture));
        return cells[4].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(cells[0]).Select(name => new Row(name, cells[1], at));
    }

    private sealed record Row(string Name, string Country, Coordinates Coordinates);
}
