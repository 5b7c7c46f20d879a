
namespace NewsPortal.Seeds;

/// <summary>Says what a part of a dump was read as.</summary>
public enum Reading
{
    Breadcrumb, Headline, Standfirst, Byline, Timestamp, Label, KeyPoint, Dateline, Paragraph, ListItem, TableRow, VerseLine, Tag,
        Correction,
    Chrome, Share, Advertisement, EndMark, Heading,
    Caption, Credit, Newsletter, CookieNotice, Paywall, RelatedHeadline, MostRead, SlugLine, EditorsNote, Copyright, Unrecognized,
}

/// <summary>Says what became of a part of a dump.</summary>
public enum Fate
{
    /// <summary>Readers see it.</summary>
    Shown,

    /// <summary>A field of the article was made of it.</summary>
    Used,

    /// <summary>It is page chrome, and a hint says so.</summary>
    Dropped,

    /// <summary>It is left out, and a warning says so.</summary>
    LeftOut,
}

/// <summary>Names readings as diagnostics, <c>check --explain</c> and the documentation do.</summary>
public static class ReadingTerms
{
    /// <summary>Returns the singular term, such as <c>photo caption</c>.</summary>
    public static string Term(this Reading reading) => reading switch
    {
        Reading.Timestamp => "date and time",
        Reading.Label => "edition label",
        Reading.KeyPoint => "key point",
        Reading.ListItem => "list item",
        Reading.TableRow => "table row",
        Reading.VerseLine => "verse line",
        Reading.Chrome => "page chrome",
        Reading.Share => "share button",
        Reading.EndMark => "end mark",
        Reading.Heading => "heading of a list",
        Reading.Caption => "photo caption",
        Reading.Credit => "photo credit",
        Reading.Newsletter => "newsletter box",
        Reading.CookieNotice => "cookie notice",
        Reading.Paywall => "paywall notice",
        Reading.RelatedHeadline => "related headline",
        Reading.MostRead => "most-read list",
        Reading.SlugLine => "slug line",
        Reading.EditorsNote => "editor's note",
        Reading.Copyright => "copyright line",
        Reading.Unrecognized => "line that is not recognized",
        _ => reading.ToString().ToLowerInvariant(),
    };

    /// <summary>Returns what becomes of a part that is read so.</summary>
    public static Fate Fate(this Reading reading) => reading switch
    {
        <= Reading.Byline or Reading.Timestamp or Reading.Dateline or Reading.Tag or Reading.Label => Seeds.Fate.Used,
        <= Reading.Correction => Seeds.Fate.Shown,
        <= Reading.Heading => Seeds.Fate.Dropped,
        _ => Seeds.Fate.LeftOut,
    };
}
