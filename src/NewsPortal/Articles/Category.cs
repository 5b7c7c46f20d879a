using System.Text.Json.Serialization;

namespace NewsPortal.Articles;

/// <summary>
/// The breadcrumb of a story: one to four levels. The first is the section; the second is the region where the section
/// is a world section, else a subsection.
/// </summary>
public sealed record Category(IReadOnlyList<string> Levels)
{
    public const int MostLevels = 4;

    /// <summary>The section of a story whose seed names none.</summary>
    public static readonly Category General = new(["General"]);

    private static readonly HashSet<string> WorldSections = ["international", "world"];

    private IReadOnlyList<string>? segments;

    /// <summary>The parts of the category's address, one a level; stored with the names, so that no page makes them again.</summary>
    public IReadOnlyList<string> Segments { get => segments ??= [.. Levels.Select(Urls.CategorySegment)]; init => segments = value; }

    [JsonIgnore]
    public string Section => Levels[0];

    /// <summary>The second level, where the section is a world section.</summary>
    [JsonIgnore]
    public string? Region => Levels.Count > 1 && IsWorld(Segments[0]) ? Levels[1] : null;

    /// <summary>Whether the second levels of a section are regions of the world.</summary>
    public static bool IsWorld(string sectionSlug) => WorldSections.Contains(sectionSlug);

    /// <summary>The slugs of a level and those above it, parted by slashes: what tells one category from another.</summary>
    public string PathOf(int level) => string.Join('/', Segments.Take(level + 1));

    public override string ToString() => string.Join(" › ", Levels);

    public bool Equals(Category? other) => other is not null && Levels.SequenceEqual(other.Levels);

    public override int GetHashCode() => Levels.Aggregate(0, HashCode.Combine);
}
