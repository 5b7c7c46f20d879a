using Microsoft.Playwright;

namespace NewsPortal.BrowserTests;

/// <summary>A test with a browser of its own: nothing of another test is in its caches.</summary>
[Collection(SharedNewsroom.Name)]
public abstract class BrowserTest(Newsroom newsroom) : IAsyncLifetime
{
    private readonly List<IBrowserContext> contexts = [];

    protected ServedPortal Portal => newsroom.Portal;

    protected ServedPortal MadePortal => newsroom.MadePortal;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var context in contexts) await context.DisposeAsync();
    }

    /// <summary>An empty page in a new context.</summary>
    protected async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await newsroom.Browser.NewContextAsync(options ?? new());
        contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A template of the repository's own portal.</summary>
    protected async Task<IPage> OpenAsync(string template, BrowserNewContextOptions? options = null)
    {
        var page = await NewPageAsync(options);
        await GoAsync(page, Template.Named(template));
        return page;
    }

    /// <summary>An address of the repository's own portal, or of another.</summary>
    protected async Task<IPage> OpenPathAsync(string path, BrowserNewContextOptions? options = null, ServedPortal? portal = null)
    {
        var page = await NewPageAsync(options);
        await page.GotoAsync(new Uri((portal ?? Portal).Address, path).AbsoluteUri);
        return page;
    }

    protected async Task GoAsync(IPage page, Template template)
    {
        var answer = await page.GotoAsync(new Uri(Portal.Address, template.Path).AbsoluteUri);
        Assert.Equal(template.Status, answer!.Status);
    }

    /// <summary>Fails with every one of them, each on a line.</summary>
    protected static void AssertNone(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    protected static ViewportSize Window(int width, int height) => new() { Width = width, Height = height };
}
