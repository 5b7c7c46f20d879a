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

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
