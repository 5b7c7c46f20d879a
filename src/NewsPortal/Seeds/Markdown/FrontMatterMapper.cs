using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>What the front matter of a story says, key by key.</summary>
internal sealed partial class FrontMatterMapper(string path, FrontMatterFields fields, SeedDefaults desk, DiagnosticList diagnostics)
{
    private static readonly string[] Known =
    [
        "headline", "category", "published", "updated", "kicker", "standfirst", "byline", "dateline", "edition", "tags", "language",
        "slug", "status", "corrections", "picture", "coordinates",
    ];

    public void ReportUnknownKeys() => fields.ExpectOnly(Known);

    public string? Headline => Required("headline", fields.Text("headline"));

    public ArticleTime? Published() => fields.Find("published") is null ? RequiredMoment() : fields.ArticleTime("published", desk.Zone);

    public ArticleTime? Updated(ArticleTime published)
    {
        if (fields.ArticleTime("updated", desk.Zone) is not { } updated) return null;
        var isEarlier = published.HasTime && updated.HasTime
            ? updated.Instant < published.Instant
            : desk.Zone.DayOf(updated.Instant) < desk.Zone.DayOf(published.Instant);
        if (!isEarlier) return updated;
        diagnostics.Warn(fields.Find("updated")!, "The update lies before the publication and was ignored; a later time was expected.");
        return null;
    }

    public Category Category()
    {
        if (fields.Text("category") is not { } text)
        {
            diagnostics.Warn(fields.Place.Line, fields.Place.Column, "The key \"category\" is missing; the story was filed under General.");
            return Articles.Category.General;
        }
        var category = Breadcrumb.Parse(text, out var oddity);
        if (category is null) oddity = "The category names no level; the story was filed under General.";
        if (oddity is not null) diagnostics.Warn(fields.Find("category")!, oddity);
        return category ?? Articles.Category.General;
    }

    public string? Kicker => fields.Text("kicker");
    public string? Standfirst => fields.Text("standfirst");
    public string? Dateline => fields.Text("dateline");
    public Byline? Byline => fields.Text("byline") is { } byline ? BylineGrammar.Parse(byline) : null;
    public IReadOnlyList<string> EditionLabels => fields.Texts("edition");
    public Coordinates? Coordinates => fields.Coordinates("coordinates");

    public IReadOnlyList<string> Tags()
    {
        var value = fields.Find("tags");
        var tags = value is YamlScalar ? TagList.Split(fields.Text("tags") ?? "") : TagList.Of(fields.Texts("tags"));
        var most = desk.Limits.MostTags;
        if (tags.Count > most) diagnostics.Error(value is YamlList list ? list.Items[most] : value!, desk.Limits.TooManyTags(tags.Count));
        return tags;
    }

    /// <summary>BCP 47; null where the seed leaves it to its script.</summary>
    public string? Language()
    {
        if (fields.Text("language") is not { } language || LanguageTag().IsMatch(language)) return fields.Text("language");
        diagnostics.Error(fields.Find("language")!, $"\"{TextSanitizer.Shorten(language)}\" is no language tag; one such as \"en\" or \"pt-BR\" was expected.");
        return null;
    }

    public bool Withdrawn()
    {
        if (fields.Text("status") is { } status and not ("published" or "withdrawn"))
            diagnostics.Error(fields.Find("status")!, $"The status \"{TextSanitizer.Shorten(status)}\" is not known; \"published\" or \"withdrawn\" was expected.");
        return fields.Text("status") == "withdrawn";
    }

    public string? FixedSlug()
    {
        if (fields.Text("slug") is not { } slug || Slug.Of(slug) == slug) return fields.Text("slug");
        diagnostics.Error(fields.Find("slug")!, $"\"{TextSanitizer.Shorten(slug)}\" is no slug; \"{Slug.Of(slug)}\" was expected.");
        return null;
    }

    public IReadOnlyList<Correction> Corrections()
    {
        var corrections = new List<Correction>();
        foreach (var item in fields.Mappings("corrections", "{ date: 2022-05-02, text: \"...\" }"))
        {
            item.ExpectOnly(["date", "text"]);
            var date = item.ArticleTime("date", desk.Zone);
            if (date is { } moment && item.Text("text") is { } text) corrections.Add(new Correction(desk.Zone.DayOf(moment.Instant), text));
            else if (item.Find("date") is null || item.Find("text") is null)
                diagnostics.Error(item.Place.Line, item.Place.Column, "A correction lacks its date or its text; both were expected.");
        }
        return corrections;
    }

    public Picture? Picture()
    {
        if (fields.Find("picture") is not { } value) return null;
        if (value is not YamlMap map)
        {
            diagnostics.Error(value, "\"picture\" is no mapping; { file, alt, caption, credit } was expected.");
            return null;
        }
        return Picture(new FrontMatterFields(map, diagnostics));
    }

    private Picture? Picture(FrontMatterFields picture)
    {
        picture.ExpectOnly(["file", "alt", "caption", "credit"]);
        if (picture.Text("file") is not { } name || PictureFile.Resolve(path, name) is not { } file)
        {
            var at = picture.Find("file") is { } value ? (value.Line, value.Column) : picture.Place;
            diagnostics.Error(at.Line, at.Column, $"The picture's file is missing or cannot be taken; {PictureFile.Expected}.");
            return null;
        }
        if (picture.Text("alt") is null)
            diagnostics.Warn(picture.Place.Line, picture.Place.Column, "The picture has no \"alt\"; a text for readers who cannot see it was expected.");
        return new Picture(file, picture.Text("alt") ?? "", picture.Text("caption"), picture.Text("credit"));
    }

    private ArticleTime? RequiredMoment()
    {
        Required("published", null);
        return null;
    }

    private string? Required(string key, string? text)
    {
        if (text is null && fields.Find(key) is null or YamlScalar)
            diagnostics.Error(fields.Place.Line, fields.Place.Column, $"The key \"{key}\" is missing or empty; it is required.");
        return text;
    }

    /// <summary>The shape of RFC 5646, not its registry.</summary>
    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
