using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
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
    private Lazy<ServiceProvider> services;
    private Edition? edition;
    private Builds? builds;

    public TestPortal()
    {
        Directory.CreateDirectory(Path.Combine(root, "seeds"));
        Options = new PortalOptions { Seeds = Path.Combine(root, "seeds"), Store = $"Data Source={StorePath}", BaseUrl = "https://news.example" };
        services = NewServices();
    }

    private Lazy<ServiceProvider> NewServices() => new(() => Register(new ServiceCollection()).BuildServiceProvider());

    public PortalOptions Options { get; }

    /// <summary>Of the site and the importer alike, so that an import is seen at once.</summary>
    public Edition Edition => edition ??= new Edition(Options.Zone, Clock);

    /// <summary>Of the site and the importer alike, so that a build that an import completes is served at once.</summary>
    public Builds Builds => builds ??= new Builds(Options, NullLogger<Builds>.Instance);

    /// <summary>The file that pages are read from.</summary>
    public string BuildPath => Builds.OwnPath;

    /// <summary>The registry.</summary>
    public string StorePath => Path.Combine(root, "store", "news.db");

    /// <summary>UTC. Stands still unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>The product's own services, with the test's clock and without a log.</summary>
    public IServiceCollection Register(IServiceCollection into) =>
        into.AddNewsPortal(Options).AddSingleton<TimeProvider>(Clock).AddSingleton(Edition).AddSingleton(Builds).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);

    /// <summary>Opens the registry as an import does.</summary>
    /// <param name="connection">The registry's own.</param>
    public Registry OpenRegistry(out SqliteConnection connection)
    {
        var registry = new RegistryFile(Options, Clock, NullLogger<RegistryFile>.Instance).Open();
        connection = ConnectionOf(registry);
        return registry;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "connection")]
    private static extern ref SqliteConnection ConnectionOf(Registry registry);

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

    /// <summary>Contexts on the build that tests look into.</summary>
    public IDbContextFactory<PortalDb> Contexts(params IInterceptor[] interceptors) => new PooledDbContextFactory<PortalDb>(
        new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={BuildPath};Mode=ReadOnly;Pooling=False").AddInterceptors(interceptors).Options);

    /// <summary>Changes the build as no import would.</summary>
    public async Task<int> DamageAsync(string sql)
    {
        await using var db = OpenBuild();
        return await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>Opens the build for writing, which pages never do.</summary>
    public PortalDb OpenBuild() => PortalDb.At($"Data Source={BuildPath};Mode=ReadWrite;Pooling=False");

    /// <summary>Runs with settings that shape rows otherwise, or as another version: with another build on the same registry.</summary>
    public void ForgetBuilds()
    {
        builds?.Dispose();
        builds = null;
        if (services.IsValueCreated) services.Value.Dispose();
        services = NewServices();
    }

    /// <summary>The address of the story that a headline stands over; of several the first by number.</summary>
    public Task<string?> AddressOfAsync(string headline) =>
        AskAsync(db => db.Articles.Where(a => a.Headline == headline).OrderBy(a => a.Id).Select(a => a.Address).FirstOrDefaultAsync());

    public void Dispose()
    {
        if (services.IsValueCreated) services.Value.Dispose();
        builds?.Dispose();
        edition?.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
