namespace NewsPortal.BrowserTests.Print;

public sealed class PacketPaperTests(Newsroom newsroom) : PaperTest(newsroom)
{
    private const string Packet = "/tags/concorde/print";

    [Fact]
    public async Task The_contents_come_first_and_alone()
    {
        var first = (await PrintAsync(Packet)).Sheets[0];

        Assert.StartsWith("newsportalconcorde4stories", first.Text, StringComparison.Ordinal);
        Assert.All(await HeadlinesAsync(), headline => Assert.Contains(headline, first.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("minutestoread", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_story_begins_a_sheet_and_runs_under_its_own_head()
    {
        var paper = await PrintAsync(Packet);
        var headlines = await HeadlinesAsync();
        Assert.Equal(4, headlines.Count);

        Assert.All(paper.Sheets.Skip(1), sheet => Assert.Contains(sheet.Head, headlines.Select(headline => "newsportal" + headline)));
        Assert.Equal(headlines.Select(headline => "newsportal" + headline), paper.Sheets.Skip(1).Select(sheet => sheet.Head).Distinct());
        foreach (var headline in headlines)
        {
            var opening = paper.Sheets.First(sheet => sheet.Head == "newsportal" + headline);
            Assert.Contains(headline, opening.Text[..Math.Min(opening.Text.Length, 200)], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Packet)]
    [InlineData("/1964/10/01/print")]
    public async Task The_sheets_of_a_packet_are_counted_through_and_none_is_blank(string packet)
    {
        var sheets = (await PrintAsync(packet)).Sheets;

        Assert.All(sheets, (sheet, index) => Assert.StartsWith($"page{index + 1}of{sheets.Count}http", sheet.Foot, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.NotEqual("", sheet.Text));
    }

    [Theory, Trait("Fault", "46")]
    [InlineData(Packet)]
    [InlineData("/1964/10/01/print")]
    [InlineData("/from/tokyo/print")]
    [InlineData("/international/east-asia-pacific/print")]
    public async Task Every_word_of_every_story_is_in_the_packet(string packet)
    {
        var page = await OpenPathAsync(packet);

        AssertInOrder(await WordsAsync(page), (await Paper.PrintAsync(page)).Text);
    }

    [Fact]
    public async Task The_codes_of_a_packet_lead_to_its_stories()
    {
        var paper = await PrintAsync(Packet);
        var codes = new List<string>();
        for (var sheet = 2; sheet <= paper.Sheets.Count; sheet++) codes.AddRange(await PaperReader.CodesAsync(paper, sheet));

        var page = await OpenPathAsync(Packet);
        var addresses = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.headline a')].map(a => a.href)");
        Assert.Equal(addresses, await Task.WhenAll(codes.Select(WhereItLeadsAsync)));
    }

    private async Task<IReadOnlyList<string>> HeadlinesAsync()
    {
        var page = await OpenPathAsync(Packet);
        return [.. (await page.Locator(".packet-contents li a").AllInnerTextsAsync()).Select(Paper.Squeeze)];
    }
}
