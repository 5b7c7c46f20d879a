using NewsPortal.Articles;

namespace NewsPortal.Queries;

/// <summary>What a list shows of a story. It never loads a body.</summary>
public sealed class Headline
{
    public required long Id { get; init; }
    public required string Address { get; init; }
    public required string Text { get; init; }
    public required string? Kicker { get; init; }
    public required string? Standfirst { get; init; }
    public required string Lead { get; init; }
    public required Category Category { get; init; }
    public required Dateline? Dateline { get; init; }
    public required Byline? Byline { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required bool HasTime { get; init; }
    public required DateOnly Day { get; init; }
    public required string Language { get; init; }
    public required Picture? Picture { get; init; }

    public ArticleTime Published => new(PublishedAt, HasTime);
}
