using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Reads a seed in Markdown with YAML front matter (CommonMark, pipe tables, footnotes, strikethrough, bare links).</summary>
public static class MarkdownReader
{
    /// <param name="path">The seed's path inside its folder, separated by slashes.</param>
    /// <param name="text">Decoded, without NUL and other control characters.</param>
    public static ReadResult Read(string path, string text, SeedDefaults desk)
    {
        var diagnostics = new DiagnosticList(path);
        var visible = InvisibleCharacters.Remove(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var (article, isDraft) = Read(path, visible, desk, diagnostics);
        // Nobody reads a draft, which therefore may be unfinished.
        if (isDraft) diagnostics.TurnErrorsIntoWarnings();
        return new ReadResult(isDraft || diagnostics.HasErrors ? null : article, diagnostics.InOrder()) { IsDraft = isDraft };
    }

    private static (Article? Article, bool IsDraft) Read(string path, string text, SeedDefaults desk, DiagnosticList diagnostics)
    {
        if (TextSanitizer.FirstFault(text) is >= 0 and var fault)
        {
            var line = text.AsSpan(0, fault).Count('\n') + 1;
            diagnostics.Error(line, fault - text.LastIndexOf('\n', fault), $"Invalid character U+{(int)text[fault]:X4}.");
            return default;
        }
        if (!desk.Limits.AllowLines(text, diagnostics)) return default;
        if (FrontMatter.Split(text, diagnostics) is not { } parts) return default;
        if (new YamlReader(parts.Yaml, linesBefore: 1, diagnostics).Read() is not { } map) return default;
        var story = new FrontMatterMapper(path,
            new FrontMatterFields(ForeignKeys.ToOwn(map, FrontMatterMapper.Known, diagnostics), diagnostics), desk, diagnostics);
        story.ReportUnknownKeys();
        var status = story.Status();
        var body = MarkdownBody.Read(path, parts, desk.Limits, BodySize.LimitFor(text), diagnostics);
        if (body is { IsEmpty: true }
            && status == StoryStatus.Published) diagnostics.Error(parts.BodyLine, 1,
            "The article has no text; expected paragraphs after the front matter.");
        return (Assemble(story, body, status, desk, diagnostics, parts.BodyLine), status == StoryStatus.Draft);
    }

    private static Article? Assemble(FrontMatterMapper story, MarkdownBody? body, StoryStatus status, SeedDefaults desk,
        DiagnosticList diagnostics, int bodyLine)
    {
        try
        {
            var article = Assemble(story, story.Headline, story.Published(), body, status, desk);
            FieldLimits.Check(article, diagnostics, (key, _, _) => story.PlaceOf(key));
            return article;
        }
        catch (BodyLimitException e)
        {
            diagnostics.Error(bodyLine, 1, e.Message);
            return null;
        }
    }

    private static Article Assemble(FrontMatterMapper story, string? headline, ArticleTime? published, MarkdownBody? body,
        StoryStatus status, SeedDefaults desk)
    {
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
            Byline = story.Byline(),
            EditionLabels = story.EditionLabels,
            PublishedAt = instant,
            HasTime = hasTime,
            Day = day,
            Updated = published is { } moment ? story.Updated(moment) : null,
            Language = story.Language() ?? LanguageDetector.Guess(headline + body?.Text, desk.Language),
            Body = body?.ToHtml() ?? "",
            Lead = lead,
            ReadingMinutes = ReadingTime.Minutes(body?.Text ?? ""),
            Links = body?.Links ?? [],
            Tags = story.Tags(),
            Corrections = story.Corrections(),
            Picture = story.Picture(),
            Coordinates = story.Coordinates,
            FixedSlug = story.FixedSlug(),
            Withdrawn = status == StoryStatus.Withdrawn,
        };
    }
}
