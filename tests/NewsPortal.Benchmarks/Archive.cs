using System.Globalization;
using System.Text;
using NewsPortal.Articles;

namespace NewsPortal.Benchmarks;

/// <summary>
/// Made-up stories for measuring: each is the same on every machine, by its number alone. Lengths, tags, places and
/// dates are spread as a paper's are, over thirty years; one in twenty is in Japanese.
/// </summary>
public static class Archive
{
    private const int Years = 30, Tags = 2000, StoriesInFolder = 1000;
    private static readonly DateOnly Start = new(1995, 1, 1);
    private static readonly string[] Agencies = ["Meridian Wire", "Harbour Press", "North Desk"];

    private static readonly (string Section, string[] Parts)[] Sections =
    [
        ("INTERNATIONAL", ["East Asia & Pacific", "Europe", "Africa", "South Asia", "Middle East & North Africa", "Latin America"]),
        ("JAPAN", ["Kanto", "Kansai", "Hokkaido", "Kyushu"]),
        ("BUSINESS", ["Markets", "Trade", "Companies"]),
        ("SCIENCE", ["Space", "Medicine", "Climate"]),
        ("SPORTS", ["Baseball", "Football", "Athletics"]),
        ("CULTURE", ["Books", "Film", "Museums"]),
    ];

    private static readonly string[] Cities =
    [
        "Tokyo", "Hanoi", "London", "Paris", "Geneva", "Washington", "Seoul", "Beijing", "Cairo", "Nairobi", "Lima", "Sydney", "Osaka", "Sapporo", "Berlin",
        "Rome", "Madrid", "Warsaw", "Ankara", "Delhi", "Dhaka", "Manila", "Jakarta", "Bangkok", "Singapore", "Lagos", "Accra", "Dakar", "Tunis", "Amman",
        "Quito", "Bogota", "Santiago", "Montevideo", "Ottawa", "Chicago", "Dallas", "Boston", "Oslo", "Helsinki", "Vienna", "Prague", "Athens", "Lisbon",
    ];

    /// <summary>The path in the seeds folder, and the text, of the story of a number from 0.</summary>
    public static (string Path, string Text) Story(int number)
    {
        var random = new Random(unchecked((number * 7919) + 17));
        var isJapanese = number % 20 == 19;
        var day = Start.AddDays(random.Next(Years * 365));
        var (section, parts) = Sections[Words.Rank(random, Sections.Length)];
        var text = new StringBuilder($"print PRINT\n\n{section} > {parts[random.Next(parts.Length)]}\n\n{Headline(random, isJapanese)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"  • {ApStyle.Date(day)}\n  • , {Byline(random)} , {random.Next(1, 12)}:{random.Next(60):00} {(random.Next(2) == 0 ? "a.m." : "p.m.")}\n\n");
        text.AppendJoin("\n\n\n", Paragraphs(random, day, isJapanese)).Append("\n\n");
        text.AppendJoin('\n', Enumerable.Range(0, random.Next(2, 6)).Select(_ => "  • " + Tag(Words.Rank(random, Tags))).Distinct()).Append('\n');
        return (string.Create(CultureInfo.InvariantCulture, $"{number / StoriesInFolder:0000}/{number:0000000}.txt"), text.ToString());
    }

    /// <summary>The tag of a rank: 0 is the commonest.</summary>
    public static string Tag(int rank) => $"{Words.Capital(Words.Of(200 + rank))} {Words.Of(40 + (rank % 30))}";

    private static string Byline(Random random) =>
        random.Next(3) == 0 ? $"{Words.Capital(Words.Of(3000 + random.Next(40)))} {Words.Capital(Words.Of(4000 + random.Next(60)))}" : Agencies[random.Next(Agencies.Length)];

    private static string Headline(Random random, bool isJapanese) =>
        isJapanese
            ? string.Concat(Enumerable.Range(0, random.Next(4, 9)).Select(_ => Words.AnyJapanese(random)))
            : Words.Capital(string.Join(' ', Enumerable.Range(0, random.Next(4, 12)).Select(_ => Words.Any(random))));

    private static IEnumerable<string> Paragraphs(Random random, DateOnly day, bool isJapanese)
    {
        var count = random.Next(5, 16);
        yield return $"{Cities[Words.Rank(random, Cities.Length)]}, {ApStyle.MonthName(day.Month)} {day.Day} ({Agencies[random.Next(Agencies.Length)]})–{Sentences(random, 1, isJapanese)}";
        for (var i = 1; i < count; i++) yield return Sentences(random, random.Next(1, 4), isJapanese);
    }

    private static string Sentences(Random random, int count, bool isJapanese) => isJapanese
        ? string.Concat(Enumerable.Range(0, count).Select(_ => string.Join('の', Enumerable.Range(0, random.Next(4, 12)).Select(_ => Words.AnyJapanese(random))) + "。"))
        : string.Join(' ', Enumerable.Range(0, count).Select(_ => Words.Capital(string.Join(' ', Enumerable.Range(0, random.Next(8, 28)).Select(_ => Words.Any(random)))) + "."));
}
