using NewsPortal.Articles;

namespace NewsPortal.Seeds.Folder;

/// <summary>Warns about a publication so far ahead that its year is probably a typing error: 2202 for 2022.</summary>
internal static class FutureDay
{
    private const int DaysAhead = 366;

    /// <param name="now">UTC. Days of publication may be up to a day ahead of it, which does not matter here.</param>
    public static ReadResult Check(string path, ReadResult result, DateTimeOffset now)
    {
        if (result.Article is not { } article || article.Day <= DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysAhead)) return result;
        var date = result.Spans.FirstOrDefault(span => span.Reading == Reading.Timestamp);
        var warning = new Diagnostic(path, Math.Max(1, date.Line), Math.Max(1, date.Column), Severity.Warning,
            $"The publication date is {ApStyle.Date(article.Day)}, more than a year ahead; "
                + "the article is scheduled until then. Check the year.");
        return result with { Diagnostics = [.. result.Diagnostics, warning] };
    }
}
