using Microsoft.EntityFrameworkCore;
using NewsPortal.Fuzz;
using NewsPortal.Import;

namespace NewsPortal.Tests.Attacks;

/// <summary>A paper whose every field is hostile.</summary>
public sealed class PayloadPaper : IAsyncLifetime
{
    private const int Each = 24;

    public TestSite Site { get; private set; } = null!;

    /// <summary>Of its stories.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public ImportReport Report { get; private set; } = null!;

    public int Seeds { get; private set; }

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        foreach (var (name, text) in PayloadSeeds.Of(Payloads.All, Each))
        {
            portal.Write(name, text);
            Seeds++;
        }
        Report = await portal.ImportAsync();
        Addresses = await portal.AskAsync(db => db.Articles.Select(a => a.Address).ToListAsync());
        Site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => Site.DisposeAsync().AsTask();
}
