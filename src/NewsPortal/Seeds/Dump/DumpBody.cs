using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>The body of a dump as safe HTML: every visible character once, and none read as markup.</summary>
/// <param name="Lead">The first paragraph without its dateline.</param>
/// <param name="Text">All of it as plain text.</param>
public sealed record DumpBody(string Html, string Lead, string Text, Dateline? Dateline)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static DumpBody Read(IReadOnlyList<DumpBlock> blocks, DateOnly published, DumpBlock headline, DiagnosticList diagnostics)
    {
        if (blocks.Count == 0)
            diagnostics.Warn(headline.First.Number, headline.First.Column, "The story has no text; paragraphs were expected under the bullets.");
        var html = new StringBuilder();
        var paragraphs = JoinWraps(blocks);
        var texts = paragraphs.ConvertAll(HtmlToText);
        var dateline = paragraphs is [{ IsBullets: false }, ..] ? DatelineGrammar.Match(texts[0], published) : null;
        foreach (var (index, block) in paragraphs.Index())
            html.Append(block.IsBullets ? List(block) : Paragraph(texts[index], index == 0 ? dateline : null));
        var first = paragraphs.FindIndex(block => !block.IsBullets);
        var lead = first < 0 ? "" : texts[first][(dateline?.Length ?? 0)..].Trim();
        return new(html.ToString(), TextSanitizer.StripBidi(lead), string.Join('\n', texts), dateline?.Dateline);
    }

    /// <summary>
    /// Where any two blocks stand two or more blank lines apart, a single blank line is only a wrap inside a paragraph.
    /// </summary>
    private static List<DumpBlock> JoinWraps(IReadOnlyList<DumpBlock> blocks)
    {
        var paragraphs = new List<List<DumpBlock>>();
        var partedByTwo = blocks.Skip(1).Any(block => block.BlankBefore > 1);
        foreach (var block in blocks)
        {
            if (partedByTwo && block is { BlankBefore: 1, IsBullets: false } && paragraphs is [.., [{ IsBullets: false }, ..] last]) last.Add(block);
            else paragraphs.Add([block]);
        }
        return [.. paragraphs.Select(pieces => pieces[0] with { Lines = [.. pieces.SelectMany(piece => piece.Lines)] })];
    }

    private static string List(DumpBlock bullets) =>
        $"<ul>{string.Concat(bullets.Items().Where(item => item.Text.Length > 0).Select(item => $"<li>{Encoder.Encode(item.Text)}</li>"))}</ul>\n";

    private static string Paragraph(string text, DatelineMatch? dateline)
    {
        var rest = text[(dateline?.Length ?? 0)..];
        var front = dateline is null ? "" : $"<span class=\"dateline\">{Encoder.Encode(dateline.Dateline.Raw)}</span>{SpaceAfter(text, dateline)}";
        return $"<p{(NeedsItsSpaces(rest) ? " class=\"literal\"" : "")}>{front}{Encoder.Encode(rest)}</p>\n";
    }

    private static string SpaceAfter(string text, DatelineMatch dateline) => char.IsWhiteSpace(text[dateline.Length - 1]) ? " " : "";

    /// <summary>HTML would swallow spaces at the start and in rows: such a paragraph is set as typed.</summary>
    private static bool NeedsItsSpaces(string text) =>
        text.StartsWith(' ') || text.Contains('\t', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal);

    private static string HtmlToText(DumpBlock block) => block.IsBullets ? string.Join('\n', block.Items().Select(item => item.Text)) : block.Text;
}
