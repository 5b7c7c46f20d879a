using System.Text;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds.Folder;

/// <summary>Reads one seed as a portal in Tokyo does.</summary>
internal static class SeedReading
{
    private static readonly SeedDefaults Tokyo = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    public static ReadResult Read(string path, string text) => SeedReader.Read(path, Encoding.UTF8.GetBytes(text), Tokyo);

    public static IReadOnlyList<Diagnostic> Diagnostics(string path, string text) => Read(path, text).Diagnostics;
}
