using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

public sealed class CachedPagesTests : CachedPagesTest
{
    [Fact]
    public async Task A_page_is_made_once()
    {
        Page = context => context.Response.WriteAsync("text");

        Assert.Equal(["text", "text", "text"], [await TextAsync("/a"), await TextAsync("/a"), await TextAsync("/a?utm_source=x&fbclid=y")]);
        Assert.Equal((1, 1), (Made, Cache.Count));
    }

    [Theory, Trait("Fault", "66")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task However_many_ask_at_once_a_page_is_made_once(bool isOfBefore)
    {
        var gate = new TaskCompletionSource();
        if (isOfBefore)
        {
            Page = Answer(200, "text of before");
            await GetAsync("/a");
            Edition.Preparing = null;
            await Edition.PublishAsync(2, false, default);
        }
        var before = Made;
        Page = async context =>
        {
            await gate.Task;
            await context.Response.WriteAsync("text");
        };
        var asking = Enumerable.Range(0, 500).Select(_ => TextAsync("/a")).ToList();

        gate.SetResult();

        Assert.All(await Task.WhenAll(asking), text => Assert.Equal("text", text));
        Assert.Equal(1, Made - before);
    }

    [Fact, Trait("Fault", "67")]
    public async Task A_reader_who_hangs_up_harms_nobody()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        Page = async context =>
        {
            begun.SetResult();
            await gate.Task;
            context.RequestAborted.ThrowIfCancellationRequested();
            await context.Response.WriteAsync("text");
        };
        using var stop = new CancellationTokenSource();
        var first = GetAsync("/a", stop.Token);
        await begun.Task;
        var second = TextAsync("/a");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal("text", await second);
        Assert.Equal(1, Made);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_opened_to_make_a_page_is_given_back(bool fails)
    {
        var open = 0;
        Page = context =>
        {
            // Where it cannot be made apart, it is made again for the reader himself.
            if (Made > 1) return context.Response.WriteAsync("text");
            open++;
            context.Response.OnCompleted(() => Task.FromResult(open--));
            return fails ? throw new InvalidOperationException() : context.Response.WriteAsync("text");
        };

        Assert.Equal("text", await TextAsync("/a"));
        Assert.Equal(0, open);
    }

    [Fact, Trait("Fault", "57")]
    public async Task Nothing_of_a_reader_reaches_the_page()
    {
        Page = context => context.Response.WriteAsync(
            $"{context.Request.Method} {context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString} {string.Join(',', context.Request.Headers.Keys)} {context.Connection.RemoteIpAddress}");
        var request = new HttpRequestMessage(HttpMethod.Get, "http://evil.example:81/a?before=20220501T085900Z-12&x=canary&before=2");
        foreach (var name in (string[])["X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "X-HTTP-Method-Override", "Cookie", "Authorization", "Accept-Language", "Origin", "Range", "Forwarded", "User-Agent"])
            request.Headers.TryAddWithoutValidation(name, "canary");

        var text = await (await SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Equal("GET https://news.example/a?before=20220501T085900Z-12 Host ", text);
    }

    [Theory, Trait("Fault", "58")]
    [InlineData("/a?columns=3")]
    [InlineData("/a?before=x")]
    [InlineData("/a?after=")]
    [InlineData("/a?q=1")]
    [InlineData("/a?%00=%00")]
    public async Task What_no_page_asks_of_the_query_makes_no_page_of_its_own(string address)
    {
        Page = context => context.Response.WriteAsync(context.Request.QueryString.Value!);

        await TextAsync("/a");

        Assert.Equal("", await TextAsync(address));
        Assert.Equal(1, Made);
    }

    [Theory, Trait("Fault", "60")]
    [InlineData(301)]
    [InlineData(405)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_is_no_page_is_not_kept(int status)
    {
        Page = Answer(status, "");

        await GetAsync("/a");
        Assert.Equal(status, (int)(await GetAsync("/a")).StatusCode);

        Assert.Equal((2, 0), (Made, Cache.Count));
    }

    [Fact, Trait("Fault", "61")]
    public async Task Neither_is_what_forbids_it()
    {
        Page = context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync("text");
        };

        await GetAsync("/a");
        await GetAsync("/a");

        Assert.Equal(2, Made);
    }

    [Fact, Trait("Fault", "72")]
    public async Task That_there_is_no_page_is_known_for_ten_seconds_and_until_the_next_import()
    {
        Page = Answer(404, "none");
        await GetAsync("/a");
        await GetAsync("/a");
        Assert.Equal(1, Made);

        Clock.Advance(TimeSpan.FromSeconds(11));
        await GetAsync("/a");
        Assert.Equal(2, Made);

        await Edition.PublishAsync(2, false, default);
        Page = Answer(200, "here");
        Assert.Equal("here", await TextAsync("/a"));
    }

    [Fact]
    public async Task A_page_that_says_how_long_it_holds_is_made_anew_then()
    {
        Page = context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=300";
            return context.Response.WriteAsync("text");
        };
        await GetAsync("/a");
        Clock.Advance(TimeSpan.FromSeconds(299));
        await GetAsync("/a");
        Assert.Equal(1, Made);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await GetAsync("/a");
        Assert.Equal(2, Made);
    }

    [Theory, Trait("Fault", "58"), Trait("Fault", "59")]
    [InlineData("/a%3Fx=1")]
    [InlineData("/search%3Fq=a")]
    [InlineData("/healthz%3Fa")]
    [InlineData("/2022/05/01/story%3Fx.css")]
    public async Task A_question_mark_within_a_path_begins_no_query_and_makes_no_page(string address)
    {
        Page = context => context.Response.WriteAsync(context.Request.QueryString.Value!);

        Assert.Equal(("", ""), (await TextAsync(address), await TextAsync(address)));

        Assert.Equal((2, 0), (Made, Cache.Count));
    }

    [Theory]
    [InlineData(301, 30)]
    [InlineData(404, 10)]
    [InlineData(410, 10)]
    public async Task What_is_no_page_says_how_long_that_holds(int status, int seconds)
    {
        Page = Answer(status, "");

        var answer = await GetAsync("/a");

        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.Headers.CacheControl!.MaxAge);
        Assert.False(answer.Content.Headers.NonValidated.Contains("Content-Type"));
    }

    [Fact]
    public async Task Two_texts_within_one_second_have_two_times()
    {
        Page = context => context.Response.WriteAsync($"text {Made}");
        var first = await GetAsync("/a");

        await Edition.PublishAsync(2, false, default);

        Assert.True((await GetAsync("/a")).Content.Headers.LastModified > first.Content.Headers.LastModified);
    }

    public static TheoryData<string> Elsewhere =>
        ["GET /search", "GET /a", "GET /healthz", "GET /status.json", "GET /assets/site.css", "GET /pictures/a.jpg", "HEAD /a", "POST /a"];

    /// <summary>Everything else that comes on that thread would wait.</summary>
    [Theory, Trait("Fault", "51"), Trait("Fault", "89"), MemberData(nameof(Elsewhere))]
    public async Task What_has_to_be_made_does_not_hold_the_thread_that_asks_for_it(string request)
    {
        using var gate = new ManualResetEventSlim();
        Page = _ =>
        {
            gate.Wait();
            return Task.CompletedTask;
        };
        await using var services = new ServiceCollection().AddSingleton(Options).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services, Request = { Method = request.Split(' ')[0], Path = request.Split(' ')[1] } };

        var serving = Serve(context);

        Assert.False(serving.IsCompleted);
        gate.Set();
        await serving;
    }

    [Fact]
    public async Task Searches_pictures_and_the_state_of_the_process_are_asked_for_each_time()
    {
        Page = Answer(200, "text");
        foreach (var address in (string[])["/search?q=a", "/search/suggest?q=a", "/pictures/a.png", "/healthz", "/readyz"])
        {
            await GetAsync(address);
            await GetAsync(address);
        }

        Assert.Equal((10, 0), (Made, Cache.Count));
    }

    [Fact, Trait("Fault", "66"), Trait("Fault", "68")]
    public async Task A_page_that_takes_for_ever_is_given_up_and_its_readers_do_not_make_it_by_themselves()
    {
        var begun = new TaskCompletionSource();
        Page = async context =>
        {
            if (Overload.IsMarked(context))
            {
                context.Response.StatusCode = 503;
                return;
            }
            begun.SetResult();
            // As the pages of the product do: they end without a word when they are told to stop.
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        var asking = Enumerable.Range(0, 20).Select(_ => GetAsync("/a")).ToList();
        await begun.Task;

        Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.All(await Task.WhenAll(asking), answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        Assert.Equal(0, Cache.Count);
    }

    [Fact, Trait("Fault", "68")]
    public async Task A_page_cut_short_by_its_maker_is_never_kept()
    {
        Page = async context =>
        {
            await context.Response.WriteAsync("half a p");
            throw new InvalidOperationException("The rest is lost.");
        };

        await Assert.ThrowsAnyAsync<Exception>(() => GetAsync("/a"));

        Assert.Equal(0, Cache.Count);
    }
}
