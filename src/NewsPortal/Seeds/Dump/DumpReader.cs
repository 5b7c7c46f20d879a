using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>
/// Reads the plain text that a reader gets who selects a story's page and copies it: page chrome, breadcrumb, headline,
/// bullets with date, byline and labels, body, bullets with tags. The text is literal: neither Markdown nor HTML.
/// </summary>
public static class DumpReader
{
    /// <summary>Never throws: what cannot be taken becomes a diagnostic.</summary>
    public static ReadResult Read(string path, string text, SeedDefaults desk)
    {
        var diagnostics = new DiagnosticList(path);
        var parts = desk.Limits.AllowLines(text, diagnostics) ? DumpParts.Of(DumpBlock.Split(DumpLine.Split(text)), diagnostics) : null;
        var article = parts is null ? null : Compose(parts, desk, diagnostics);
        return new(diagnostics.HasErrors ? null : article, diagnostics.InOrder(), parts?.ChromeLines ?? 0);
    }

    private static Article? Compose(DumpParts parts, SeedDefaults desk, DiagnosticList diagnostics)
    {
        var category = ReadCategory(parts, diagnostics);
        var header = DumpHeader.Read(parts.Header, desk.Zone, diagnostics);
        if (header.Day is not { } day) return null;
        var body = DumpBody.Read(parts.Body, day, parts.Headline, diagnostics);
        var published = header.PublishedAt is { } instant ? new ArticleTime(instant, HasTime: true) : desk.Zone.StartOf(day);
        return new Article
        {
            Headline = parts.Headline.Text.Trim(),
            Category = category,
            Dateline = body.Dateline,
            Byline = header.Byline,
            EditionLabels = header.EditionLabels,
            PublishedAt = published.Instant,
            HasTime = published.HasTime,
            Day = day,
            Updated = header.Updated is { } updated ? new ArticleTime(updated, HasTime: true) : null,
            Language = LanguageDetector.Guess(parts.Headline.Text + body.Text, desk.Language),
            Body = body.Html,
            Lead = body.Lead,
            ReadingMinutes = ReadingTime.Minutes(body.Text),
            Tags = ReadTags(parts.Tags?.Items().ToList() ?? [], desk.Limits, diagnostics),
        };
    }

    private static IReadOnlyList<string> ReadTags(List<(DumpLine Line, string Text)> bullets, SeedLimits limits, DiagnosticList diagnostics)
    {
        var tags = TagList.Of(bullets.Select(bullet => bullet.Text));
        if (tags.Count > limits.MostTags) diagnostics.Error(bullets[limits.MostTags].Line.Number, bullets[limits.MostTags].Line.Column, limits.TooManyTags(tags.Count));
        return tags;
    }

    private static Category ReadCategory(DumpParts parts, DiagnosticList diagnostics)
    {
        var line = (parts.Breadcrumb ?? parts.Headline).First;
        string? oddity = null;
        var category = parts.Breadcrumb is { } breadcrumb ? Breadcrumb.Parse(breadcrumb.Text, out oddity) : null;
        if (oddity is not null) diagnostics.Warn(line.Number, line.Column, oddity);
        if (category is null)
            diagnostics.Warn(line.Number, line.Column, "No breadcrumb stands above the headline; the story goes into the section General.");
        return category ?? Category.General;
    }
}
