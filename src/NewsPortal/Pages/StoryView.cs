using NewsPortal.Articles;

namespace NewsPortal.Pages;

/// <summary>A story as one of the pages that show it whole: its own, its print view, a packet.</summary>
/// <param name="IsAlone">True where nothing but paper is meant: the source block is then in sight.</param>
/// <param name="HeadingLevel">2 in a packet, where the page has a heading of its own.</param>
public sealed record StoryView(Article Article, PortalPage Page, bool IsAlone = false, int HeadingLevel = 1)
{
    public string Address => Page.Absolute(Article.Address);

    public string ShortAddress => Page.Absolute(Urls.ShortAddress(Article.ShortCode));

    /// <summary>The name of a landmark: among several stories it says of which.</summary>
    public string Label(string name) => HeadingLevel == 1 ? name : $"{name}: {Article.Headline}";
}
