using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Tests.Docs;

public sealed class SeedFormatTableTests
{
    private static readonly DocPage Page = DocPage.Open("docs/seed-format.md");
    private static readonly DateOnly Day = new(2024, 4, 3);
    private static readonly PublisherZone Tokyo = PublisherZone.Find("Asia/Tokyo")!;

    public static TheoryData<string, string> Dates => Rows("date");

    public static TheoryData<string, string> Times => Rows("time");

    public static TheoryData<string, string> Bylines => Rows("byline");

    public static TheoryData<string, string> Datelines => Rows("dateline");

    public static TheoryData<string, string> Keys => Rows("key", meaning: 2);

    [Theory, MemberData(nameof(Dates))]
    public void A_date_reads_as_the_page_says(string written, string meaning) => Assert.Equal(meaning, $"{Dump(written, "Text.").Day:yyyy-MM-dd}");

    [Theory, MemberData(nameof(Times))]
    public void A_time_reads_as_the_page_says(string written, string meaning)
    {
        var article = Dump($"2024-04-03\n  • , Kyodo , {written}", "Text.");
        var published = Tokyo.ToLocal(article.PublishedAt);
        var updated = article.Updated is { } update ? Tokyo.ToLocal(update.Instant) : (DateTimeOffset?)null;
        var suffix = updated is null ? "" : ", updated " + updated.Value.ToString(updated.Value.Date == published.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        Assert.Equal(meaning, published.ToString("HH:mm", CultureInfo.InvariantCulture) + suffix);
    }

    [Theory, MemberData(nameof(Bylines))]
    public void A_byline_reads_as_the_page_says(string written, string meaning) => Assert.Equal(meaning, string.Join("; ",
        BylineGrammar.Parse(written)!.Authors.Select(a => $"{a.Name} ({(a.IsPerson ? "person" : "organisation")}{(a.Role is null ? "" : ", " + a.Role)})")));

    [Theory, MemberData(nameof(Datelines))]
    public void A_dateline_reads_as_the_page_says(string written, string meaning)
    {
        var dateline = Dump("2024-04-03", written + " Ferries sailed again.").Dateline!;
        var places = string.Join("; ", dateline.Places.Select(place => place.Name));

        Assert.Equal(meaning, string.Join(" | ", places is "" ? "–" : places, dateline.Date ?? "–", dateline.Agency ?? "–"));
    }

    [Theory, MemberData(nameof(Keys))]
    public void The_example_of_a_key_is_taken(string key, string example)
    {
        string[] smallest = ["headline: Ferry", "category: Japan", "published: 2024-04-03"];
        var lines = smallest.Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal)).Append($"{key}: {example}");

        Assert.Empty(SeedFormatExampleTests.Read("x.md", $"---\n{string.Join('\n', lines)}\n---\nText.").Diagnostics);
    }

    [Fact]
    public void The_page_names_every_key_and_no_other() =>
        Assert.Equal(Code.StaticOf<string[]>("FrontMatterMapper", "Known").Order(), Keys.Select(row => (string)row[0]).Order());

    private static Article Dump(string bullets, string body)
    {
        var reading = SeedFormatExampleTests.Read("x.txt", $"Japan > Shikoku\n\nFerry\n\n  • {bullets}\n\n{body}\n");
        Assert.Empty(reading.Diagnostics);
        return reading.Article!;
    }

    /// <summary>The first cell, and what it means: one cell, or all the others.</summary>
    private static TheoryData<string, string> Rows(string table, int? meaning = null)
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in Page.Table(table)) data.Add(cells[0], meaning is { } one ? cells[one] : string.Join(" | ", cells[1..]));
        return data;
    }
}
