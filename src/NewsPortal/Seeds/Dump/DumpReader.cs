using NewsPortal.Articles;

namespace NewsPortal.Seeds;

/// <summary>
/// Reads the plain text that a reader gets who selects a story's page and copies it: page chrome, breadcrumb, headline,
/// bullets with date, byline and labels, body, bullets with tags. The text is literal: neither Markdown nor HTML.
/// </summary>
public static class DumpReader
{
    /// <summary>Never throws: what cannot be taken becomes a problem.</summary>
    public static Reading Read(string path, string text, Desk desk)
    {
        var problems = new ProblemList(path);
        var parts = desk.Limits.AllowLines(text, problems) ? DumpParts.Of(DumpBlock.Split(DumpLine.Split(text)), problems) : null;
        var article = parts is null ? null : Compose(parts, desk, problems);
        return new(problems.HasErrors ? null : article, problems.InOrder(), parts?.ChromeLines ?? 0);
    }

    private static Article? Compose(DumpParts parts, Desk desk, ProblemList problems)
    {
        var category = ReadCategory(parts, problems);
        var header = DumpHeader.Read(parts.Header, desk.Zone, problems);
        if (header.Day is not { } day) return null;
        var body = DumpBody.Read(parts.Body, day, parts.Headline, problems);
        var published = header.PublishedAt is { } instant ? new Moment(instant, HasTime: true) : desk.Zone.StartOf(day);
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
            Updated = header.Updated is { } updated ? new Moment(updated, HasTime: true) : null,
            Language = Languages.Guess(parts.Headline.Text + body.Text, desk.Language),
            Body = body.Html,
            Lead = body.Lead,
            ReadingMinutes = ReadingTime.Minutes(body.Text),
            Tags = ReadTags(parts.Tags?.Items().ToList() ?? [], desk.Limits, problems),
        };
    }

    private static IReadOnlyList<string> ReadTags(List<(DumpLine Line, string Text)> bullets, SeedLimits limits, ProblemList problems)
    {
        var tags = TagList.Of(bullets.Select(bullet => bullet.Text));
        if (tags.Count > limits.MostTags) problems.Error(bullets[limits.MostTags].Line.Number, bullets[limits.MostTags].Line.Column, limits.TooManyTags(tags.Count));
        return tags;
    }

    private static Category ReadCategory(DumpParts parts, ProblemList problems)
    {
        var line = (parts.Breadcrumb ?? parts.Headline).First;
        string? oddity = null;
        var category = parts.Breadcrumb is { } breadcrumb ? Breadcrumb.Parse(breadcrumb.Text, out oddity) : null;
        if (oddity is not null) problems.Warn(line.Number, line.Column, oddity);
        if (category is null)
            problems.Warn(line.Number, line.Column, "No breadcrumb stands above the headline; the story goes into the section General.");
        return category ?? Category.General;
    }
}
