using System.Net;
using Microsoft.AspNetCore.Http;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "51"), Trait("Fault", "89")]
public sealed class OverloadTests : CachedPagesTest
{
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OverloadTests()
    {
        Options.PagesAtOnce = 1;
        Page = context => Overload.Refuse(context, async _ =>
        {
            if (context.Request.Path.Value!.StartsWith("/slow", StringComparison.Ordinal)) await gate.Task;
            await context.Response.WriteAsync(context.Request.Path.Value!);
        });
    }

    [Fact]
    public async Task What_is_beyond_a_short_line_is_asked_to_come_back_while_kept_pages_go_out()
    {
        Assert.Equal("/ready", await TextAsync("/ready"));
        var asked = Enumerable.Range(0, 6).Select(i => GetAsync($"/slow/{i}")).ToList();

        var refused = await await Task.WhenAny(asked);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        Assert.Equal("Many are reading just now", (await TestSite.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
        Assert.Equal("/ready", await TextAsync("/ready"));

        gate.SetResult();
        Assert.Equal(5, (await Task.WhenAll(asked)).Count(response => response.StatusCode == HttpStatusCode.OK));
    }

    [Fact, Trait("Fault", "53")]
    public async Task Places_in_lists_have_a_line_of_their_own_and_pages_are_made_meanwhile()
    {
        var asked = Enumerable.Range(1, 6).Select(i => GetAsync($"/slow?before=20220101T000000Z-{i}")).ToList();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await await Task.WhenAny(asked)).StatusCode);
        Assert.Equal("/other", await TextAsync("/other"));

        gate.SetResult();
        Assert.Equal(5, (await Task.WhenAll(asked)).Count(response => response.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_page_that_there_is_no_time_to_make_anew_stays_as_it_was()
    {
        Assert.Equal("/ready", await TextAsync("/ready"));
        await Edition.PublishAsync(2, takesBack: false, default);
        Page = context => Overload.Refuse(context, async _ =>
        {
            await gate.Task;
            await context.Response.WriteAsync("new");
        });
        var asked = Enumerable.Range(0, 6).Select(i => GetAsync($"/slow/{i}")).ToList();
        await await Task.WhenAny(asked);

        Edition.Preparing = null;
        await Edition.PublishAsync(3, takesBack: false, default);
        Assert.Equal("/ready", await TextAsync("/ready"));
        gate.SetResult();
        await Task.WhenAll(asked);
    }
}
