using AngleSharp.Dom;
using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Markdown;

/// <summary>The dateline in front of the first paragraph of a Markdown story.</summary>
internal static class DatelineExtractor
{
    /// <summary>
    /// Cuts the dateline off the first paragraph, marks it up in front of it, and gives the lead without it. One of the
    /// front matter goes before one of the body.
    /// </summary>
    public static (Dateline? Dateline, string Lead) Normalize(MarkdownBody body, string? written, DateOnly day)
    {
        var paragraph = body.FirstParagraph;
        var text = paragraph?.TextContent ?? "";
        var found = DatelineGrammar.Match(text, day);
        var spaced = found is not null && char.IsWhiteSpace(text[found.Length - 1]);
        if (found is not null) CutStart(paragraph!, found.Length);
        var lead = body.LeadText();
        var dateline = written is null ? found?.Dateline : FromFrontMatter(written, day);
        if (dateline is not null && paragraph is not null) MarkUp(paragraph, dateline.Raw, spaced || EndsOpen(dateline.Raw));
        return (dateline, lead);
    }

    /// <summary>The dash may be missing there; one that the grammar does not know is shown as it is.</summary>
    public static Dateline FromFrontMatter(string written, DateOnly day) =>
        (EndsOpen(written) ? Whole(written + "–", day) : null) ?? Whole(written, day) ?? new Dateline(written, [], null, null);

    /// <summary>No dash or colon parts it from the lead.</summary>
    private static bool EndsOpen(string dateline) => char.IsLetterOrDigit(dateline[^1]) || dateline[^1] is ')' or '.' or '/';

    private static Dateline? Whole(string text, DateOnly day) =>
        DatelineGrammar.Match(text, day) is { } match && match.Length == text.Length ? match.Dateline : null;

    /// <summary>Through all markup: <c>**Hanoi**, May 1–</c> may be bold.</summary>
    private static void CutStart(IElement paragraph, int length)
    {
        foreach (var text in paragraph.Descendants<IText>().ToList())
        {
            var cut = Math.Min(length, text.Data.Length);
            text.Data = text.Data[cut..];
            length -= cut;
            if (text.Data.Length == 0) RemoveEmptied(text, paragraph);
            if (length == 0) return;
        }
    }

    private static void RemoveEmptied(INode node, IElement paragraph)
    {
        while (node != paragraph && node.Parent is { } parent && !node.HasChildNodes)
        {
            parent.RemoveChild(node);
            node = parent;
        }
    }

    private static void MarkUp(IElement paragraph, string raw, bool spaced)
    {
        var mark = paragraph.Owner!.CreateElement("span");
        mark.ClassName = "dateline";
        mark.TextContent = raw;
        paragraph.Prepend(spaced ? [mark, paragraph.Owner!.CreateTextNode(" ")] : [mark]);
    }
}
