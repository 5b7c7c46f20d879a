using System.Text.Json;

namespace NewsPortal.Tests.Http;

public sealed class SpeculationRulesTests
{
    [Fact]
    public async Task A_page_names_rules_by_which_the_browser_fetches_the_next_one_ahead()
    {
        await using var site = await StartAsync();

        var address = Assert.Single((await site.GetAsync("/2022/05/01/one")).Headers.GetValues("Speculation-Rules")).Trim('"');
        var rules = await site.GetAsync(address);

        Assert.Equal("application/speculationrules+json", rules.Content.Headers.ContentType!.MediaType);
        var prefetch = Assert.Single(JsonDocument.Parse(await rules.Content.ReadAsStringAsync()).RootElement.EnumerateObject());
        Assert.Equal("prefetch", prefetch.Name);
        var rule = Assert.Single(prefetch.Value.EnumerateArray());
        Assert.Equal("moderate", rule.GetProperty("eagerness").GetString());
        var excluded = rule.GetProperty("where").GetProperty("and")[1].GetProperty("not").GetProperty("href_matches").EnumerateArray().Select(pattern => pattern.GetString());
        Assert.Superset(new HashSet<string?> { "/search?*", "/*/print" }, excluded.ToHashSet());
    }

    [Theory]
    [InlineData("/2022/05/01/one/print")]
    [InlineData("/rss.xml")]
    [InlineData("/2022/05/01/one.json")]
    public async Task Paper_and_what_machines_read_name_none(string address)
    {
        await using var site = await StartAsync();

        Assert.False((await site.GetAsync(address)).Headers.Contains("Speculation-Rules"));
    }

    private static async Task<TestSite> StartAsync()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        return await TestSite.StartAsync(portal);
    }
}
