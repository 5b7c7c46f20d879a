using System.Net;
using Microsoft.Extensions.Configuration;

namespace NewsPortal.Tests;

public sealed class PortalTests
{
    /// <summary>Where the system has no watcher left to give, a host that watches its settings does not start.</summary>
    [Fact, Trait("Fault", "5")]
    public async Task Settings_are_read_once_and_take_no_watcher()
    {
        using var newsroom = new TestPortal();
        await using var portal = Portal.Build([$"--Portal:Seeds={newsroom.Options.Seeds}", $"--Portal:Store={newsroom.Options.Store}"]);

        var files = ((IConfigurationBuilder)portal.Configuration).Sources.OfType<FileConfigurationSource>().ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => file.ReloadOnChange);
    }

    [Fact, Trait("Fault", "78")]
    public async Task A_host_that_is_not_allowed_gets_no_page()
    {
        using var newsroom = new TestPortal();
        await using var portal = Portal.Build([$"--Portal:Seeds={newsroom.Options.Seeds}", $"--Portal:Store={newsroom.Options.Store}", "--AllowedHosts=news.example", "--urls=http://127.0.0.1:0"]);
        await portal.StartAsync();
        using var client = new HttpClient { BaseAddress = new(portal.Urls.First()) };

        using var refused = await client.GetAsync(new Uri("/healthz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("", await refused.Content.ReadAsStringAsync());
        await portal.StopAsync();
    }
}
