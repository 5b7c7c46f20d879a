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
}
