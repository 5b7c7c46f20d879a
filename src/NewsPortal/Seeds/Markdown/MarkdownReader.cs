using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Reads a seed in Markdown with YAML front matter (CommonMark, pipe tables, footnotes, strikethrough, bare links).</summary>
public static class MarkdownReader
{
    /// <param name="path">The seed's path inside its folder, parted by slashes.</param>
    /// <param name="text">Decoded, without NUL and other control characters.</param>
    public static ReadResult Read(string path, string text, SeedDefaults desk)
    {
        var diagnostics = new DiagnosticList(path);
        var article = Read(path, text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), desk, diagnostics);
        return new ReadResult(diagnostics.HasErrors ? null : article, diagnostics.InOrder());
    }

    private static Article? Read(string path, string text, SeedDefaults desk, DiagnosticList diagnostics)
    {
        if (TextSanitizer.FirstFault(text) is >= 0 and var fault)
        {
            var line = text.AsSpan(0, fault).Count('\n') + 1;
            diagnostics.Error(line, fault - text.LastIndexOf('\n', fault), "A character here is no text; letters, marks and spaces were expected.");
            return null;
        }
        if (!desk.Limits.AllowLines(text, diagnostics)) return null;
        if (FrontMatter.Split(text, diagnostics) is not { } parts) return null;
        if (new YamlReader(parts.Yaml, linesBefore: 1, diagnostics).Read() is not { } map) return null;
        var story = new FrontMatterMapper(path, new FrontMatterFields(map, diagnostics), desk, diagnostics);
        story.ReportUnknownKeys();
        return Assemble(story, story.Headline, story.Published(), MarkdownBody.Read(path, parts, desk.Limits, diagnostics), parts.BodyLine, desk, diagnostics);
    }

    private static Article? Assemble(
        FrontMatterMapper story, string? headline, ArticleTime? published, MarkdownBody? body, int bodyLine, SeedDefaults desk, DiagnosticList diagnostics)
    {
        var withdrawn = story.Withdrawn();
        if (body is { IsEmpty: true } && !withdrawn) diagnostics.Error(bodyLine, 1, "The story has no body; text was expected after the front matter.");
        var (instant, hasTime) = published ?? default;
        var day = published is null ? default : desk.Zone.DayOf(instant);
        var (dateline, lead) = body is null ? (null, "") : DatelineExtractor.Normalize(body, story.Dateline, day);
        return new Article
        {
            Headline = headline ?? "",
            Kicker = story.Kicker,
            Standfirst = story.Standfirst,
            Category = story.Category(),
            Dateline = dateline,
            Byline = story.Byline,
            EditionLabels = story.EditionLabels,
            PublishedAt = instant,
            HasTime = hasTime,
            Day = day,
            Updated = published is { } moment ? story.Updated(moment) : null,
            Language = story.Language() ?? LanguageDetector.Guess(headline + body?.Text, desk.Language),
            Body = body?.Html ?? "",
            Lead = lead,
            ReadingMinutes = ReadingTime.Minutes(body?.Text ?? ""),
            Links = body?.Links ?? [],
            Tags = story.Tags(),
            Corrections = story.Corrections(),
            Picture = story.Picture(),
            Coordinates = story.Coordinates,
            FixedSlug = story.FixedSlug(),
            Withdrawn = withdrawn,
        };
    }
}
