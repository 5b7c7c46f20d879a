using System.Net;

namespace NewsPortal.Tests.Pages;

/// <summary>Stories as large as they may be, beside hostile ones.</summary>
public sealed class LargeStoriesTests : IAsyncLifetime
{
    private const int MaxPage = 4_500_000;

    // JSON writes signs of markup as six characters.
    private const int MaxFile = 10_000_000;

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        for (var n = 0; n < 3; n++)
            portal.Write($"large-{n}.txt", SampleDump.Of($"Large {n}", body: string.Join("\n\n", Enumerable.Range(0, 18).Select(p => $"It is paragraph {p}. {new string('&', 40_000)}"))));
        portal.Write("good.txt", SampleDump.Of("Good"));
        portal.Write("hostile.md", "---\nheadline: X\ncategory: World\npublished: 2024-04-03\n---\n\nLead.\n\n<div>\n<p>"
            + string.Join('\n', Enumerable.Range(0, 50).Select(n => $"<b title=\"{n}{new string('x', 400)}\">")) + string.Concat(Enumerable.Repeat("\n<p>y", 900)));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task A_good_story_beside_hostile_ones_is_served() =>
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync((await site.Portal.AddressOfAsync("Good"))!)).StatusCode);

    [Fact]
    public async Task No_page_of_a_story_exceeds_four_and_a_half_megabytes()
    {
        var address = (await site.Portal.AddressOfAsync("Large 1"))!;
        foreach (var page in (string[])["", "/print"]) Assert.InRange(await BytesAsync(address + page), 3_500_000, MaxPage);
        foreach (var file in (string[])[".json", ".txt", ".md"]) Assert.InRange(await BytesAsync(address + file), 500_000, MaxFile);
    }

    private async Task<int> BytesAsync(string address) => (await site.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;

    [Fact]
    public async Task A_packet_of_large_stories_is_split_and_leads_on_to_the_rest()
    {
        var (seen, address) = (0, "/2022/05/01/print");
        for (var pages = 0; address is not null && pages < 10; pages++)
        {
            var response = await site.GetAsync(address);
            Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, MaxPage);
            var page = await TestSite.ReadAsync(response);
            seen += page.QuerySelectorAll(".packet-story").Length;
            address = page.QuerySelector(".packet-contents a[rel=next]")?.GetAttribute("href") is { } next ? "/2022/05/01/print" + next : null;
        }
        Assert.Equal(4, seen);
    }

    [Theory]
    [InlineData("/pictures", HttpStatusCode.NotFound, null)]
    [InlineData("/pictures/", HttpStatusCode.MovedPermanently, "/pictures")]
    [InlineData("/%2fx/", HttpStatusCode.MovedPermanently, "/%2fx")]
    [InlineData("/a%20b/", HttpStatusCode.MovedPermanently, "/a%20b")]
    public async Task An_odd_address_leads_nowhere_else(string address, HttpStatusCode status, string? location)
    {
        var response = await site.GetAsync(address);
        Assert.Equal((status, location), (response.StatusCode, response.Headers.Location?.OriginalString));
    }
}
