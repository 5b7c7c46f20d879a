using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Http;

/// <summary>
/// Has the rest of the pipeline make a page, for a request of the portal's own that holds nothing but the key: no header,
/// cookie or host of a reader can leave a trace in it, and no reader who hangs up can cut it short. Only so many are made at
/// once: the rest of a flood is told to come back, and takes nothing from the pages that are kept ready. Keys with a
/// query are places in lists, or sheets of two columns; anybody can name as many as he likes, so they have a shorter line of
/// their own, and take nothing from the stories.
/// </summary>
public sealed class PageRenderer(IHttpContextFactory contexts, PortalOptions options, TimeProvider time) : IDisposable
{
    private const int WaitingForEachThatRuns = 4, PagesForEachPlace = 8;

    private static readonly string[] OfTheBody = [HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Vary];

    /// <summary>
    /// For caches on the way to the reader, where a page does not say it itself. What says nothing is kept by browsers as long
    /// as they like: a move for ever, and that there is no page beyond the day on which there is one.
    /// </summary>
    private static readonly Dictionary<int, string> Lifetimes = new()
    {
        [StatusCodes.Status200OK] = "public, max-age=30, s-maxage=30, stale-while-revalidate=60",
        [StatusCodes.Status301MovedPermanently] = "public, max-age=30",
        [StatusCodes.Status404NotFound] = "public, max-age=10",
        [StatusCodes.Status410Gone] = "public, max-age=10",
    };

    private readonly ConcurrencyLimiter pages = Line(options.PagesAtOnce), places = Line(Math.Max(1, options.PagesAtOnce / PagesForEachPlace));

    private static ConcurrencyLimiter Line(int atOnce) => new(new() { PermitLimit = atOnce, QueueLimit = atOnce * WaitingForEachThatRuns });

    /// <param name="before">UTC; when the answer was made in whose place this one comes.</param>
    public async Task<Answer> RenderAsync(string key, RequestDelegate pipeline, DateTime? before, CancellationToken stop)
    {
        using var turn = await (key.Contains('?', StringComparison.Ordinal) ? places : pages).AcquireAsync(1, stop);
        using var body = new MemoryStream();
        var response = new RenderedResponse();
        var context = contexts.Create(Features(key, response, body, stop));
        if (!turn.IsAcquired) Overload.Mark(context);
        try
        {
            await pipeline(context);
            await response.StartAsync();
            await context.Response.BodyWriter.FlushAsync(stop);
            return ReadAnswer(response, body.ToArray(), before);
        }
        finally
        {
            try
            {
                await response.CompleteAsync();
            }
            finally
            {
                contexts.Dispose(context);
            }
        }
    }

    public void Dispose()
    {
        foreach (var line in (ConcurrencyLimiter[])[pages, places]) line.Dispose();
    }

    private Answer ReadAnswer(HttpResponseFeature response, byte[] body, DateTime? before)
    {
        var (headers, type) = (response.Headers, response.Headers.ContentType.ToString());
        var now = time.GetUtcNow().UtcDateTime;
        // A page says when its content last changed; what says nothing was made now.
        var modified = HeaderUtilities.TryParseDate(headers.LastModified.ToString(), out var content) && content.UtcDateTime < now ? content.UtcDateTime : now;
        if (headers.CacheControl.Count == 0 && Lifetimes.TryGetValue(response.StatusCode, out var lifetime)) headers.CacheControl = lifetime;
        var kept = headers.Where(header => !OfTheBody.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        return new Answer(response.StatusCode, [.. kept], type, body, Later(modified, before));
    }

    /// <summary>Two texts within a second, or around a clock that is set back, must not have one time.</summary>
    private static DateTime Later(DateTime modified, DateTime? before) => before is { } other && modified < other.AddSeconds(1) ? other.AddSeconds(1) : modified;

    private FeatureCollection Features(string key, RenderedResponse response, MemoryStream body, CancellationToken stop)
    {
        var query = key.IndexOf('?', StringComparison.Ordinal);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = HttpProtocol.Http11,
            Scheme = options.Base.Scheme,
            Path = query < 0 ? key : key[..query],
            QueryString = query < 0 ? "" : key[query..],
            Headers = new HeaderDictionary { [HeaderNames.Host] = options.Base.Authority },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = stop });
        return features;
    }

    /// <summary>
    /// Nothing is sent before the page is whole, so whoever waits for the start is called at the end. What was opened for the
    /// page, such as the store, waits for the completion to be given back.
    /// </summary>
    private sealed class RenderedResponse : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> starting = new(), completed = new();

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

        public override void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

        public Task StartAsync() => CallAsync(starting);

        public Task CompleteAsync() => CallAsync(completed);

        private static async Task CallAsync(Stack<(Func<object, Task> Callback, object State)> waiting)
        {
            while (waiting.TryPop(out var next)) await next.Callback(next.State);
        }
    }
}
