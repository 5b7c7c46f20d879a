using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Reads what the front matter of a story says, key by key.</summary>
internal sealed partial class FrontMatterMapper(string path, FrontMatterFields fields, SeedDefaults desk, DiagnosticList diagnostics)
{
    public static readonly string[] Known =
    [
        "headline", "category", "published", "updated", "kicker", "standfirst", "byline", "dateline", "edition", "tags", "language",
        "slug", "status", "corrections", "picture", "coordinates",
    ];

    public void ReportUnknownKeys() => fields.ExpectOnly(Known);

    /// <summary>Returns the line and column of a key's value, or of the front matter where the key is missing.</summary>
    public (int Line, int Column) PlaceOf(string key) => fields.Find(key) is { } value ? (value.Line, value.Column) : fields.Place;

    public string? Headline => Required("headline", fields.Text("headline"));

    public ArticleTime? Published() => fields.Find("published") is null ? RequiredMoment() : fields.ArticleTime("published", desk.Zone);

    public ArticleTime? Updated(ArticleTime published)
    {
        if (fields.ArticleTime("updated", desk.Zone) is not { } updated) return null;
        var isEarlier = published.HasTime && updated.HasTime
            ? updated.Instant < published.Instant
            : desk.Zone.DayOf(updated.Instant) < desk.Zone.DayOf(published.Instant);
        if (!isEarlier) return updated;
        diagnostics.Warn(fields.Find("updated")!,
            $"\"{fields.Written("updated")}\" is earlier than \"{fields.Written("published")}\" and was ignored.");
        return null;
    }

    public Category Category()
    {
        if (CategoryPath() is not { } text)
        {
            diagnostics.Warn(fields.Place.Line, fields.Place.Column, "No category; section General is used.");
            return Articles.Category.General;
        }
        var category = Breadcrumb.Parse(text, out var oddity);
        if (category is null) oddity = "The category is empty; section General is used.";
        if (oddity is not null) diagnostics.Warn(fields.Find("category")!, oddity);
        return category ?? Articles.Category.General;
    }

    /// <summary>Other tools list the levels: <c>[World, Europe]</c>.</summary>
    private string? CategoryPath()
    {
        if (!fields.IsForeign("category")) return fields.Text("category");
        // Hexo lists several paths of levels; the first is the story's own.
        if (fields.Find("category") is YamlList { Items: [YamlList first, ..] })
            return string.Join(" > ", first.Items.OfType<YamlScalar>().Select(fields.OneLine));
        var levels = fields.Find("category") is YamlScalar ? fields.Text("category")?.Split(',') ?? [] : fields.Texts("category");
        return levels.Count == 0 ? null : string.Join(" > ", levels);
    }

    public string? Kicker => fields.Text("kicker");
    public string? Standfirst => fields.Text("standfirst");
    public string? Dateline => fields.Text("dateline");
    public Byline? Byline() => new FrontMatterAuthors(fields, diagnostics).Read();
    public Picture? Picture() => new FrontMatterPicture(path, fields, diagnostics).Read();
    public StoryStatus Status() => FrontMatterStatus.Read(fields, diagnostics);
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
        if (fields.Text("language") is not { } written) return null;
        var language = fields.IsForeign("language") ? written.Replace('_', '-') : written;
        if (LanguageTag().IsMatch(language)) return language;
        diagnostics.Error(fields.Find("language")!,
            $"\"{TextSanitizer.Shorten(written)}\" is not a valid language tag; expected one such as \"en\" or \"pt-BR\".");
        return null;
    }

    public string? FixedSlug()
    {
        if (fields.Text("slug") is not { } written) return null;
        if (fields.IsForeign("slug")) return SlugOfPermalink(written);
        if (Slug.Of(written) == written) return written;
        diagnostics.Error(fields.Find("slug")!,
            $"\"{TextSanitizer.Shorten(written)}\" is not a valid slug; expected \"{Slug.Of(written)}\".");
        return null;
    }

    /// <summary>The last part of another tool's path: its folders, extension and host are not the portal's.</summary>
    private string? SlugOfPermalink(string permalink)
    {
        var last = permalink.TrimEnd('/').Split('/')[^1];
        if (last.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) last = last[..^5];
        if (last.Length > 0 && Slug.Of(last) == last) return last;
        diagnostics.Warn(fields.Find("slug")!,
            $"\"{TextSanitizer.Shorten(permalink)}\" of \"{fields.Written("slug")}\" does not end in a valid slug and was ignored.");
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
                diagnostics.Error(item.Place.Line, item.Place.Column, "A correction needs a date and a text.");
        }
        return corrections;
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
