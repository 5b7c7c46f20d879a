using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Tests.Syndication;

/// <summary>Another host, on loopback, that keeps what it is sent.</summary>
internal sealed class PingListener : IAsyncDisposable
{
    private readonly Channel<(string? Type, string Body)> received = Channel.CreateUnbounded<(string?, string)>();
    private readonly Queue<HttpStatusCode> failures;
    private readonly WebApplication app;

    private PingListener(HttpStatusCode[] failures)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        (app, this.failures) = (builder.Build(), new(failures));
        app.Run(ReceiveAsync);
    }

    public string Address => app.Urls.Single();

    /// <param name="failures">Its first answers; all others are good.</param>
    public static async Task<PingListener> StartAsync(params HttpStatusCode[] failures)
    {
        var listener = new PingListener(failures);
        await listener.app.StartAsync();
        return listener;
    }

    /// <summary>What came next, in the order of coming.</summary>
    public async Task<(string? Type, string Body)> NextAsync() => await received.Reader.ReadAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        (context.Response.Headers.RetryAfter, context.Response.Headers.Location) = ("0", "/elsewhere");
        if (failures.TryDequeue(out var failure)) context.Response.StatusCode = (int)failure;
        received.Writer.TryWrite((context.Request.ContentType, $"{context.Request.Method} {body}"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
