using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "51"), Trait("Fault", "89")]
public sealed class SearchLimitsTests
{
    [Theory, Trait("Fault", "78")]
    [InlineData("/search?q=one")]
    [InlineData("/search/rss.xml?q=one")]
    public async Task Too_many_searches_at_once_are_asked_to_come_back_while_stories_are_served(string search)
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        portal.Options.SearchesAtOnce = 1;
        await portal.ImportAsync();
        using var clock = new HeldClock();
        await using var site = await TestSite.StartAsync(portal, also: services => services.AddSingleton<TimeProvider>(clock));

        var running = Task.Run(() => site.GetAsync(search));
        await clock.Reached;
        var others = Enumerable.Range(0, 3).Select(_ => site.GetAsync(search)).ToList();
        var refused = await await Task.WhenAny(others);

        SecurityHeadersTests.AssertKept(refused, search, HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.Equal("Many are searching just now", (await TestSite.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/2022/05/01/one")).StatusCode);

        clock.Release();
        Assert.Equal(HttpStatusCode.OK, (await running).StatusCode);
        Assert.Equal(2, (await Task.WhenAll(others)).Count(response => response.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_search_that_takes_too_long_is_given_up_with_a_page_that_says_so()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        var clock = new FakeTimeProvider(portal.Clock.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromSeconds(10) };
        await using var site = await TestSite.StartAsync(portal, also: services => services.AddSingleton<TimeProvider>(clock));

        var response = await site.GetAsync("/search?q=one");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
        Assert.Equal("The search took too long", (await TestSite.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    /// <summary>Stands still for the first search that looks how long it takes, until it is released; all others see the time at once.</summary>
    private sealed class HeldClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim released = new();
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int asked;

        public Task Reached => reached.Task;

        public override DateTimeOffset GetUtcNow() => new(2022, 6, 1, 0, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp()
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                reached.SetResult();
                released.Wait();
            }
            return 0;
        }

        public void Release() => released.Set();

        public void Dispose() => released.Dispose();
    }
}
