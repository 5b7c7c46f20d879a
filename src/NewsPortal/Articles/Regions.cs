namespace NewsPortal.Articles;

/// <summary>Knows what datelines name behind a city: countries, and the states, provinces and prefectures that stand for one.</summary>
public static class Regions
{
    private static readonly Lazy<ILookup<string, string>> Countries = new(Load);

    /// <summary>Gives the English names of the countries that the name may mean, the likeliest first; none where it is unknown.</summary>
    public static IEnumerable<string> CountriesOf(string name) => IsCode(name) ? Countries.Value[Key(name)] : [];

    /// <summary>
    /// Tells whether a country, state, province or prefecture goes by the name: <c>Calif.</c>, <c>ENGLAND</c>,
    /// <c>Deutschland</c>.
    /// </summary>
    public static bool Knows(string name) => IsCode(name) && Countries.Value.Contains(Key(name));

    /// <summary>Two letters are a code in capitals alone: <c>IN</c> is Indiana, and <c>in</c> is a word.</summary>
    private static bool IsCode(string name) => name.Length > 2 || name.All(character => !char.IsLower(character));

    private static string Key(string name) => name.Replace('’', '\'');

    private static ILookup<string, string> Load() =>
        CsvTable.Rows("regions.csv")
            .OrderBy(row => row[0] != row[1]) // a country goes before a state of its name
            .SelectMany(row => row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]),
                (row, name) => (Name: Key(name), Country: row[1]))
            .ToLookup(row => row.Name, row => row.Country, StringComparer.OrdinalIgnoreCase);
}
