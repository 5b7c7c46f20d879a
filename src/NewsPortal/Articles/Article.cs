using NewsPortal.Text;

namespace NewsPortal.Articles;

/// <summary>One story, whole: what a seed says, and the address that the importer gave it.</summary>
public sealed class Article
{
    private IReadOnlyList<string>? tagSlugs;

    /// <summary>The store's number of the story, given by the importer.</summary>
    public long Id { get; set; }

    /// <summary>The path of the story's page, such as <c>/2022/05/01/some-headline</c>; given once and never changed by itself.</summary>
    public string Address { get; set; } = "";

    /// <summary>Which text this is: another seed of the same story has another version.</summary>
    public string Version { get; set; } = "";

    /// <summary>The code of the short address <c>/s/{code}</c> that paper carries.</summary>
    public string ShortCode { get; set; } = "";

    /// <summary>
    /// The numbers of the listings that it is filed under, as the store packs them, given by the importer: what a search counts its
    /// facets by.
    /// </summary>
    public byte[] ListingNumbers { get; set; } = [];

    public required string Headline { get; init; }
    public string? Kicker { get; init; }
    public string? Standfirst { get; init; }
    public required Category Category { get; init; }
    public Dateline? Dateline { get; init; }
    public Byline? Byline { get; init; }

    /// <summary>The open list of labels beside the byline, as written: <c>English Press</c>.</summary>
    public IReadOnlyList<string> EditionLabels { get; init; } = [];

    /// <summary>First publication in UTC; where the story has no time, the first instant of its day in the publisher's zone.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>False where the seed names a date alone: no page may then show a clock time.</summary>
    public required bool HasTime { get; init; }

    /// <summary>UTC: not published before it, where the seed's clock or zone is not understood; null where the time is certain.</summary>
    public DateTime? HeldUntil { get; init; }

    /// <summary>The day of publication in the publisher's zone.</summary>
    public required DateOnly Day { get; init; }

    public ArticleTime? Updated { get; init; }

    /// <summary>BCP 47, such as <c>en</c> or <c>ja</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Safe HTML, dateline included: rendered once at import, never in a request.</summary>
    public required string Body { get; init; }

    /// <summary>The first paragraph as plain text, without the dateline.</summary>
    public required string Lead { get; init; }

    /// <summary>How long a reader needs, in whole minutes, at least one.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>The addresses that the body links to, those of the portal as paths; link number <c>n</c> of the paper is element <c>n - 1</c>.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Topics in the order of the seed, as spelled there, each once.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The last parts of the tags' addresses, in the order of the tags; stored, so that no page makes them again.</summary>
    public IReadOnlyList<string> TagSlugs { get => tagSlugs ??= [.. Tags.Select(Slug.Of)]; init => tagSlugs = value; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public Picture? Picture { get; init; }

    /// <summary>Where the first place of the dateline lies, when the seed says so; else the gazetteer is asked.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>The slug that the seed asks for; without one it comes from the headline.</summary>
    public string? FixedSlug { get; init; }

    /// <summary>The newsroom took the story back: no page but a "410 Gone" at its address.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Everyone whom the byline names, and the agency of the dateline; each once.</summary>
    public IEnumerable<string> AuthorNames =>
        (Byline?.Authors ?? []).Select(author => author.Name).Concat(Dateline?.Agency is { } agency ? [agency] : []).DistinctBy(Slug.Of);

    /// <summary>The address that it has where no other story has it.</summary>
    public string WantedAddress => Urls.Article(Day, FixedSlug ?? Slug.Of(Headline));

    /// <summary>The listings that it stands under: what tells each from others of its kind, and its name as spelled here.</summary>
    public IEnumerable<(ListingKind Kind, string Slug, string Name)> Listings =>
    [
        .. Category.Levels.Select((name, level) => (ListingKind.Category, Category.PathOf(level), name)),
        .. Tags.Zip(TagSlugs, (tag, slug) => (ListingKind.Tag, slug, tag)),
        .. (Dateline?.Places ?? []).Select(place => (ListingKind.Place, place.Slug, place.City)),
        .. AuthorNames.Select(name => (ListingKind.Author, Slug.Of(name), name)),
    ];

    public ArticleTime Published => new(PublishedAt, HasTime);

    /// <summary>Returns when the article last changed for its readers; a correction is a change too.</summary>
    public ArticleTime ModifiedIn(PublisherZone zone) => ArticleTime.LastChange(Published, Updated, Corrections, zone);
}
