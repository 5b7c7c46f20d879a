using System.Text;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Text;

namespace NewsPortal.Fuzz;

/// <summary>All parts that are tried with made-up input.</summary>
public static class Targets
{
    private static readonly string[] Hard = ["\0", "\ufeff", "\ud7ff", "\u202e", "e\u0301", "漢", "😀", "\u2028", "\t", "\r\n", "\r", "'", "\"", "\\", "<", ">", "&#0;", "&amp;", "%00", "\u3000"];

    public static readonly IReadOnlyList<Target> All =
    [
        new("dump", [Seeds.Dump, Seeds.JapaneseDump], [.. Hard, "\n\n", "  • ", ", ", " p.m.", " > ", "(Jiji Press)–", "May 1, 2022", "2022年4月3日", "By ", " / ", "print PRINT\n"], 60_000, bytes => ReadSeed("a.txt", bytes)),
        new("markdown", [Seeds.Markdown, Seeds.RichMarkdown], [.. Hard, .. Seeds.MarkdownWords, .. Payloads.Vectors], 60_000, bytes => ReadSeed("a.md", bytes)),
        new("search", ["rain tag:storms", "\"two ports\" -kobe before:2022-05", "日本 from:hanoi by:jiji on:2022"], [.. Hard, .. SearchStrings.Pieces], 2_000, ReadSearch),
        new("router", ["/2022/05/01/a-story?before=1-2&columns=2", "/tags/%e8%b6%85?after=2022", "/international/east/print"],
            [.. Hard, "/", "//", "..", "%2e", "%2f", "%5c", ";", "?", "&", "=", "before=", "after=", "columns=2", ".json", "print", "search"], 8_000, ReadAddress),
        new("encodings", ["gzip, deflate, br;q=0.5", "*;q=0, identity", "br"], ["gzip", "br", "*", ";q=", "0.000", "1", ",", ";", "=", " ", "\t", "identity"], 8_000, ReadEncodings),
    ];

    /// <summary>A story that is taken must be one that every page can show.</summary>
    private static void ReadSeed(string path, byte[] bytes)
    {
        var cost = SeedCost.Of(path, bytes, out var article);
        Expect(cost.Fault is null, cost.Fault ?? "");
        if (article is null) return;
        Expect(article.Headline.Length > 0, "A story has no headline.");
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(article.Headline + article.Body + article.Lead);
        Expect(!article.Body.Contains("<script", StringComparison.OrdinalIgnoreCase), "A story holds a script.");
        Expect(Urls.Article(article.Day, Slug.Of(article.Headline)).StartsWith('/'), "A story has no address.");
    }

    private static void ReadSearch(byte[] bytes)
    {
        var query = SearchQuery.Read(Encoding.UTF8.GetString(bytes));
        Expect(query.Terms.Count <= SearchQuery.MostTerms && query.Text.Length <= SearchQuery.MostCharacters, "A query is longer than it may be.");
        _ = SearchReading.Of(query.Terms);
    }

    private static void ReadAddress(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).Split('?', 2);
        var request = new DefaultHttpContext().Request;
        request.Path = new PathString("/" + text[0].TrimStart('/'));
        if (text.Length == 2) request.QueryString = new QueryString("?" + text[1]);
        if (PageKey.Of(request) is not { } key) return;
        Expect(key.Length <= text[0].Length + 200, "A key is longer than what was asked for.");
        _ = Urls.Encode(text[0]) + ListingRoute.Fold(text[0]);
    }

    private static void ReadEncodings(byte[] bytes) => AcceptedEncodings.Read(Encoding.Latin1.GetString(bytes));

    private static void Expect(bool condition, string sentence)
    {
        if (!condition) throw new InvalidDataException(sentence);
    }
}
