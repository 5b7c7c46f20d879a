using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

public sealed class PageCacheTests
{
    private const int Size = 10_000;
    private static readonly int Weight = PageOf("x").Answer.Bytes;

    [Fact]
    public void What_was_stored_is_found()
    {
        var cache = new PageCache(100 * Weight);
        var page = PageOf("a");

        cache.Store("/a", page);

        Assert.Same(page, cache.Find("/a"));
        Assert.Null(cache.Find("/b"));
    }

    [Fact, Trait("Fault", "58")]
    public void A_robot_that_reads_the_whole_archive_pushes_out_nothing_that_people_read()
    {
        var cache = new PageCache(100 * Weight);
        for (var hot = 0; hot < 30; hot++)
        {
            cache.Store($"/hot/{hot}", PageOf("hot"));
            cache.Find($"/hot/{hot}");
        }

        for (var number = 0; number < 10_000; number++) cache.Store(number.ToString(CultureInfo.InvariantCulture), PageOf("cold"));

        Assert.All(Enumerable.Range(0, 30), hot => Assert.NotNull(cache.Peek($"/hot/{hot}")));
    }

    [Fact]
    public void What_nobody_reads_any_more_goes_in_the_end()
    {
        var cache = new PageCache(100 * Weight);
        cache.Store("/yesterday", PageOf("old"));
        cache.Find("/yesterday");

        for (var number = 0; number < 10_000; number++)
        {
            cache.Store($"/{number}", PageOf("new"));
            cache.Find($"/{number}");
        }

        Assert.Null(cache.Peek("/yesterday"));
    }

    [Fact, Trait("Fault", "58")]
    public void A_page_that_would_push_out_too_much_is_not_kept()
    {
        var cache = new PageCache(5 * Weight);

        cache.Store("/giant", PageOf("giant"));

        Assert.Equal((0, 0), (cache.Count, cache.Bytes));
    }

    [Fact]
    public void The_most_read_are_known()
    {
        var cache = new PageCache(100 * Weight);
        foreach (var key in (string[])["/a", "/b", "/c"]) cache.Store(key, PageOf(key));
        foreach (var key in (string[])["/b", "/b", "/c"]) cache.Find(key);

        Assert.Equal(["/b", "/c"], cache.MostRead(5));
        Assert.Equal(["/b"], cache.MostRead(1));
    }

    [Fact]
    public void What_was_read_long_ago_counts_less_each_time()
    {
        var cache = new PageCache(100 * Weight);
        foreach (var key in (string[])["/yesterday", "/today"]) cache.Store(key, PageOf(key));
        for (var reads = 0; reads < 4; reads++) cache.Find("/yesterday");
        cache.MostRead(1);
        cache.MostRead(1);

        for (var reads = 0; reads < 2; reads++) cache.Find("/today");

        Assert.Equal(["/today"], cache.MostRead(1));
    }

    [Fact, Trait("Fault", "70")]
    public void A_page_that_took_too_long_to_make_is_not_taken()
    {
        var cache = new PageCache(100 * Weight);
        cache.Store("/a", PageOf("new", edition: 3));

        cache.Store("/a", PageOf("old", edition: 2));
        Assert.Equal(3, cache.Peek("/a")!.Edition);
        cache.RemoveBefore(4);
        foreach (var key in (string[])["/a", "/b"]) cache.Store(key, PageOf("taken back", edition: 3));

        Assert.Equal((0, 0), (cache.Count, cache.Bytes));
    }

    [Fact]
    public void What_is_removed_is_held_in_memory_no_longer()
    {
        var cache = new PageCache(100 * Weight);
        var removed = StoreAndForget(cache);

        cache.RemoveBefore(2);
        GC.Collect();

        Assert.All(removed, page => Assert.False(page.IsAlive));
        GC.KeepAlive(cache);
    }

    /// <summary>Apart, so that no variable of the test holds a page.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> StoreAndForget(PageCache cache)
    {
        var pages = new List<WeakReference>();
        foreach (var key in (string[])["/a", "/b"])
        {
            var page = PageOf(key);
            cache.Store(key, page);
            pages.Add(new(page));
        }
        return pages;
    }

    [Fact]
    public void A_long_address_counts_as_well()
    {
        var cache = new PageCache(100 * Weight);

        cache.Store("/" + new string('a', 4000), PageOf("a"));

        Assert.Equal(Weight + 8002, cache.Bytes);
    }

    [Fact]
    public void Whatever_happens_the_bytes_are_counted_right_and_stay_within_the_bound() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 40]).Array[0, 300].Sample(steps =>
        {
            var cache = new PageCache(12 * Weight);
            foreach (var ((step, number), edition) in steps.Zip(Enumerable.Range(1, steps.Length))) Do(cache, step, $"/{number}", number, edition);

            Assert.InRange(cache.Bytes, 0, 12 * Weight);
            Assert.Equal(cache.Bytes, Enumerable.Range(0, 41).Select(number => $"/{number}").Sum(key => cache.Peek(key) is { } page ? page.Answer.Bytes + (2 * key.Length) : 0));
        });

    private static void Do(PageCache cache, int step, string key, int number, int edition)
    {
        switch (step)
        {
            case 0:
            case 1:
                cache.Store(key, PageOf(key, edition));
                break;
            case 2:
                cache.Find(key);
                break;
            case 3:
                cache.Peek(key)?.Answer.CompressWell();
                cache.Recount(key);
                break;
            default:
                if (number % 10 == 0) cache.RemoveBefore(edition - number);
                break;
        }
    }

    private static Page PageOf(string text, long edition = 1) =>
        new(new Answer(200, [], "text/plain", System.Text.Encoding.UTF8.GetBytes(text.PadRight(Size)), DateTime.UnixEpoch), edition, DateTime.MaxValue);
}
