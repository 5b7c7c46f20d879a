using System.Net;
using Microsoft.AspNetCore.Http;

namespace NewsPortal.Tests.Http;

public sealed class EditionTests : CachedPagesTest
{
    [Fact, Trait("Fault", "69")]
    public async Task An_import_is_seen_at_once_and_a_page_that_it_left_alone_keeps_its_tag_and_time()
    {
        Page = context => context.Response.WriteAsync(context.Request.Path == "/same" ? "same" : $"edition {Made}");
        var (same, other) = (await GetAsync("/same"), await GetAsync("/other"));
        Clock.Advance(TimeSpan.FromMinutes(5));

        await Edition.PublishAsync(2, false, default);

        var (sameNow, otherNow) = (await GetAsync("/same"), await GetAsync("/other"));
        Assert.Equal((same.Headers.ETag, same.Content.Headers.LastModified), (sameNow.Headers.ETag, sameNow.Content.Headers.LastModified));
        Assert.NotEqual(other.Headers.ETag, otherNow.Headers.ETag);
        Assert.True(otherNow.Content.Headers.LastModified > other.Content.Headers.LastModified);
    }

    [Fact, Trait("Fault", "30")]
    public async Task Midnight_in_the_publishers_zone_makes_every_page_anew()
    {
        Page = context => context.Response.WriteAsync("text");
        await GetAsync("/a");

        Clock.SetUtcNow(new DateTimeOffset(2022, 6, 1, 14, 59, 59, TimeSpan.Zero));
        await GetAsync("/a");
        Assert.Equal(1, Made);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await GetAsync("/a");

        Assert.Equal(2, Made);
    }

    /// <summary>To make pages takes time, in which a story that was taken back would still be read.</summary>
    [Fact, Trait("Fault", "31"), Trait("Fault", "70")]
    public async Task What_is_taken_back_is_gone_before_any_page_is_made()
    {
        var numbers = new List<long>();
        Page = context =>
        {
            numbers.Add(Edition.Number);
            return context.Response.WriteAsync($"text {Made}");
        };
        await GetAsync("/a");
        await GetAsync("/a");

        await Edition.PublishAsync(2, takesBack: true, default);

        Assert.Equal([1, 2], numbers);
        Assert.Equal("text 2", await TextAsync("/a"));
    }

    [Fact]
    public async Task What_is_read_most_is_made_before_readers_see_the_edition()
    {
        Page = context => context.Response.WriteAsync($"text {Made}");
        await GetAsync("/a");
        await GetAsync("/a");

        await Edition.PublishAsync(2, false, default);
        Assert.Equal(2, Made);

        Assert.Equal("text 2", await TextAsync("/a"));
        Assert.Equal(2, Made);
    }

    [Fact]
    public async Task What_is_made_ahead_is_not_made_again_by_who_reads_it_meanwhile()
    {
        foreach (var address in (string[])["/a", "/a", "/a", "/b", "/b"]) await GetAsync(address);
        var reading = "";
        Page = async context =>
        {
            // While the second page is made ahead, the first is read.
            if (context.Request.Path == "/b") reading = await TextAsync("/a");
            await context.Response.WriteAsync($"text {Made}");
        };

        await Edition.PublishAsync(2, false, default);

        Assert.Equal(("text 3", "text 3", 4), (reading, await TextAsync("/a"), Made));
    }

    [Fact, Trait("Fault", "70")]
    public async Task A_page_that_was_begun_before_a_story_was_taken_back_is_not_kept()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        Page = async context =>
        {
            begun.SetResult();
            await gate.Task;
            await context.Response.WriteAsync("with the story");
        };
        var before = TextAsync("/a");
        await begun.Task;

        await Edition.PublishAsync(2, takesBack: true, default);
        gate.SetResult();
        await before;
        Page = Answer(500, "bad");

        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync("/a")).StatusCode);
    }

    [Fact, Trait("Fault", "70")]
    public async Task Whenever_a_page_was_begun_readers_of_an_edition_get_that_of_the_edition()
    {
        var seed = Chance.Seed;
        var (random, now) = (new Random(seed), 1);
        Page = async context =>
        {
            var text = $"text {Volatile.Read(ref now)}";
            for (var steps = random.Next(4); steps > 0; steps--) await Task.Yield();
            await context.Response.WriteAsync(text);
        };
        var asking = new List<Task>();
        for (var version = 2; version <= 1000; version++)
        {
            for (var readers = random.Next(3); readers > 0; readers--) asking.Add(TextAsync("/a"));
            Volatile.Write(ref now, version);

            await Edition.PublishAsync(version, takesBack: random.Next(2) == 0, default);

            Assert.Equal((seed, $"text {version}"), (seed, await TextAsync("/a")));
        }
        await Task.WhenAll(asking);
        Assert.Equal((seed, "text 1000"), (seed, await TextAsync("/a")));
    }

    [Fact]
    public async Task Where_there_is_too_much_to_make_ahead_the_edition_does_not_wait_for_it()
    {
        Page = Answer(200, "text");
        foreach (var address in (string[])["/a", "/a", "/b", "/b"]) await GetAsync(address);
        var gate = new TaskCompletionSource();
        Page = _ => gate.Task;

        var publishing = Edition.PublishAsync(2, false, default);
        await PassTimeUntilAsync(publishing);
        gate.SetResult();

        Assert.Equal(2, Edition.Number);
    }

    [Fact]
    public async Task What_was_made_ahead_before_midnight_is_made_anew()
    {
        Page = Answer(200, "text");
        foreach (var address in (string[])["/a", "/a"]) await GetAsync(address);
        Clock.SetUtcNow(new DateTimeOffset(2022, 6, 1, 14, 59, 59, TimeSpan.Zero));
        Page = async context =>
        {
            await context.Response.WriteAsync($"text {Made}");
            if (Made == 2) Clock.Advance(TimeSpan.FromSeconds(1));
        };

        await Edition.PublishAsync(2, false, default);

        Assert.Equal("text 3", await TextAsync("/a"));
    }

    [Fact]
    public async Task Where_a_page_cannot_be_made_its_last_good_one_answers()
    {
        Page = Answer(200, "good");
        await GetAsync("/a");
        await Edition.PublishAsync(2, false, default);

        Page = Answer(500, "bad");
        Assert.Equal("good", await TextAsync("/a"));
        Page = _ => throw new InvalidOperationException("No page today.");
        Assert.Equal("good", await TextAsync("/a"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/a")).StatusCode);
    }

    [Fact]
    public async Task Where_a_page_takes_long_its_last_good_one_answers_meanwhile()
    {
        Page = Answer(200, "good");
        await GetAsync("/a");
        await Edition.PublishAsync(2, false, default);
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        Page = async context =>
        {
            begun.SetResult();
            await gate.Task;
            await context.Response.WriteAsync("better");
        };

        var asking = TextAsync("/a");
        await begun.Task;
        // The reader may not have begun to wait yet: time passes until he has waited long enough.
        await PassTimeUntilAsync(asking);
        Assert.Equal("good", await asking);
        var again = TextAsync("/a");
        gate.SetResult();

        Assert.Equal("better", await again);
        Assert.Equal(2, Made);
    }

    [Fact, Trait("Fault", "31")]
    public async Task What_was_taken_back_answers_never_again_even_where_no_page_can_be_made()
    {
        Page = Answer(200, "good");
        await GetAsync("/a");
        Page = Answer(500, "bad");

        await Edition.PublishAsync(2, takesBack: true, default);

        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync("/a")).StatusCode);
    }
}
