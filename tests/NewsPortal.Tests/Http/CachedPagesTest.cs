using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Http;
using NewsPortal.Import;

namespace NewsPortal.Tests.Http;

/// <summary>The cache before a pipeline of the test's own, which counts the pages that it makes.</summary>
public abstract class CachedPagesTest : IAsyncLifetime
{
    private WebApplication app = null!;
    private HttpClient client = null!;
    private int made;

    protected PortalOptions Options { get; } = new() { BaseUrl = "https://news.example" };

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));

    protected PageCache Cache { get; } = new(10_000_000);

    protected Edition Edition { get; private set; } = null!;

    /// <summary>What makes a page.</summary>
    protected Func<HttpContext, Task> Page { get; set; } = _ => Task.CompletedTask;

    protected int Made => made;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Options).AddSingleton<TimeProvider>(Clock).AddSingleton<PageRenderer>();
        app = builder.Build();
        Edition = new Edition(Options.Zone, Clock);
        var renderer = app.Services.GetRequiredService<PageRenderer>();
        var pages = new CachedPages(Cache, renderer, Edition, Clock, NullLogger<CachedPages>.Instance);
        app.Use(pages.Around);
        app.Run(context =>
        {
            Interlocked.Increment(ref made);
            return Page(context);
        });
        await app.StartAsync();
        client = app.GetTestClient();
        await Edition.PublishAsync(1, false, default);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Second by second, so that whoever begins to wait late is waited for as well.</summary>
    protected async Task PassTimeUntilAsync(Task done)
    {
        while (!done.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(done, Task.Delay(100));
        }
        await done;
    }

    protected static Func<HttpContext, Task> Answer(int status, string text) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(text);
    };

    protected Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    protected Task<HttpResponseMessage> GetAsync(string address) => GetAsync(address, default);

    protected Task<HttpResponseMessage> GetAsync(string address, CancellationToken stop) => client.GetAsync(new Uri(address, UriKind.Relative), stop);

    protected async Task<string> TextAsync(string address) => await (await GetAsync(address)).Content.ReadAsStringAsync();
}
