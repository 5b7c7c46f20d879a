using System.Text;
using BenchmarkDotNet.Attributes;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Benchmarks;

/// <summary>From the bytes of a seed to a story.</summary>
public class Readers
{
    private static readonly SeedDefaults SeedDefaults = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    private byte[] dump = [], markdown = [];

    [GlobalSetup]
    public void Write()
    {
        var text = Archive.Story(1).Text;
        dump = Encoding.UTF8.GetBytes(text);
        var body = string.Join("\n\n", text.Split("\n\n").Where(part => part.Length > 200));
        markdown = Encoding.UTF8.GetBytes($"---\nheadline: Harbour works end\npublished: 2022-05-01T17:59:00+09:00\ncategory: Japan\ntags: [harbours, ships]\n---\n\n{body}\n");
    }

    [Benchmark(Description = "a dump is read")]
    public ReadResult Dump() => Read("a.txt", dump);

    [Benchmark(Description = "a Markdown seed is read")]
    public ReadResult Markdown() => Read("a.md", markdown);

    /// <summary>What is refused is no measure of reading.</summary>
    private static ReadResult Read(string path, byte[] bytes)
    {
        var reading = SeedReader.Read(path, bytes, SeedDefaults);
        return reading.Article is null ? throw new InvalidOperationException(string.Join('\n', reading.Diagnostics)) : reading;
    }
}
