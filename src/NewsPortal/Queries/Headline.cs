using System.Linq.Expressions;
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

    internal static readonly Expression<Func<Filed, Headline>> Of = f => new Headline
    {
        Id = f.ArticleId,
        Address = f.Article.Address,
        Text = f.Article.Headline,
        Kicker = f.Article.Kicker,
        Standfirst = f.Article.Standfirst,
        Lead = f.Article.Lead,
        Category = f.Article.Category,
        Dateline = f.Article.Dateline,
        Byline = f.Article.Byline,
        PublishedAt = f.PublishedAt,
        HasTime = f.Article.HasTime,
        Day = f.Article.Day,
        Language = f.Article.Language,
        Picture = f.Article.Picture,
    };

    public Moment Published => new(PublishedAt, HasTime);
}
