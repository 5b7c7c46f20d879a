using NewsPortal.Queries;

namespace NewsPortal.Syndication;

/// <summary>What a feed is of.</summary>
/// <param name="Title">As subscribers see it among others: with the paper's name.</param>
/// <param name="Address">The path of the page that shows the same stories, with its query where it has one.</param>
/// <param name="Stories">Published ones.</param>
public sealed record FeedSource(string Title, string Description, string Address, IQueryable<Filed> Stories)
{
    /// <summary>Null where the stories were not searched for.</summary>
    public SearchPart? Search { get; init; }

    /// <summary>The stories of the whole paper that were taken back of late; which listings they were in is not remembered.</summary>
    public IReadOnlyList<Withdrawal> Withdrawn { get; init; } = [];
}
