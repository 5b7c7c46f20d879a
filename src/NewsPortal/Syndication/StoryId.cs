using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>
/// What a story is called for ever (a <c>tag:</c> URI, RFC 4151). Neither another headline, date or file name nor another
/// host changes it: the short code was made from the story's first address, and the store keeps it through rebuilds.
/// </summary>
public static class StoryId
{
    public static string Of(Article article, PortalOptions options) => Of(Urls.ShortAddress(article.ShortCode), options);

    /// <summary>Of a page with a path of its own, such as a listing, or a search with its query.</summary>
    public static string Of(string address, PortalOptions options)
    {
        var path = address.Split('?')[0];
        return $"tag:{options.IdAuthority}:{Urls.Encode(path)}{address[path.Length..]}";
    }
}
