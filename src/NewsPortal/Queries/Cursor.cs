using System.Globalization;

namespace NewsPortal.Queries;

/// <summary>
/// A place in a newest-first list: the story that a page ended at. Unlike a page number it stays true when a story is
/// published meanwhile, and the ten-thousandth page costs what the second does. Written <c>20220501T085900Z-12</c>.
/// </summary>
/// <param name="PublishedAt">UTC, whole seconds.</param>
public sealed record Cursor(DateTime PublishedAt, long ArticleId)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";

    public static Cursor Of(Headline headline) => new(headline.PublishedAt, headline.Id);

    /// <summary>In front of all that was published before an instant.</summary>
    /// <param name="instant">UTC.</param>
    public static Cursor At(DateTime instant) => new(instant, 0);

    /// <summary>Less than 0 where the story is newer than the cursor, more than 0 where it is older.</summary>
    public int CompareTo(Headline headline) => (PublishedAt, ArticleId).CompareTo((headline.PublishedAt, headline.Id));

    /// <summary>Null where the text is no cursor.</summary>
    public static Cursor? Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0
            && DateTime.TryParseExact(text![..dash], Format, CultureInfo.InvariantCulture, Utc, out var instant)
            && long.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(instant, id)
            : null;
    }

    public override string ToString() =>
        PublishedAt.ToString(Format, CultureInfo.InvariantCulture) + "-" + ArticleId.ToString(CultureInfo.InvariantCulture);
}
