using System.Globalization;

namespace NewsPortal.BrowserTests;

/// <summary>Stories for what the repository's own cannot show: a listing of several pages, and a story of several sheets.</summary>
public static class MadeSeeds
{
    public const int Ledger = 45;

    public const string LongStory = "/2021/03/04/a-long-story-for-the-press";

    public const string Link = "https://example.org/a-report";

    public static string Headline(int number) => $"Harbor report number {number}";

    public static void Write(string folder)
    {
        for (var number = 1; number <= Ledger; number++) File.WriteAllText(Path.Combine(folder, $"{number:00}.txt"), Dump(number));
        File.WriteAllText(Path.Combine(folder, "long.md"), Long());
    }

    private static string Dump(int number) =>
        $"""
        Culture > Harbors

        {Headline(number)}

          • {new DateOnly(2020, 1, 1).AddDays(number / 2).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}
          • , Archive Desk , {1 + (number % 2)}:30 p.m.

        LISBON (Archive Desk) — Boat {number} came in on the tide.

          • Harbors
        """;

    private static string Long() =>
        $"""
        ---
        headline: A long story for the press
        category: Science > Physics
        published: 2021-03-04T10:00+09:00
        byline: By Mina Calder / Archive Desk
        tags: [Paper]
        ---

        LISBON, March 4 (Archive Desk) — It begins with [a report]({Link}) that ran to many pages.

        | Sheet | Words |
        |---|---|
        | first | several |

        {string.Join("\n\n", Enumerable.Range(1, 60).Select(Paragraph))}
        """;

    private static string Paragraph(int number) =>
        (number % 10 == 0 ? $"## Part {number / 10}\n\n" : "") +
        $"Paragraph number {number} says that the printers set every line of it, that the readers counted every word of it, and that none was missing when the last sheet had left the press.";
}
