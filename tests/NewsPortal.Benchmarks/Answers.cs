using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Http;
using NewsPortal.Import;
using NewsPortal.Pages;
using NewsPortal.Store;

namespace NewsPortal.Benchmarks;

/// <summary>From a request to its answer through the whole portal, but without a network and its server.</summary>
public class Answers : IAsyncDisposable
{
    private const int Stories = 300;

    private readonly BareServer server = new();
    private Newsroom? newsroom;
    private WebApplication? portal;
    private PageCache? cache;
    private string article = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        newsroom = new Newsroom(Stories);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        newsroom.AddTo(builder.Services).AddSingleton<IServer>(server);
        portal = builder.Build().UseNewsPortal();
        await portal.StartAsync();
        await portal.Services.GetRequiredService<Importer>().RunAsync(null, default);
        cache = portal.Services.GetRequiredService<PageCache>();
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        article = (await db.Articles.OrderBy(a => a.Id).FirstAsync()).Address;
    }

    [Benchmark(Description = "a page that is kept")]
    public Task Kept() => server.AskAsync(article);

    [Benchmark(Description = "a story's page is made")]
    public Task Made() => MakeAsync(article);

    [Benchmark(Description = "a story's print view is made")]
    public Task MadeForPrint() => MakeAsync(article + "/print");

    [Benchmark(Description = "a front page is made")]
    public Task MadeFront() => MakeAsync("/");

    private Task MakeAsync(string path)
    {
        // Nothing is kept from then on.
        cache!.RemoveBefore(long.MaxValue);
        return server.AskAsync(path);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
        {
            await portal.StopAsync();
            await portal.DisposeAsync();
        }
        newsroom?.Dispose();
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Hands requests to the portal as a server would.</summary>
    private sealed class BareServer : IServer
    {
        private Func<FeatureCollection, Task>? process;

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            process = async features =>
            {
                var context = application.CreateContext(features);
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, exception: null);
            };
            return Task.CompletedTask;
        }

        /// <exception cref="InvalidOperationException">The answer is no page.</exception>
        public async Task AskAsync(string path)
        {
            var features = new FeatureCollection();
            features.Set<IHttpRequestFeature>(new HttpRequestFeature
            {
                Method = "GET",
                Protocol = "HTTP/1.1",
                Scheme = "http",
                Path = path,
                Headers = new HeaderDictionary { ["Host"] = "localhost", ["Accept-Encoding"] = "gzip" },
            });
            var response = new HttpResponseFeature();
            features.Set<IHttpResponseFeature>(response);
            features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
            await process!(features);
            if (response.StatusCode != StatusCodes.Status200OK) throw new InvalidOperationException($"{path} answers {response.StatusCode}.");
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
