using System.Collections.Concurrent;
using System.Threading.Channels;
using NewsPortal.Import;
using NewsPortal.Text;

namespace NewsPortal.Http;

/// <summary>
/// Answers from the page cache, and makes what is not there: once for each key, however many ask. While a page of a new
/// edition takes long, or cannot be made, the last good one answers.
/// </summary>
public sealed class CachedPages(PageCache cache, PageRenderer renderer, Edition edition, TimeProvider time, ILogger<CachedPages> log) : BackgroundService
{
    private const int MostPreparedPages = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), LongestRendering = TimeSpan.FromSeconds(30), LongestPreparing = TimeSpan.FromSeconds(3), LifeOfMissing = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Wanted, Lazy<Task<Page>>> rendering = new();
    private readonly Channel<(string Key, Page Page)> toCompress = Channel.CreateBounded<(string, Page)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });
    private RequestDelegate pipeline = _ => Task.CompletedTask;

    /// <summary>The middleware.</summary>
    /// <param name="next">What makes the pages.</param>
    public RequestDelegate Around(RequestDelegate next)
    {
        pipeline = next;
        edition.Preparing = (number, stop) => PrepareAsync(cache.MostRead(MostPreparedPages), number, stop);
        edition.TakingBack = TakeBackAsync;
        return ServeAsync;
    }

    private Task ServeAsync(HttpContext context)
    {
        var number = edition.Number;
        if (number == 0 || !IsReading(context.Request.Method) || PageKey.Of(context.Request) is not { } key) return PassOnAsync(context);
        var known = cache.Find(key);
        if (known is null || !IsFresh(known, number)) return MakeAndSendAsync(context, key, number, known);
        if (!known.Answer.IsCompressedWell) toCompress.Writer.TryWrite((key, known));
        return known.Answer.SendAsync(context);
    }

    /// <summary>Not on the thread that brought the request: other readers wait behind it.</summary>
    private async Task PassOnAsync(HttpContext context)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await pipeline(context);
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Also where it was made ahead for the edition to come.</summary>
    private bool IsFresh(Page page, long number) => page.Edition >= number && (page.Until == DateTime.MaxValue || page.Until > time.GetUtcNow().UtcDateTime);

    private async Task MakeAndSendAsync(HttpContext context, string key, long number, Page? old)
    {
        if (await TryMakeAsync(new(key, number), old, context.RequestAborted) is { } page)
        {
            await page.Answer.SendAsync(context);
            return;
        }
        // All who wait for it would make it again by themselves.
        Overload.Mark(context);
        await PassOnAsync(context);
    }

    /// <summary>Null where not even an error page could be made this way.</summary>
    private async Task<Page?> TryMakeAsync(Wanted wanted, Page? old, CancellationToken stop)
    {
        try
        {
            return await MakeAsync(wanted, old, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogError(e, "{Key} cannot be made", TextSanitizer.ForLog(wanted.Key));
            return old;
        }
    }

    private async Task<Page> MakeAsync(Wanted wanted, Page? old, CancellationToken stop)
    {
        var made = MakeOnceAsync(wanted);
        if (old is null) return await made.WaitAsync(stop);
        try
        {
            var page = await made.WaitAsync(Patience, time, stop);
            if (page.Answer.Status < StatusCodes.Status500InternalServerError) return page;
            log.LogWarning("{Key} cannot be made; its last good page answers", TextSanitizer.ForLog(wanted.Key));
            return old;
        }
        catch (TimeoutException)
        {
            log.LogWarning("{Key} takes longer than {Seconds} seconds to make; its last good page answers meanwhile", TextSanitizer.ForLog(wanted.Key), Patience.TotalSeconds);
            return old;
        }
    }

    private Task<Page> MakeOnceAsync(Wanted wanted) => rendering.GetOrAdd(wanted, asked => new(() => Task.Run(() => RenderAsync(asked)))).Value;

    private async Task<Page> RenderAsync(Wanted wanted)
    {
        var (key, number, isAnew) = wanted;
        try
        {
            var known = cache.Peek(key);
            // Whoever looked for it before another had made it may ask after that.
            if (!isAnew && known is not null && IsFresh(known, number)) return known;
            using var stop = new CancellationTokenSource(LongestRendering, time);
            var old = known?.Answer;
            var answer = await renderer.RenderAsync(key, pipeline, old?.Modified, stop.Token);
            // What stopped half-way may look like an answer.
            stop.Token.ThrowIfCancellationRequested();
            // The same text as before keeps its tag, its time and its compressed forms.
            if (old is not null && old.Status == answer.Status && old.Tag == answer.Tag) answer = old;
            else answer.CompressQuickly();
            var page = new Page(answer, number, EndOf(answer));
            if (IsKept(answer)) cache.Store(key, page);
            return page;
        }
        finally
        {
            rendering.TryRemove(wanted, out _);
        }
    }

    private static bool IsKept(Answer answer) =>
        answer.Status is StatusCodes.Status200OK or StatusCodes.Status404NotFound or StatusCodes.Status410Gone && !answer.Caching.NoStore;

    /// <summary>A page of the edition holds as long as the edition; one that says how long it holds, so long.</summary>
    private DateTime EndOf(Answer answer)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (answer.Status != StatusCodes.Status200OK) return now + LifeOfMissing;
        return answer.Caching is { SharedMaxAge: null, MaxAge: { } age } ? now + age : DateTime.MaxValue;
    }

    /// <summary>Makes what is read most, so that the first reader of an edition need not wait; as much of it as there is time for.</summary>
    /// <param name="isAnew">Also what is there already.</param>
    public async Task PrepareAsync(IEnumerable<string> keys, long number, CancellationToken stop, bool isAnew = false)
    {
        using var budget = new CancellationTokenSource(LongestPreparing, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, budget.Token);
        try
        {
            foreach (var key in keys) await TryMakeAsync(new(key, number, isAnew), old: null, either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.LogInformation("Not all of the pages that are read most were made within {Seconds} seconds; the others are made when they are asked for", LongestPreparing.TotalSeconds);
        }
    }

    /// <summary>No page of before answers any more, whatever happens.</summary>
    private Task TakeBackAsync(long number, CancellationToken stop)
    {
        var hot = cache.MostRead(MostPreparedPages);
        cache.RemoveBefore(number);
        return PrepareAsync(hot, number, stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (key, page) in toCompress.Reader.ReadAllAsync(stoppingToken))
        {
            if (!page.Answer.IsCompressedWell) Compress(key, page.Answer);
        }
    }

    private void Compress(string key, Answer answer)
    {
        try
        {
            answer.CompressWell();
            cache.Recount(key);
        }
        catch (Exception e)
        {
            // It goes on being sent as it is; the host would stop where this service does.
            log.LogError(e, "{Key} cannot be compressed", TextSanitizer.ForLog(key));
        }
    }

    private readonly record struct Wanted(string Key, long Edition, bool IsAnew = false);
}
