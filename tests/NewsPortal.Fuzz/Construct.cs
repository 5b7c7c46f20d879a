using System.Globalization;
using System.Text;

namespace NewsPortal.Fuzz;

/// <summary>Repeats one construct of a seed over and over, which is how a small file makes a reader work hard.</summary>
/// <param name="Name">Of the test that repeats it.</param>
/// <param name="Piece">Repeated; <c>{0}</c> becomes the number of the repetition, and <c>{1}</c> letters that fill the seed.</param>
/// <param name="Rest">Follows the first half; repeated as well where it is not empty.</param>
/// <param name="Once">Stands in front.</param>
/// <param name="End">Stands at the end.</param>
/// <param name="File">The kind of seed: <c>md</c> or <c>txt</c>.</param>
/// <param name="Max">How often each of them is repeated at most, so that no limit on what goes in hides what comes out.</param>
/// <param name="Break">Stands behind every hundredth.</param>
public sealed record Construct(string Name, string Piece, string Rest = "", string Once = "", string End = "", string File = "md",
    int Max = int.MaxValue, string Break = "\n")
{
    private const int Tags = 480, Brackets = 4_900, PiecesBetweenBreaks = 100;

    private const string FrontMatter = "---\nheadline: A\ncategory: World\npublished: 2024-04-03\n---\n\nWords.\n\n";

    private const string Header = "INTERNATIONAL > East Asia & Pacific\n\nTwo ministers meet\n\n  • May 1, 2022\n\nHanoi, May 1 (Jiji Press)–They met.\n\n";

    public static readonly IReadOnlyList<Construct> All =
    [
        new("open bold", "<b id={0}>", "<p>y", "<div>\n<p>", Max: Tags),
        new("open bold with titles", "<b title=\"{0}{1}\">", "<p>y", "<div>\n<p>", Max: Tags),
        new("open links", "<a href=x{0}>y", "<p>y", "<div>\n<p>", Max: Tags),
        new("open fonts", "<font size={0}>", "<p>y", "<div>\n<p>", Max: Tags),
        new("open bold in items", "<b id={0}>", "<li>y", "<ul>\n<li>", Max: Tags),
        new("open bold in a table", "<b id={0}>", "<tr>y", "<table>\n", Max: Tags),
        new("bold closed in a menu", "<b id={0}>", "<p>y", "<div>\n<p>", "<select></b></b></b>", Max: Tags),
        new("bold closed late", "<b id={0}>", "</b>", "<div>\n", "<p>y", Max: Tags),
        new("bold around blocks", "<b id={0}><p>", "</b>", "<div>\n", Max: Tags),
        new("crossed tags", "<b id={0}><i>x</b>y</i>", "", "<div>\n", Max: Tags),
        new("links in links", "<a href=x{0}><b>", "", "<div>\n", Max: Tags),
        new("nested elements", "<div>", "", "<div>\n", Max: Tags),
        new("nested tables", "<table><tr><td>", "", "<div>\n", Max: Tags),
        new("drawings", "<svg><b id={0}>", "", "<div>\n", Max: Tags),
        new("open comments", "<!-- x ", "", "<div>\n", Max: Tags),
        new("blocks of HTML", "<div><b>\n\n", Max: Tags),
        new("bold in a paragraph", "<b>x</b> ", Max: Tags),
        new("open bold in a paragraph", "<b id={0}>x ", Max: Tags),
        new("uses of a definition", "[a] ", End: "\n\n[a]: http://x/" + "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n", Max: Brackets, Break: "\n\n"),
        new("uses of a long definition", "[a] ", "\n\n[a]: http://x/{1}", Max: 900),
        new("uses of a long title", "[a] ", "\n\n[a]: x '{1}\n{1}'", Max: 900),
        new("definitions", "[a{0}]: http://x/{0}\n", "[a{0}] ", Max: Brackets, Break: "\n\n"),
        new("uses of a footnote", "[^1] ", End: "\n\n[^1]: Words.\n", Max: Brackets, Break: "\n\n"),
        new("footnotes", "[^{0}] ", "\n\n[^{0}]: Words.\n", Max: Brackets, Break: "\n\n"),
        new("links", "[x](http://x/{0}) ", Max: Brackets, Break: "\n\n"),
        new("bare links", "http://x.example/{0} ", Max: Brackets, Break: "\n\n"),
        new("open brackets", "[", Max: Brackets, Break: "\n\n"),
        new("open images", "![", Max: Brackets, Break: "\n\n"),
        new("emphasis", "*x* ", Break: "\n\n"),
        new("open emphasis", "*x ", Break: "\n\n"),
        new("emphasis of many kinds", "*_~", Break: "\n\n"),
        new("code", "`x` ", Break: "\n\n"),
        new("open code", "`x ", Break: "\n\n"),
        new("headings", "# x\n\n"),
        new("headings alike", "## Words\n\n"),
        new("quotes", "> "),
        new("items", "- x\n"),
        new("nested items", "- "),
        new("rows", "|a|b|\n", Once: "|a|b|\n|-|-|\n"),
        new("columns", "|a", End: "\n"),
        new("entities", "&quot;"),
        new("marks as entities", "&#x301;", Break: ""),
        new("ampersands", "&"),
        new("quotation marks", "\""),
        new("escapes", "\\*"),
        new("line breaks", "x\\\n"),
        new("wide letters", "漢"),
        new("marks", "e\u0301\u0316"),
        new("marks in a row", "\u0301\u0316", Break: ""),
        new("marks apart", "\u0301\u200b", Break: ""),
        new("paragraphs of a dump", "a\n\n", File: "txt"),
        new("ampersands of a dump", "&", File: "txt"),
        new("tags of a dump", "  • t{0}\n", File: "txt"),
        new("marks in a tag of a dump", "\u0301\u0316", Once: "  • t", File: "txt", Break: ""),
        new("bullets of a dump", "• ", File: "txt"),
        new("arrows of a dump", "> ", File: "txt"),
        new("lines of a dump", "Words and words\n", File: "txt"),
        new("cells of a dump", "a  b\n", File: "txt"),
        new("dates of a dump", "May 1, 2022\n", File: "txt"),
        new("names of a dump", "By Ren Hayashi and ", File: "txt"),
    ];

    public string Path => "a." + File;

    /// <summary>Returns a seed of about that many bytes, or fewer where the construct is not repeated so often.</summary>
    public byte[] Make(int bytes)
    {
        var once = (File == "md" ? FrontMatter : Header) + Once;
        var room = Math.Max(0, bytes - Encoding.UTF8.GetByteCount(once + End));
        var seed = new StringBuilder(once);
        Fill(seed, Piece, Rest.Length == 0 ? room : room / 2);
        Fill(seed, Rest, room / 2);
        return Encoding.UTF8.GetBytes(seed.Append(End).ToString());
    }

    private void Fill(StringBuilder seed, string piece, int bytes)
    {
        if (piece.Length == 0) return;
        var letters = new string('y', Math.Max(1, Max == int.MaxValue ? 1 : bytes / Max - piece.Length));
        for (var (number, filled) = (0, 0); filled < bytes && number < Max; number++)
        {
            var next = string.Format(CultureInfo.InvariantCulture, piece, number, letters)
                + (number % PiecesBetweenBreaks == PiecesBetweenBreaks - 1 ? Break : "");
            seed.Append(next);
            filled += Encoding.UTF8.GetByteCount(next);
        }
    }
}
