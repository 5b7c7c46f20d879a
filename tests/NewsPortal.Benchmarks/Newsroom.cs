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

    public PortalOptions Options => new() { Seeds = Seeds, Store = $"Data Source={Store}" };

    /// <summary>The product's own, without a log.</summary>
    public ServiceProvider Services() => new ServiceCollection()
        .AddNewsPortal(Options)
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
