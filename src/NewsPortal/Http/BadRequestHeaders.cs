using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace NewsPortal.Http;

/// <summary>
/// Puts the security headers on the answers that the server gives by itself, before any middleware: 400, 408, 414 and 431 to
/// requests that it cannot read. It announces each of them as a diagnostic event before it sends anything. It would drop what is
/// added then, unless the answer is started.
/// </summary>
public static class BadRequestHeaders
{
    private const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void UseHeadersOnBadRequests(this WebApplication app, HeaderPolicyCollection policy)
    {
        var headers = new Lazy<IReadOnlyList<KeyValuePair<string, StringValues>>>(() => Collect(app.Services, policy));
        app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Observer(headers), (name, _, _) => name == Event);
    }

    /// <summary>What the policy adds to an answer, as it is the same for all of them.</summary>
    private static IReadOnlyList<KeyValuePair<string, StringValues>> Collect(IServiceProvider services, HeaderPolicyCollection policy)
    {
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseSecurityHeaders(policy);
        pipeline.Run(_ => Task.CompletedTask);
        var response = new StartingResponse();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Set<IHttpResponseFeature>(response);
        pipeline.Build()(context).GetAwaiter().GetResult();
        response.Start().GetAwaiter().GetResult();
        return [.. response.Headers];
    }

    private sealed class StartingResponse : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> starting = new();

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

        public async Task Start()
        {
            while (starting.TryPop(out var next)) await next.Callback(next.State);
        }
    }

    private sealed class Observer(Lazy<IReadOnlyList<KeyValuePair<string, StringValues>>> headers) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != Event || value.Value is not IFeatureCollection features) return;
            if (features.Get<IHttpResponseFeature>() is not { HasStarted: false } response || features.Get<IHttpResponseBodyFeature>() is not { } body) return;
            foreach (var (name, text) in headers.Value) response.Headers[name] = text;
            response.Headers.Connection = "close";
            // Done at once: nothing waits for the start, and the headers fit into the buffer.
            body.StartAsync().GetAwaiter().GetResult();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
