using System.Text.Json;

namespace NewsPortal.Tests.Cli;

[Collection(nameof(CommandLine))]
public sealed class ExplainTests : IDisposable
{
    private const string Page = "print PRINT\n\nNEWS > Local\n\nBridge opens\n\n  • May 1, 2022\n  • , Jiji Press , 5:59 p.m.\n\nHanoi, May 1 (Jiji Press)–It opened.\n\n"
        + "A ferry leaves the harbor. (Photo: Theo Brandt)\n\nIt is long.\n\n  • Bridges\n";

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Each_line_is_printed_once_with_its_number_its_reading_and_why()
    {
        portal.Write("a.txt", Page);

        var (exit, output, errors) = await ExplainAsync("a.txt");

        Assert.Equal((0, ""), (exit, errors));
        var rows = output.Split('\n').TakeWhile(row => row.Length > 0).ToList();
        Assert.All(rows, row => Assert.Matches("^ +[0-9]+  [a-z' -]+  .*  ← .+$", row));
        Assert.Equal(
            ["1 page chrome", "3 breadcrumb", "5 headline", "7 date and time", "8 byline", "8 date and time", "10 dateline", "10 paragraph", "12 photo caption", "14 paragraph", "16 tag"],
            rows.Select(row => $"{row[..5].Trim()} {row[7..].Split("  ")[0]}"));
        Assert.Equal(Letters(Page), Letters(string.Concat(rows.Select(row => row.Split("  ← ")[0][22..]))));
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task The_fields_and_the_diagnostics_are_below_the_lines()
    {
        portal.Write("a.txt", Page);

        var (_, output, _) = await ExplainAsync("a.txt");

        foreach (var field in (string[])["headline: Bridge opens", "category: News › Local", "published: 2022-05-01T17:59:00+09:00", "author: Jiji Press (organization)", "dateline: Hanoi | May 1 | Jiji Press", "tag: Bridges"])
            Assert.Contains($" {field}\n", output, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{portal.PathOf("a.txt")}:12:1: warning: Left out as a photo caption: “A ferry leaves the harbor. (Photo: Theo Brandt)”\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_an_article_is_explained_too_and_exits_1()
    {
        portal.Write("bad.txt", "NEWS > Local\n\nBridge opens\n\nIt opened.\n");

        var (exit, output, _) = await ExplainAsync("bad.txt");

        Assert.Equal(1, exit);
        Assert.Contains("No article: see the errors.\n", output, StringComparison.Ordinal);
        Assert.Contains($"{portal.PathOf("bad.txt")}:1:1: error: No publication date ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--json")]
    public async Task A_file_that_is_missing_is_wrong_usage(string option)
    {
        var (exit, output, errors) = await ExplainAsync("missing.txt", option);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith($"{portal.PathOf("missing.txt")}: no such file.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_lines_the_fields_and_the_diagnostics()
    {
        portal.Write("a.txt", Page);

        var (exit, output, _) = await ExplainAsync("a.txt", "--json");

        Assert.Equal(0, exit);
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        Assert.Equal(["path", "lines", "fields", "diagnostics"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(portal.PathOf("a.txt"), root.GetProperty("path").GetString());
        var lines = root.GetProperty("lines").EnumerateArray().ToList();
        Assert.All(lines, line => Assert.Equal(["line", "column", "length", "reading", "fate", "why", "text"], line.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(["dropped", "used", "used", "used", "used", "used", "used", "shown", "left out", "shown", "used"], lines.Select(line => line.GetProperty("fate").GetString()));
        Assert.All(lines, line => Assert.Equal(line.GetProperty("length").GetInt32(), line.GetProperty("text").GetString()!.Length));
        Assert.Equal("Bridge opens", root.GetProperty("fields").GetProperty("headline")[0].GetString());
        Assert.Equal("Bridges", root.GetProperty("fields").GetProperty("tag")[0].GetString());
        var found = Assert.Single(root.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal((12, 1, "warning"), (found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32(), found.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Json_of_a_page_without_an_article_has_no_fields_and_exits_1()
    {
        portal.Write("bad.txt", "Bridge opens\n");

        var (exit, output, _) = await ExplainAsync("bad.txt", "--json");

        Assert.Equal(1, exit);
        using var document = JsonDocument.Parse(output);
        Assert.False(document.RootElement.TryGetProperty("fields", out _));
        Assert.NotEmpty(document.RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task A_file_that_is_not_text_is_explained_by_its_error()
    {
        portal.Write("bad.txt", [0x41, 0xFF, 0x42]);

        var (exit, output, _) = await ExplainAsync("bad.txt");

        Assert.Equal(1, exit);
        Assert.Contains(":1:2: error: The byte 0xFF at offset 1 is not UTF-8", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_is_explained_by_its_fields()
    {
        portal.Write("a.md", "---\nheadline: Bridge opens\npublished: 2022-05-01\ncategory: News\n---\nIt opened.\n");

        var (exit, output, _) = await ExplainAsync("a.md");

        Assert.Equal(0, exit);
        Assert.Contains("headline: Bridge opens\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_page_do_not_reach_the_terminal()
    {
        portal.Write("a.txt", Page.Replace("It is long.", "It is \u202Elong.", StringComparison.Ordinal));

        Assert.DoesNotContain('\u202E', (await ExplainAsync("a.txt")).Output);
    }

    [Fact]
    public async Task Hints_are_printed_by_verbose_alone_and_counted_by_none()
    {
        portal.Write("a.txt", "print PRINT\n\n" + SampleDump.Of("One", body: "Words are here.\n\nShare\n\nMore words."));

        Assert.Equal((0, "1 seeds, 0 errors, 0 warnings\n", ""), await CommandLine.RunAsync("check", "--strict", portal.Options.Seeds));
        var (exit, output, _) = await CommandLine.RunAsync("check", "--strict", "--verbose", portal.Options.Seeds);

        Assert.Equal(0, exit);
        Assert.Equal(
            [
                $"{portal.PathOf("a.txt")}:1:1: hint: Dropped as page chrome: a phrase of its list.",
                $"{portal.PathOf("a.txt")}:12:1: hint: Dropped as share button: a phrase of its list.",
                "1 seeds, 0 errors, 0 warnings",
            ],
            output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Verbose_prints_hints_and_warnings_in_the_order_of_the_file()
    {
        portal.Write("a.txt", Page);

        var (_, output, _) = await CommandLine.RunAsync("check", "--verbose", portal.Options.Seeds);

        Assert.Equal(["hint", "warning"], output.Split('\n')[..2].Select(line => line[portal.PathOf("a.txt").Length..].Split(": ")[1]));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private Task<(int Exit, string Output, string Errors)> ExplainAsync(string seed, string option = "") =>
        CommandLine.RunAsync([.. new[] { "check", "--explain", portal.PathOf(seed), option }.Where(word => word.Length > 0)]);
}
