using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>
/// Limits the length of the fields that listings, feeds and the front page repeat. A missing blank line easily turns half a story
/// into a headline, or a stray bullet a sentence into a tag.
/// </summary>
internal static class FieldLimits
{
    /// <summary>Characters as people count them. A longer field is a warning.</summary>
    public const int MaxUsual = 200;

    /// <summary>A longer field is an error.</summary>
    public const int MaxLength = 500;

    /// <summary>A longer standfirst or description of a picture is a warning.</summary>
    public const int MaxUsualText = 1_000;

    /// <summary>A longer standfirst or description of a picture is an error.</summary>
    public const int MaxTextLength = 2_500;

    /// <summary>Names a field by its key of a front matter and its reading in a dump, with the words of messages.</summary>
    private readonly record struct Field(string Key, Reading Reading, string Term, string Advice, bool IsText = false)
    {
        public int Usual => IsText ? MaxUsualText : MaxUsual;
        public int Limit => IsText ? MaxTextLength : MaxLength;
    }

    private static readonly Field
        Headline = new("headline", Reading.Headline, "headline", "put a blank line between it and the text, or shorten it"),
        Level = new("category", Reading.Breadcrumb, "category level", "shorten it"),
        Tag = new("tags", Reading.Tag, "tag", "put a sentence into the text, or shorten it"),
        Label = new("edition", Reading.Label, "edition label", "put a sentence into the text, or shorten it"),
        Kicker = new("kicker", Reading.Headline, "kicker", "shorten it"),
        Standfirst = new("standfirst", Reading.Standfirst, "standfirst", "put the rest into the text", IsText: true),
        Name = new("byline", Reading.Byline, "name in the byline", "shorten it"),
        Role = new("byline", Reading.Byline, "role in the byline", "shorten it"),
        Dateline = new("dateline", Reading.Dateline, "dateline", "shorten it"),
        Credit = new("picture", Reading.Credit, "picture's credit", "shorten it"),
        Description = new("picture", Reading.Caption, "description of the picture", "put the rest into the text", IsText: true);

    /// <summary>Reports the fields that are too long, and those with more combining marks on a letter than any language needs.</summary>
    /// <param name="placeOf">Returns the line and column of a field, by its key in a front matter and its reading in a dump.</param>
    public static void Check(Article article, DiagnosticList diagnostics, Func<string, Reading, string, (int Line, int Column)> placeOf)
    {
        foreach (var (field, value) in ValuesOf(article))
        {
            if (CombiningMarks.IndexOfLongRun(value) >= 0)
            {
                var (line, column) = PlaceOf(field, value);
                diagnostics.Error(line, column, TooManyMarks($"The {field.Term}"));
            }
            // No text has more characters than UTF-16 units.
            else if (value.Length > field.Usual) CheckLength(field, value);
        }

        (int Line, int Column) PlaceOf(Field field, string value) => placeOf(field.Key, field.Reading, value);

        void CheckLength(Field field, string value)
        {
            var length = new StringInfo(value).LengthInTextElements;
            if (length <= field.Usual) return;
            var (line, column) = PlaceOf(field, value);
            if (length > field.Limit) diagnostics.Error(line, column, string.Create(CultureInfo.InvariantCulture,
                $"The {field.Term} has {length} characters, more than the limit of {field.Limit}; {field.Advice}."));
            else diagnostics.Warn(line, column, string.Create(CultureInfo.InvariantCulture,
                $"The {field.Term} has {length} characters; more than {field.Usual} are unusual: {field.Advice}."));
        }
    }

    /// <summary>Returns a sentence on a run of combining marks.</summary>
    /// <param name="what">The text that has it, with its article.</param>
    public static string TooManyMarks(string what) => string.Create(CultureInfo.InvariantCulture,
        $"{what} has more than {CombiningMarks.MaxRun} combining marks in a row; delete them.");

    private static IEnumerable<(Field Field, string Value)> ValuesOf(Article article)
    {
        yield return (Headline, article.Headline);
        if (article.Kicker is { } kicker) yield return (Kicker, kicker);
        if (article.Standfirst is { } standfirst) yield return (Standfirst, standfirst);
        foreach (var level in article.Category.Levels) yield return (Level, level);
        foreach (var tag in article.Tags) yield return (Tag, tag);
        foreach (var label in article.EditionLabels) yield return (Label, label);
        foreach (var author in article.Byline?.Authors ?? [])
        {
            yield return (Name, author.Name);
            if (author.Role is { } role) yield return (Role, role);
        }
        // Places and the agency are parts of it.
        if (article.Dateline is { } dateline) yield return (Dateline, dateline.Raw);
        if (article.Picture is not { } picture) yield break;
        yield return (Description, picture.Alt);
        if (picture.Caption is { } caption) yield return (Description, caption);
        if (picture.Credit is { } credit) yield return (Credit, credit);
    }
}
