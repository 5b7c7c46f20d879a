using NewsPortal.Articles;

namespace NewsPortal.Store;

/// <summary>A category, tag or place: what gathers stories under one address.</summary>
public sealed class Listing
{
    public long Id { get; init; }
    public required ListingKind Kind { get; init; }

    /// <summary>What tells it from others of its kind; a category's has the levels above it in front.</summary>
    public required string Slug { get; init; }

    /// <summary>As the first seed spelled it.</summary>
    public required string Name { get; init; }

    /// <summary>Where a place lies, when a seed or the gazetteer knows.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>How many stories it gathers; like the two times below, counted by the import.</summary>
    public int Stories { get; init; }

    /// <summary>UTC; the oldest story's publication.</summary>
    public DateTime First { get; init; } = DateTime.UnixEpoch;

    /// <summary>UTC; the newest story's publication.</summary>
    public DateTime Latest { get; init; } = DateTime.UnixEpoch;

    /// <summary>Of the world: the second level of a world section.</summary>
    public bool IsRegion => Kind == ListingKind.Category && Slug.Split('/') is [var section, _] && Category.IsWorld(section);

    public string Address => Urls.Listing(Kind, Slug);
}

/// <summary>One story under one listing. The instant stands here too, so that "newest first" is a walk along one index.</summary>
public sealed class ListingEntry
{
    public required long ListingId { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required long ArticleId { get; init; }
}

/// <summary>A month in which a listing has stories, in the publisher's zone.</summary>
public sealed class ListingMonth
{
    public required long ListingId { get; init; }
    public required YearMonth Month { get; init; }

    /// <summary>Counted by the import.</summary>
    public required int Stories { get; init; }
}

/// <summary>A day that has stories, in the publisher's zone.</summary>
public sealed class PublicationDay
{
    public required DateOnly Day { get; init; }

    public required int Stories { get; init; }
}
