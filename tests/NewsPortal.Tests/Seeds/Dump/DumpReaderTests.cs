using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class DumpReaderTests
{
    private static readonly SeedDefaults Tokyo = new(PublisherZone.Find("Asia/Tokyo")!, "en");
    private static readonly SeedDefaults Boundless = Tokyo with { Limits = SeedLimits.Default with { LongestLine = int.MaxValue, MostTags = int.MaxValue } };

    public static TheoryData<string> Names() => [.. DumpSpecification.Cases().Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_dump_reads_as_specified(string name)
    {
        var (_, seed, expected) = DumpSpecification.Cases().Single(c => c.Name == name);

        var described = DumpSpecification.Describe(DumpReader.Read("a.txt", seed, Tokyo)).ToList();

        Assert.Equal(expected.Where(IsDiagnostic), described.Where(IsDiagnostic));
        if (expected.Any(DumpSpecification.IsBody)) Assert.Equal(expected.Where(DumpSpecification.IsBody), described.Where(DumpSpecification.IsBody));
        Assert.All(expected, line => Assert.Contains(line, described));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "January 1, 0001")]
    [InlineData("America/New_York", "December 31, 9999")]
    public void A_dump_of_a_year_at_the_end_of_time_is_an_error_of_its_own_in_every_zone(string zone, string date)
    {
        var reading = DumpReader.Read("a.txt", SampleDump.Of("One", date: date), new(PublisherZone.Find(zone)!, "en"));

        Assert.Null(reading.Article);
        Assert.Contains("is not a valid date between 1600 and 2999", reading.Diagnostics.Single(found => found.IsError).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void All_line_ends_are_alike(string end)
    {
        foreach (var (_, seed, _) in DumpSpecification.Cases().Where(c => !c.Seed.Contains('\r', StringComparison.Ordinal)))
        {
            var (usual, other) = (DumpReader.Read("a.txt", seed, Tokyo), DumpReader.Read("a.txt", seed.Replace("\n", end, StringComparison.Ordinal), Tokyo));
            Assert.Equal(DumpSpecification.Describe(usual), DumpSpecification.Describe(other));
        }
    }

    [Fact]
    public void Only_line_ends_end_a_line()
    {
        var reading = DumpReader.Read("a.txt", SampleDump.Of("One", body: "A\u2028B\u0085C\u2029D\fE", tags: ["A\u2028B"]), Tokyo);

        Assert.Equal("A\u2028B\u0085C\u2029D\fE", reading.Article!.Lead);
    }

    [Fact, Trait("Fault", "44")]
    public void A_line_of_a_million_letters_is_one_paragraph()
    {
        var line = string.Concat(Enumerable.Repeat("word ", 200_000)).Trim();
        Assert.Equal(line, DumpReader.Read("a.txt", SampleDump.Of("One", body: line), Boundless).Article!.Lead);
    }

    [Theory, Trait("Fault", "44")]
    [InlineData("  x\n", 250_000)]
    [InlineData("• ", 100_000)]
    [InlineData("•\n", 100_000)]
    [InlineData("x\n\n", 50_000)]
    [InlineData("x\n\n\nx\n\n", 50_000)]
    [InlineData(" > ", 50_000)]
    [InlineData("x > x\n\n", 20_000)]
    [InlineData("print PRINT\n\n", 50_000)]
    [InlineData("May 1, 2022, 5:59 p.m. (updated ", 20_000)]
    [InlineData("\u00A0\t\u3000", 100_000)]
    [InlineData("• May 1, 2022\n", 50_000)]
    public async Task Much_of_the_same_is_read_without_complaint(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        string[] pages = [text, SampleDump.Of("One", body: "• x\n" + text), SampleDump.Of("One", body: "x\n\n\n" + text), SampleDump.Of("One", body: text)];

        foreach (var page in pages)
        {
            var read = await Task.Run(() => DumpReader.Read("a.txt", page, Boundless)).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(read.Article is null, read.Diagnostics.Any(found => found.IsError));
        }
    }

    [Fact]
    public void Clock_times_are_the_publishers()
    {
        var paris = DumpReader.Read("a.txt", SampleDump.Of("One"), Tokyo with { Zone = PublisherZone.Find("Europe/Paris")! }).Article!;

        Assert.Equal(new DateTime(2022, 5, 1, 15, 59, 0, DateTimeKind.Utc), paris.PublishedAt);
    }

    private static bool IsDiagnostic(string line) => line.StartsWith("diagnostic: ", StringComparison.Ordinal);
}
