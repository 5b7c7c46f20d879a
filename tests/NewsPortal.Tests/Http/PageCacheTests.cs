using System.Globalization;
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
    public void Whatever_happens_the_bytes_are_counted_right_and_stay_within_the_bound() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 40]).Array[0, 300].Sample(steps =>
        {
            var cache = new PageCache(12 * Weight);
            foreach (var (step, number) in steps) Do(cache, step, $"/{number}", number);

            Assert.InRange(cache.Bytes, 0, 12 * Weight);
            Assert.Equal(cache.Bytes, Enumerable.Range(0, 41).Sum(number => cache.Peek($"/{number}")?.Answer.Bytes ?? 0));
        });

    private static void Do(PageCache cache, int step, string key, int number)
    {
        switch (step)
        {
            case 0:
            case 1:
                cache.Store(key, PageOf(key));
                break;
            case 2:
                cache.Find(key);
                break;
            case 3:
                cache.Peek(key)?.Answer.CompressWell();
                cache.Recount(key);
                break;
            default:
                if (number % 10 == 0) cache.RemoveAll(page => page.Edition == 1);
                break;
        }
    }

    private static Page PageOf(string text) =>
        new(new Answer(200, [], "text/plain", System.Text.Encoding.UTF8.GetBytes(text.PadRight(Size)), DateTime.UnixEpoch), 1, DateTime.MaxValue);
}
