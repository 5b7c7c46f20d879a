using NewsPortal.Seeds;

namespace NewsPortal.Tests.Docs;

/// <summary>Reads the table of what becomes of each block.</summary>
public sealed class SeedFormatReadingTests
{
    private static readonly DocPage Page = DocPage.Open("docs/seed-format.md");

    public static TheoryData<string, string, string, string> Blocks
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var cells in Page.Table("read as")) data.Add(cells[0], cells[1], cells[2], cells[3]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Blocks))]
    public void A_block_is_read_as_the_page_says(string term, string fate, string where, string example)
    {
        var lines = example.Split('⏎', StringSplitOptions.TrimEntries);

        var (seed, reading) = Read(where, string.Join('\n', lines));

        var file = seed.Split('\n');
        // A heading stands above what it is the heading of.
        foreach (var line in term is "heading of a list" ? lines.Take(1) : lines)
        {
            var spans = reading.Spans
                .Where(span => file[span.Line - 1].Substring(span.Column - 1, span.Length).StartsWith(line, StringComparison.Ordinal)).ToList();
            Assert.Contains(term, spans.Select(span => span.Reading.Term()));
            Assert.Contains(fate, spans.Where(span => span.Reading.Term() == term).Select(span => NameOf(span.Reading.Fate())));
        }
        Assert.DoesNotContain(reading.Diagnostics, found => found.IsError);
    }

    [Fact]
    public void The_page_names_every_reading_and_no_other() =>
        Assert.Equal(Enum.GetValues<Reading>().Select(reading => reading.Term()).Order(), Blocks.Select(row => (string)row[0]).Order());

    /// <summary>Puts a block at its place in a page; what the page has itself is not put there twice.</summary>
    private static (string Seed, ReadResult Reading) Read(string where, string block)
    {
        string At(string place) => where == place ? block + "\n\n" : "";
        const string Top = "Japan > Shikoku\n\nNight ferry returns to the inland sea\n\n";
        const string Lead = "TAKAMATSU (Kyodo) – A ferry left the harbor at dusk on Wednesday.\n\n";
        var date = block.Contains("2024", StringComparison.Ordinal) && where == "header" ? "" : "April 3, 2024\n\n";
        if (Top.Contains(block, StringComparison.Ordinal) || Lead.StartsWith(block, StringComparison.Ordinal)) where = "";
        var seed = $"{At("top")}{Top}{At("header")}{date}{At("below the date")}{Lead}{At("text")}"
            + $"The crossing takes four hours.\n\n{At("end")}";
        return (seed, SeedFormatExampleTests.Read("page.txt", seed));
    }

    private static string NameOf(Fate fate) => fate == Fate.LeftOut ? "left out" : fate.ToString().ToLowerInvariant();
}
