using System.Globalization;
using AngleSharp.Dom;

namespace NewsPortal.Seeds.Markdown;

/// <summary>The links of a body, numbered for readers of paper.</summary>
internal static class BodyLinks
{
    /// <summary>
    /// Marks each link to another page with <c>data-n</c>, its number from 1 in order of first appearance (one address has
    /// one number), and gives the addresses in that order; so does each link to a page of the portal, by its path. Links
    /// inside the page carry none.
    /// </summary>
    public static IReadOnlyList<string> Number(IElement root)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!.Trim();
            if (LeavesWithoutScheme(address)) link.RemoveAttribute("href");
            if (!IsAbsolute(address) && !IsOwnPath(address)) continue;
            numbers.TryAdd(address, numbers.Count + 1);
            link.SetAttribute("data-n", numbers[address].ToString(CultureInfo.InvariantCulture));
        }
        return numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList();
    }

    private static bool IsAbsolute(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static bool IsOwnPath(string address) => address.StartsWith('/') && !LeavesWithoutScheme(address);

    /// <summary>Two slashes of either kind, as browsers read them: they drop white space inside an address.</summary>
    private static bool LeavesWithoutScheme(string address)
    {
        var seen = address.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)).Take(2).ToList();
        return seen is ['/' or '\\', '/' or '\\'];
    }
}
