using Microsoft.Extensions.Logging.Abstractions;

namespace NewsPortal.Benchmarks;

/// <summary>A folder of made-up seeds and a place for a store; both go when the measuring ends.</summary>
internal sealed class Newsroom : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsportal-bench-").FullName;

    public Newsroom(int stories)
    {
        Directory.CreateDirectory(Seeds);
        GenerateVerb.Write(stories, Seeds);
    }

    public string Seeds => Path.Combine(folder, "seeds");

    public string Store => Path.Combine(folder, "news.db");

    /// <summary>The product's own, without a log.</summary>
    public ServiceProvider Services() => AddTo(new ServiceCollection()).BuildServiceProvider();

    public IServiceCollection AddTo(IServiceCollection services) => services
        .AddNewsPortal(new PortalOptions { Seeds = Seeds, Store = $"Data Source={Store}" })
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
