namespace NewsPortal.Tests.Pages;

public sealed class LaterCoordinatesTests
{
    [Fact]
    public async Task Coordinates_that_a_seed_gives_later_reach_the_map()
    {
        var portal = new TestPortal().Write("a.md", Seed("One", "")).Write("b.md", Seed("Two", ""));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        Assert.Empty((await site.PageAsync("/from")).QuerySelectorAll("svg.map circle.point"));

        portal.Write("b.md", Seed("Two", "coordinates: [36.5, 138.2]\n"));
        await portal.ImportAsync();
        await portal.Edition.PublishAsync(2, false, default);
        Assert.Single((await site.PageAsync("/from")).QuerySelectorAll("svg.map circle.point"));
        var first = (await site.PageAsync("/from")).QuerySelector("svg.map circle.point")!.GetAttribute("cx");

        portal.Write("b.md", Seed("Two", "coordinates: [36.5, -70]\n"));
        await portal.ImportAsync();
        await portal.Edition.PublishAsync(3, false, default);
        Assert.NotEqual(first, (await site.PageAsync("/from")).QuerySelector("svg.map circle.point")!.GetAttribute("cx"));
    }

    private static string Seed(string headline, string keys) =>
        $"---\nheadline: {headline}\npublished: 2022-05-01\ncategory: News\ndateline: Unknownville (Jiji Press)–\n{keys}---\nWords.\n";
}
