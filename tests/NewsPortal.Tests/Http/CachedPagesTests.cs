using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Http;
using NewsPortal.Import;

namespace NewsPortal.Tests.Http;

/// <summary>The cache before a pipeline of the test's own.</summary>
public sealed class CachedPagesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly PageCache cache = new(10_000_000);
    private Func<HttpContext, Task> page = _ => Task.CompletedTask;
    private WebApplication app = null!;
    private HttpClient client = null!;
    private Edition edition = null!;
    private int made;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        app = builder.Build();
        var options = new PortalOptions { BaseUrl = "https://news.example" };
        edition = new Edition(options.Zone, clock);
        var renderer = new PageRenderer(app.Services.GetRequiredService<IHttpContextFactory>(), options, clock);
        var pages = new CachedPages(cache, renderer, edition, clock, NullLogger<CachedPages>.Instance);
        app.Use(pages.Around);
        app.Run(context =>
        {
            Interlocked.Increment(ref made);
            return page(context);
        });
        await app.StartAsync();
        client = app.GetTestClient();
        await edition.PublishAsync(1, false, default);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_made_once()
    {
        page = context => context.Response.WriteAsync("text");

        Assert.Equal(["text", "text", "text"], [await TextAsync("/a"), await TextAsync("/a"), await TextAsync("/a?utm_source=x&fbclid=y")]);
        Assert.Equal((1, 1), (made, cache.Count));
    }

    [Fact]
    public async Task However_many_ask_at_once_a_page_is_made_once()
    {
        var gate = new TaskCompletionSource();
        page = async context =>
        {
            await gate.Task;
            await context.Response.WriteAsync("text");
        };
        var asking = Enumerable.Range(0, 200).Select(_ => TextAsync("/a")).ToList();

        gate.SetResult();

        Assert.All(await Task.WhenAll(asking), text => Assert.Equal("text", text));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_reader_who_hangs_up_harms_nobody()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        page = async context =>
        {
            begun.SetResult();
            await gate.Task;
            context.RequestAborted.ThrowIfCancellationRequested();
            await context.Response.WriteAsync("text");
        };
        using var stop = new CancellationTokenSource();
        var first = client.GetAsync(new Uri("/a", UriKind.Relative), stop.Token);
        await begun.Task;
        var second = TextAsync("/a");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal("text", await second);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Nothing_of_a_reader_reaches_the_page()
    {
        page = context => context.Response.WriteAsync(
            $"{context.Request.Method} {context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString} {string.Join(',', context.Request.Headers.Keys)} {context.Connection.RemoteIpAddress}");
        var request = new HttpRequestMessage(HttpMethod.Get, "http://evil.example:81/a?before=20220501T085900Z-12&x=canary&before=2");
        foreach (var name in (string[])["X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "X-HTTP-Method-Override", "Cookie", "Authorization", "Accept-Language", "Origin", "Range", "Forwarded", "User-Agent"])
            request.Headers.TryAddWithoutValidation(name, "canary");

        var text = await (await client.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Equal("GET https://news.example/a?before=20220501T085900Z-12 Host ", text);
    }

    [Theory]
    [InlineData("/a?columns=3")]
    [InlineData("/a?before=x")]
    [InlineData("/a?after=")]
    [InlineData("/a?q=1")]
    [InlineData("/a?%00=%00")]
    public async Task What_no_page_asks_of_the_query_makes_no_page_of_its_own(string address)
    {
        page = context => context.Response.WriteAsync(context.Request.QueryString.Value!);

        await TextAsync("/a");

        Assert.Equal("", await TextAsync(address));
        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(405)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_is_no_page_is_not_kept(int status)
    {
        page = Answer(status, "");

        await GetAsync("/a");
        Assert.Equal(status, (int)(await GetAsync("/a")).StatusCode);

        Assert.Equal((2, 0), (made, cache.Count));
    }

    [Fact]
    public async Task Neither_is_what_forbids_it()
    {
        page = context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync("text");
        };

        await GetAsync("/a");
        await GetAsync("/a");

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task That_there_is_no_page_is_known_for_ten_seconds_and_until_the_next_import()
    {
        page = Answer(404, "none");
        await GetAsync("/a");
        await GetAsync("/a");
        Assert.Equal(1, made);

        clock.Advance(TimeSpan.FromSeconds(11));
        await GetAsync("/a");
        Assert.Equal(2, made);

        await edition.PublishAsync(2, false, default);
        page = Answer(200, "here");
        Assert.Equal("here", await TextAsync("/a"));
    }

    [Fact]
    public async Task A_page_that_says_how_long_it_holds_is_made_anew_then()
    {
        page = context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=300";
            return context.Response.WriteAsync("text");
        };
        await GetAsync("/a");
        clock.Advance(TimeSpan.FromSeconds(299));
        await GetAsync("/a");
        Assert.Equal(1, made);

        clock.Advance(TimeSpan.FromSeconds(2));
        await GetAsync("/a");
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task An_import_is_seen_at_once_and_a_page_that_it_left_alone_keeps_its_tag_and_time()
    {
        page = context => context.Response.WriteAsync(context.Request.Path == "/same" ? "same" : $"edition {made}");
        var (same, other) = (await GetAsync("/same"), await GetAsync("/other"));
        clock.Advance(TimeSpan.FromMinutes(5));

        await edition.PublishAsync(2, false, default);

        var (sameNow, otherNow) = (await GetAsync("/same"), await GetAsync("/other"));
        Assert.Equal((same.Headers.ETag, same.Content.Headers.LastModified), (sameNow.Headers.ETag, sameNow.Content.Headers.LastModified));
        Assert.NotEqual(other.Headers.ETag, otherNow.Headers.ETag);
        Assert.True(otherNow.Content.Headers.LastModified > other.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Midnight_in_the_publishers_zone_makes_every_page_anew()
    {
        page = context => context.Response.WriteAsync("text");
        await GetAsync("/a");

        clock.SetUtcNow(new DateTimeOffset(2022, 6, 1, 14, 59, 59, TimeSpan.Zero));
        await GetAsync("/a");
        Assert.Equal(1, made);
        clock.Advance(TimeSpan.FromSeconds(1));
        await GetAsync("/a");

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task What_is_read_most_is_made_before_readers_see_the_edition()
    {
        page = context => context.Response.WriteAsync($"text {made}");
        await GetAsync("/a");
        await GetAsync("/a");

        await edition.PublishAsync(2, false, default);
        Assert.Equal(2, made);

        Assert.Equal("text 2", await TextAsync("/a"));
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task Where_a_page_cannot_be_made_its_last_good_one_answers()
    {
        page = Answer(200, "good");
        await GetAsync("/a");
        await edition.PublishAsync(2, false, default);

        page = Answer(500, "bad");
        Assert.Equal("good", await TextAsync("/a"));
        page = _ => throw new InvalidOperationException("No page today.");
        Assert.Equal("good", await TextAsync("/a"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/a")).StatusCode);
    }

    [Fact]
    public async Task Where_a_page_takes_long_its_last_good_one_answers_meanwhile()
    {
        page = Answer(200, "good");
        await GetAsync("/a");
        await edition.PublishAsync(2, false, default);
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        page = async context =>
        {
            begun.SetResult();
            await gate.Task;
            await context.Response.WriteAsync("better");
        };

        var asking = TextAsync("/a");
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("good", await asking);
        var again = TextAsync("/a");
        gate.SetResult();

        Assert.Equal("better", await again);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task What_was_taken_back_answers_never_again_even_where_no_page_can_be_made()
    {
        page = Answer(200, "good");
        await GetAsync("/a");
        page = Answer(500, "bad");

        await edition.PublishAsync(2, takesBack: true, default);

        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync("/a")).StatusCode);
    }

    [Fact]
    public async Task Searches_pictures_and_the_state_of_the_process_are_asked_for_each_time()
    {
        page = Answer(200, "text");
        foreach (var address in (string[])["/search?q=a", "/search/suggest?q=a", "/pictures/a.png", "/healthz", "/readyz"])
        {
            await GetAsync(address);
            await GetAsync(address);
        }

        Assert.Equal((10, 0), (made, cache.Count));
    }

    [Fact]
    public async Task A_page_cut_short_by_its_maker_is_never_kept()
    {
        page = async context =>
        {
            await context.Response.WriteAsync("half a p");
            throw new InvalidOperationException("The rest is lost.");
        };

        await Assert.ThrowsAnyAsync<Exception>(() => GetAsync("/a"));

        Assert.Equal(0, cache.Count);
    }

    private static Func<HttpContext, Task> Answer(int status, string text) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(text);
    };

    private Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    private async Task<string> TextAsync(string address) => await (await GetAsync(address)).Content.ReadAsStringAsync();
}
