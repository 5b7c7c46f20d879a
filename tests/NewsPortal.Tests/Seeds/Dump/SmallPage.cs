using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>Reads a small page whose body a test writes, and says what its lines were read as.</summary>
internal static class SmallPage
{
    public const string Header = "NEWS > Local\n\nBridge opens\n\n  • May 1, 2022\n\n";

    private static readonly SeedDefaults Defaults = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    public static ReadResult Read(string text) => DumpReader.Read("a.txt", text, Defaults);

    public static ReadResult WithBody(string body) => Read(Header + body + "\n");

    /// <summary>Returns the article's HTML; the test fails where the page has none.</summary>
    public static string Html(string body)
    {
        var result = WithBody(body);
        Assert.True(result.Article is not null, string.Join('\n', result.Diagnostics));
        return result.Article.Body;
    }

    /// <summary>Returns what the first line with the words was read as.</summary>
    public static Reading ReadingOf(string body, string words)
    {
        var text = Header + body + "\n";
        var line = Array.FindLastIndex(SeedText.Lines(text), found => found.Contains(words, StringComparison.Ordinal)) + 1;
        return Assert.Single(Read(text).Spans, span => span.Line == line && text.Split('\n')[line - 1].Substring(span.Column - 1, span.Length).Contains(words, StringComparison.Ordinal)).Reading;
    }

    /// <summary>Returns what each line of the body that is not blank was read as.</summary>
    public static IReadOnlyList<Reading> Readings(string body)
    {
        var first = Header.Count(c => c == '\n') + 1;
        return [.. WithBody(body).Spans.Where(span => span.Line >= first).Select(span => span.Reading)];
    }
}
