using System.Globalization;
using NewsPortal.Text;

namespace NewsPortal.Articles;

/// <summary>Where the cities of datelines lie: the table that ships with the portal.</summary>
public static class Gazetteer
{
    /// <summary>As AP abbreviates them.</summary>
    private static readonly HashSet<string> States = new(
        ("Ala.|Alaska|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|D.C.|Fla.|Ga.|Hawaii|Idaho|Ill.|Ind.|Iowa|Kan.|Ky.|La.|Maine|Md.|Mass.|Mich.|Minn.|"
         + "Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Ohio|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Texas|Utah|Vt.|Va.|Wash.|W.Va.|"
         + "Wis.|Wyo.").Split('|'),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Provinces = new(
        ("Ontario|Ont.|Quebec|Que.|British Columbia|B.C.|Alberta|Alta.|Manitoba|Man.|Saskatchewan|Sask.|Nova Scotia|N.S.|New Brunswick|N.B.|"
         + "Newfoundland|Nunavut|Yukon").Split('|'),
        StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<ILookup<string, Row>> Rows = new(Load);

    /// <summary>
    /// Null where the city is unknown. Of cities with one name the one whose country a qualifier names, else the first
    /// in the table, which is the largest.
    /// </summary>
    public static Coordinates? Find(Place place)
    {
        var rows = Rows.Value[Slug.Of(place.City)].ToList();
        var countries = place.Qualifiers.Select(CountryOf).ToList();
        var named = rows.Find(row => countries.Contains(row.Country, StringComparer.OrdinalIgnoreCase));
        return (named ?? rows.FirstOrDefault())?.Coordinates;
    }

    /// <summary>Datelines name the state or province alone where every reader knows the country.</summary>
    private static string CountryOf(string qualifier) =>
        States.Contains(qualifier) ? "United States" : Provinces.Contains(qualifier) ? "Canada" : Prefecture(qualifier) ? "Japan" : qualifier;

    private static bool Prefecture(string qualifier) =>
        qualifier.EndsWith("Pref.", StringComparison.OrdinalIgnoreCase) || qualifier.EndsWith("Prefecture", StringComparison.OrdinalIgnoreCase);

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
