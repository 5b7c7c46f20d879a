using System.Net;
using System.Net.Http.Headers;

namespace NewsPortal.Tests.Http;

/// <summary>A picture goes with its story: what no published story shows is not served, whatever lies in the folder.</summary>
public sealed class PictureOfStoryTests : IAsyncLifetime
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private TestSite site = null!;

    private TestPortal Portal => site.Portal;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        foreach (var file in (string[])["main.png", "body.png", "embargo.png", "draft.png", "withdrawn.png", "unnamed.png", "shared.png"]) portal.Write(file, Png);
        portal.Write("shown.md", Story("Shown", "picture: { file: main.png, alt: A }", "![A](body.png)\n\n![B](shared.png)"));
        portal.Write("embargo.md", Story("Later", "picture: { file: embargo.png, alt: A }", "Words.", "2022-07-01"));
        portal.Write("draft.md", Story("Draft", "status: draft\npicture: { file: draft.png, alt: A }"));
        portal.Write("withdrawn.md", Story("Withdrawn", "status: withdrawn\npicture: { file: withdrawn.png, alt: A }"));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("main.png", true)]
    [InlineData("body.png", true)]
    [InlineData("embargo.png", false)]
    [InlineData("draft.png", false)]
    [InlineData("withdrawn.png", false)]
    [InlineData("unnamed.png", false)]
    public async Task A_picture_is_served_only_while_a_published_story_shows_it(string file, bool isServed) =>
        Assert.Equal(isServed, await IsServedAsync(file));

    [Fact]
    public async Task The_picture_of_an_embargoed_story_is_served_from_the_time_of_the_story_on()
    {
        Portal.Clock.Advance(TimeSpan.FromDays(60));
        await Portal.ImportAsync();

        Assert.True(await IsServedAsync("embargo.png"));
    }

    [Fact]
    public async Task The_pictures_of_a_story_go_with_it()
    {
        Portal.Write("shown.md", Story("Shown", "status: withdrawn\npicture: { file: main.png, alt: A }", "![A](body.png)"));
        await Portal.ImportAsync();
        Assert.False(await IsServedAsync("main.png"));
        Assert.False(await IsServedAsync("body.png"));

        Portal.Write("shown.md", Story("Shown", "picture: { file: main.png, alt: A }"));
        await Portal.ImportAsync();
        Assert.True(await IsServedAsync("main.png"));
        Assert.False(await IsServedAsync("body.png"));

        Portal.Delete("shown.md");
        await Portal.ImportAsync(allowRemovals: true);
        Assert.False(await IsServedAsync("main.png"));
    }

    [Fact]
    public async Task A_picture_of_two_stories_stays_with_the_other()
    {
        Portal.Write("other.md", Story("Other", "picture: { file: shared.png, alt: A }"));
        await Portal.ImportAsync();
        Portal.Delete("shown.md");
        await Portal.ImportAsync(allowRemovals: true);

        Assert.True(await IsServedAsync("shared.png"));
    }

    [Theory]
    [InlineData("a#b")]
    [InlineData("100% sure")]
    [InlineData("what?")]
    [InlineData("at 10:30")]
    [InlineData("a+b & c")]
    [InlineData("写真")]
    public async Task A_picture_in_a_folder_of_any_name_answers_at_the_address_in_the_page(string folder)
    {
        Portal.Write($"{folder}/story.md", Story("In a folder", "picture: { file: one.png, alt: A }", "![B](two.png)")).Write($"{folder}/one.png", Png).Write($"{folder}/two.png", Png);
        await Portal.ImportAsync();

        var sources = (await site.PageAsync((await Portal.AddressOfAsync("In a folder"))!)).QuerySelectorAll("article img").Select(picture => picture.GetAttribute("src")!).ToList();

        Assert.Equal(2, sources.Count);
        foreach (var source in sources) Assert.Equal(Png, await site.Client.GetByteArrayAsync(new Uri(source, UriKind.Relative)));
    }

    [Theory]
    [InlineData("a#b.png")]
    [InlineData("100%.png")]
    public async Task A_picture_of_such_a_name_answers_as_well(string name)
    {
        Portal.Write("named.md", Story("Named", $"picture: {{ file: \"{name}\", alt: A }}")).Write(name, Png);
        await Portal.ImportAsync();

        Assert.True(await IsServedAsync(name));
    }

    [Fact]
    public async Task A_cache_asks_again_after_a_minute_and_is_told_in_a_few_bytes_that_nothing_changed()
    {
        using var first = await site.GetAsync("/pictures/main.png");
        using var again = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/pictures/main.png") { Headers = { IfNoneMatch = { first.Headers.ETag! } } });

        Assert.Equal(new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) }, first.Headers.CacheControl);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
    }

    private async Task<bool> IsServedAsync(string file) =>
        (await site.GetAsync("/pictures/" + Uri.EscapeDataString(file))).StatusCode switch { HttpStatusCode.OK => true, HttpStatusCode.NotFound => false, var other => throw new InvalidOperationException($"{other}") };

    private static string Story(string headline, string keys, string body = "Words.", string date = "2022-05-01") =>
        $"---\nheadline: {headline}\npublished: {date}\ncategory: News\n{keys}\n---\n{body}\n";
}
