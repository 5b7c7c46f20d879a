using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Queries;

/// <summary>What stands at the address of a story: the story, the way to its address of now, or nothing any more.</summary>
/// <param name="MovedTo">A path.</param>
/// <param name="WithdrawnAt">UTC.</param>
public sealed record StoryLookup(Article? Article, string? MovedTo, DateTime? WithdrawnAt)
{
    /// <summary>An address of before leads on, one of a withdrawn story says so, one in other spelling leads to the right one.</summary>
    public static async Task<StoryLookup> FindAsync(PortalDb db, DateOnly day, string slug, CancellationToken stop)
    {
        var address = Urls.Article(day, slug);
        if (await db.FindArticleAsync(address, stop) is { } article) return new(article, null, null);
        var known = await db.Permalinks.AsNoTracking().SingleOrDefaultAsync(a => a.Path == address, stop);
        if (known is { WithdrawnAt: { } withdrawn }) return new(null, null, withdrawn);
        var current = known is null ? null : await db.Articles.Where(a => a.Id == known.Story).Select(a => a.Address).SingleOrDefaultAsync(stop);
        var spelled = Urls.Article(day, Slug.Of(slug));
        if (current is null && spelled != address && await db.FindArticleAsync(spelled, stop) is not null) current = spelled;
        return new(null, current, null);
    }
}
