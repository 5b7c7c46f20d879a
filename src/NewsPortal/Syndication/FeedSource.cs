using NewsPortal.Queries;

namespace NewsPortal.Syndication;

/// <summary>What a feed is of.</summary>
/// <param name="Title">As subscribers see it among others: with the paper's name.</param>
/// <param name="Address">The path of the page that shows the same stories.</param>
/// <param name="Stories">Published ones.</param>
public sealed record FeedSource(string Title, string Description, string Address, IQueryable<Filed> Stories);
