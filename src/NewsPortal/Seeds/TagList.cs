using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>The tags of a seed.</summary>
public static class TagList
{
    private static readonly char[] Commas = [',', '、', '，'];

    /// <summary>In the order and spelling of the seed; of tags with one slug only the first, and no empty ones.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> tags) =>
        tags.Select(Whitespace.Collapse).Where(tag => tag.Length > 0).DistinctBy(Slug.Of).ToList();

    /// <summary>Tags in one line, parted by commas.</summary>
    public static IReadOnlyList<string> Split(string line) => Of(line.Split(Commas));
}
