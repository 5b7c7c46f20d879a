using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;
using NewsPortal.Pages;

namespace NewsPortal.Tests;

/// <summary>A test's newsroom behind the product's own pipeline, without a network. Redirects are not followed.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSite(TestPortal portal, WebApplication app) => (Portal, this.app, Client) = (portal, app, app.GetTestClient());

    public TestPortal Portal { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="isReady">False: as it is before the first import is done.</param>
    public static async Task<TestSite> StartAsync(TestPortal portal, bool isReady = true, Action<IServiceCollection>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "NewsPortal", EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        portal.Register(builder.Services);
        also?.Invoke(builder.Services);
        var app = builder.Build().UseNewsPortal();
        if (isReady) await portal.Edition.PublishAsync(contentVersion: 0, takesBack: false, default);
        await app.StartAsync();
        return new TestSite(portal, app);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address) => Client.SendAsync(new HttpRequestMessage(method, address));

    public Task<string> TextAsync(string address) => Client.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public async Task<IHtmlDocument> PageAsync(string address) => await ReadAsync(await GetAsync(address));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>The JSON-LD of one type on a page.</summary>
    public async Task<JsonElement> JsonLdAsync(string address, string type) =>
        (await PageAsync(address)).QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Single(data => data.GetProperty("@type").GetString() == type);

    /// <summary>The same newsroom, served by a portal that starts where this one stopped.</summary>
    /// <param name="meanwhile">What happens between the two.</param>
    public async Task<TestSite> RestartAsync(Func<Task> meanwhile)
    {
        await StopAsync();
        await meanwhile();
        var site = await StartAsync(Portal, isReady: false, services => services.AddSingleton(new Edition(Portal.Options.Zone, Portal.Clock)));
        if (Portal.Builds.Poll() is { } state) await site.Services.GetRequiredService<Edition>().PublishAsync(state.ContentVersion, takesBack: false, default);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Portal.Dispose();
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        // What is under way waits for a clock that stands still.
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
