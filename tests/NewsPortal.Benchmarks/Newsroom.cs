using Microsoft.Extensions.Logging.Abstractions;

namespace NewsPortal.Benchmarks;

/// <summary>A folder of made-up seeds and a place for a store; both go when the measuring ends.</summary>
internal sealed class Newsroom : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsportal-bench-").FullName;

    public Newsroom(int stories)
    {
        Store = Path.Combine(folder, "news.db");
        Directory.CreateDirectory(Seeds);
        GenerateVerb.Write(stories, Seeds);
    }

    /// <summary>Of a store that was made before, to be read only; it stays.</summary>
    public Newsroom(string store) => (Store, IsNew) = (store, false);

    public string Seeds => Path.Combine(folder, "seeds");

    public string Store { get; }

    /// <summary>Its store has still to be made.</summary>
    public bool IsNew { get; } = true;

    /// <summary>The product's own, without a log.</summary>
    public ServiceProvider Services() => AddTo(new ServiceCollection()).BuildServiceProvider();

    public IServiceCollection AddTo(IServiceCollection services) => services
        .AddNewsPortal(new PortalOptions { Seeds = Seeds, Store = $"Data Source={Store}" })
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
