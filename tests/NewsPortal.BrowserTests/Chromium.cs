using Microsoft.Playwright;

namespace NewsPortal.BrowserTests;

/// <summary>One browser for the whole run: Debian's Chromium, or the one that the variable <c>CHROMIUM</c> names.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <exception cref="FileNotFoundException">There is no browser.</exception>
    public static async Task<Chromium> StartAsync()
    {
        var executable = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
        if (!File.Exists(executable))
            throw new FileNotFoundException($"There is no browser at {executable}. Install it with: apt-get install chromium fonts-noto-core fonts-noto-cjk");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags }));
    }

    /// <summary>A reader who has never been here.</summary>
    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) => browser.NewContextAsync(options);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
