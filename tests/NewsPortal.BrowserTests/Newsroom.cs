namespace NewsPortal.BrowserTests;

/// <summary>What all tests share: one browser, the portal with the stories of the repository, and one with stories made for the tests.</summary>
public sealed class Newsroom : IAsyncLifetime
{
    private readonly DirectoryInfo made = Directory.CreateTempSubdirectory("newsportal-seeds-");

    public Chromium Browser { get; private set; } = null!;

    /// <summary>With the repository's own <c>seeds</c>.</summary>
    public ServedPortal Portal { get; private set; } = null!;

    /// <summary>With <see cref="MadeSeeds"/>.</summary>
    public ServedPortal MadePortal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Browser = await Chromium.StartAsync();
        Portal = await ServedPortal.StartAsync(Path.Combine(PortalSettings.Home, "seeds"));
        MadeSeeds.Write(made.FullName);
        MadePortal = await ServedPortal.StartAsync(made.FullName);
    }

    public async Task DisposeAsync()
    {
        if (MadePortal is not null) await MadePortal.DisposeAsync();
        if (Portal is not null) await Portal.DisposeAsync();
        if (Browser is not null) await Browser.DisposeAsync();
        made.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class SharedNewsroom : ICollectionFixture<Newsroom>
{
    public const string Name = "newsroom";
}
