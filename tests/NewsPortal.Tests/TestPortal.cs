using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Import;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Tests;

/// <summary>A newsroom of one test's own: a folder of seeds, a store in a file and a clock. All of it goes with the test.</summary>
public sealed class TestPortal : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("newsportal-").FullName;
    private readonly Lazy<ServiceProvider> services;
    private Edition? edition;

    public TestPortal()
    {
        Directory.CreateDirectory(Path.Combine(root, "seeds"));
        Options = new PortalOptions { Seeds = Path.Combine(root, "seeds"), Store = $"Data Source={StorePath};Pooling=False", BaseUrl = "https://news.example", SweepSeconds = 0 };
        services = new(() => Register(new ServiceCollection()).BuildServiceProvider());
    }

    public PortalOptions Options { get; }

    /// <summary>Of the site and the importer alike, so that an import is seen at once.</summary>
    public Edition Edition => edition ??= new Edition(Options.Zone, Clock);

    public string StorePath => Path.Combine(root, "store", "news.db");

    /// <summary>UTC. Stands still unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>The product's own services, with the test's clock and without a log.</summary>
    public IServiceCollection Register(IServiceCollection into) =>
        into.AddNewsPortal(Options).AddSingleton<TimeProvider>(Clock).AddSingleton(Edition).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);

    public string PathOf(string seed) => Path.Combine(Options.Seeds, seed);

    public TestPortal Write(string seed, string text) => Write(seed, Encoding.UTF8.GetBytes(text));

    public TestPortal Write(string seed, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(seed))!);
        File.WriteAllBytes(PathOf(seed), bytes);
        return this;
    }

    public TestPortal Delete(string seed)
    {
        File.Delete(PathOf(seed));
        return this;
    }

    public TestPortal Rename(string seed, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        File.Move(PathOf(seed), PathOf(to));
        return this;
    }

    public Task<ImportReport> ImportAsync(IProgress<ImportProgress>? progress = null, bool allowRemovals = false, CancellationToken stop = default) =>
        services.Value.GetRequiredService<Importer>().RunAsync(progress, stop, allowRemovals: allowRemovals);

    /// <summary>As the portal does by itself every few seconds: what has the size and time of before is not read.</summary>
    /// <param name="files">As a look of before listed them; null to look now.</param>
    public Task<ImportReport> SweepAsync(IReadOnlyList<SeedFile>? files = null) => services.Value.GetRequiredService<Importer>().RunAsync(null, default, files, trustTimes: true);

    public async Task<T> AskAsync<T>(Func<PortalDb, Task<T>> question)
    {
        await using var db = await services.Value.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await question(db);
    }

    /// <summary>The address of the story that a headline stands over; of several the first by number.</summary>
    public Task<string?> AddressOfAsync(string headline) =>
        AskAsync(db => db.Articles.Where(a => a.Headline == headline).OrderBy(a => a.Id).Select(a => a.Address).FirstOrDefaultAsync());

    public void Dispose()
    {
        if (services.IsValueCreated) services.Value.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
