using AngleSharp.Dom;
using NewsPortal.Articles;

namespace NewsPortal.Seeds.Markdown;

/// <summary>The pictures of a body: files of the seeds folder only, at the addresses under which the portal shows them.</summary>
internal static class BodyPictures
{
    /// <summary>Takes all other pictures out.</summary>
    public static void Normalize(IElement root, string seedPath)
    {
        foreach (var picture in root.QuerySelectorAll("img").ToList())
        {
            if (PictureFile.Resolve(seedPath, Uri.UnescapeDataString(picture.GetAttribute("src") ?? "")) is not { } file) picture.Remove();
            else Show(picture, file);
        }
    }

    private static void Show(IElement picture, string file)
    {
        picture.SetAttribute("src", Urls.Picture(file));
        picture.SetAttribute("loading", "lazy");
        if (!picture.HasAttribute("alt")) picture.SetAttribute("alt", "");
    }
}
