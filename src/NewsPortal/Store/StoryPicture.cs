using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;

namespace NewsPortal.Store;

/// <summary>A picture file that a published article shows. No other picture of the seeds folder is served.</summary>
public sealed class StoryPicture
{
    /// <summary>The path inside the seeds folder, separated by slashes.</summary>
    public required string File { get; init; }

    public required long ArticleId { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<StoryPicture>(picture =>
    {
        picture.HasKey(p => new { p.File, p.ArticleId });
        picture.HasIndex(p => p.ArticleId);
    });
}

/// <summary>Writes which pictures an article shows.</summary>
public sealed class StoryPictures(PortalDb db) : IDisposable
{
    private readonly RowWriter<StoryPicture> rows = new(db);
    private readonly Statement remove = new(db, "DELETE FROM Pictures WHERE ArticleId = $0", 1);

    public void Add(Article article)
    {
        foreach (var file in ArticlePictures.Of(article)) rows.Write(new StoryPicture { File = file, ArticleId = article.Id });
    }

    public void Remove(long articleId) => remove.Run(articleId);

    public void Dispose()
    {
        rows.Dispose();
        remove.Dispose();
    }
}
