using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Text;

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

    public static TheoryData<string, string> Breadcrumbs => Rows("breadcrumb");

    public static TheoryData<string, string> Updates => Rows("update");

    public static TheoryData<string, string> Languages => Rows("text");

    public static TheoryData<string, string, string, string> Orders
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var cells in Page.Table("date in two orders")) data.Add(cells[0], cells[1], cells[2], cells[3]);
            return data;
        }
    }

    public static TheoryData<string, string, string> Zones
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var cells in Page.Table("time with a zone")) data.Add(cells[0], cells[1], cells[2]);
            return data;
        }
    }

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

    [Theory, MemberData(nameof(Breadcrumbs))]
    public void A_breadcrumb_reads_as_the_page_says(string written, string meaning)
    {
        var reading = SeedFormatExampleTests.Read("x.txt", $"{written}\n\nFerry\n\n  • 2024-04-03\n\nText.\n");

        Assert.Empty(reading.Diagnostics);
        Assert.Equal((meaning, "Ferry"), (reading.Article!.Category.ToString(), reading.Article.Headline));
    }

    [Theory, MemberData(nameof(Orders))]
    public void A_date_in_two_orders_reads_as_the_page_says(string written, string language, string dateline, string meaning)
    {
        var seed = $"Japan > Shikoku\n\nFerry\n\n  • {written}\n\n{OrNothing(dateline)}Text.\n";

        var reading = SeedFormatExampleTests.Read("x.txt", seed, language);

        Assert.Contains("can be read in two ways", Assert.Single(reading.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(meaning, $"{reading.Article!.Day:yyyy-MM-dd}");
    }

    [Theory, MemberData(nameof(Zones))]
    public void A_time_with_a_zone_reads_as_the_page_says(string written, string dateline, string meaning)
    {
        var header = $"Japan > Shikoku\n\nFerry\n\n  • April 3, 2024\n  • , Kyodo , {written}\n\n";

        var reading = SeedFormatExampleTests.Read("x.txt", $"{header}{OrNothing(dateline)}Ferries sailed.\n");

        var article = reading.Article!;
        var read = article.HasTime ? Utc(article.PublishedAt) : $"date alone, held until {Utc(article.HeldUntil!.Value)}";
        Assert.Equal((meaning, article.HasTime ? 0 : 1), (read, reading.Diagnostics.Count));
    }

    [Theory, MemberData(nameof(Updates))]
    public void An_update_reads_as_the_page_says(string written, string meaning)
    {
        var seed = $"Japan > Shikoku\n\nFerry\n\nApril 3, 2024, 5:59 p.m.\n{written}\n\nFerries sailed again.\n";

        var reading = SeedFormatExampleTests.Read("x.txt", seed);

        var updated = reading.Article!.Updated;
        var read = updated is not { } update
            ? "ignored"
            : Tokyo.ToLocal(update.Instant).ToString(update.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal((meaning, updated is null ? 1 : 0), (read, reading.Diagnostics.Count));
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_language_is_found_as_the_page_says(string text, string meaning)
    {
        var language = Dump("2024-04-03", text, headline: "“2024”").Language;

        Assert.Equal(meaning, $"{language} | {TextDirection.Of(language)}");
    }

    [Theory, MemberData(nameof(Bylines))]
    public void A_byline_reads_as_the_page_says(string written, string meaning) => Assert.Equal(meaning, string.Join("; ",
        BylineGrammar.Parse(written)!.Authors.Select(a => $"{a.Name} ({(a.IsPerson ? "person" : "organization")}{(a.Role is null ? "" : ", " + a.Role)})")));

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
    public void Every_key_of_another_tool_that_the_page_names_is_read_as_the_page_says()
    {
        var pairs = File.ReadAllLines(Path.Combine(Repository.Root, "src/NewsPortal/Seeds/Markdown/foreign-keys.txt"));
        Assert.All(Page.Table("elsewhere"), cells => Assert.All(cells[0].Split(','), key => Assert.Contains($"{key.Trim(' ', '…')} = {cells[1]}", pairs)));
    }

    [Fact]
    public void The_page_names_every_key_and_no_other() =>
        Assert.Equal(Code.StaticOf<string[]>("FrontMatterMapper", "Known").Order(), Keys.Select(row => (string)row[0]).Order());

    private static string Utc(DateTime instant) => instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string OrNothing(string dateline) => dateline == "–" ? "" : dateline + " ";

    private static Article Dump(string bullets, string body, string headline = "Ferry")
    {
        var reading = SeedFormatExampleTests.Read("x.txt", $"Japan > Shikoku\n\n{headline}\n\n  • {bullets}\n\n{body}\n");
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
