using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Reads one page: its units with their readings, and the resulting article.</summary>
internal sealed class PageReading
{
    private readonly List<Unit> top;
    private readonly List<Unit> rest;
    private readonly DumpBody body;
    private readonly Unit? footer;

    public PageReading(List<Unit> units, SeedDefaults defaults, DiagnosticList diagnostics)
    {
        var header = HeaderReader.Read(units);
        top = [.. header.Units.Take(header.At)];
        footer = header.Footer;
        rest = BodyReader.Read(header.Units.Skip(header.At), header.Footer, header.HasByline);
        var fields = HeaderFields.Of(header, rest, defaults, diagnostics);
        body = BodyOf(fields, defaults);
        // Without a headline or a date it is not known where the text begins.
        if (body.IsEmpty && fields.IsComplete) ReportNoText(diagnostics);
        var tags = DumpTags.Of(top.Concat(rest).Where(unit => unit.Is(Reading.Tag)), defaults.Limits, diagnostics);
        ReportLeftOut(diagnostics);
        Article = diagnostics.HasErrors ? null : Compose(fields, tags, defaults, diagnostics);
    }

    /// <summary>Returns the article; null where there is an error.</summary>
    public Article? Article { get; }

    public List<ReadSpan> Spans() => SpanList.Of([.. top, .. rest], body.DatelineAt);

    private DumpBody BodyOf(HeaderFields fields, SeedDefaults defaults)
    {
        var day = fields.WrittenDay(defaults) ?? Unit.AnyDay;
        var body = BodyOn(fields, day);
        // 05/01/2022 is the day near which the dateline's date is.
        return body is { Dateline.Date: not null, DatelineDay: null } && fields.OtherOrder is { } other
            && BodyOn(fields, other) is { DatelineDay: not null } near
            ? near
            : body;
    }

    private DumpBody BodyOn(HeaderFields fields, DateOnly day)
    {
        var shown = rest
            .Where(unit => unit.Reading!.Reading is Reading.Paragraph or Reading.ListItem or Reading.TableRow or Reading.VerseLine)
            .ToList();
        return DumpBody.Of([.. top.Where(unit => unit.Is(Reading.KeyPoint))], Paragraphs.Join(shown, day), day);
    }

    private Article? Compose(HeaderFields fields, IReadOnlyList<string> tags, SeedDefaults defaults, DiagnosticList diagnostics)
    {
        var language = LanguageDetector.Guess($"{fields.Headline}\n{body.Text}", defaults.Language, out var isAssumed);
        if (isAssumed) WarnOfLanguage(language, diagnostics);
        var times = fields.Times(language, body.Dateline, body.DatelineDay);
        if (times.Day is not { } day || times.Published is not { } published) return null;
        return new Article
        {
            Headline = fields.Headline,
            Standfirst = fields.Standfirst,
            Category = fields.Category,
            Dateline = body.Dateline,
            Byline = fields.Byline,
            EditionLabels = fields.Labels,
            PublishedAt = published.Instant,
            HasTime = published.HasTime,
            HeldUntil = times.HeldUntil,
            Day = day,
            Updated = times.Updated,
            Language = language,
            Body = body.Html,
            Lead = TextSanitizer.StripBidi(body.Lead),
            ReadingMinutes = ReadingTime.Minutes(body.Text),
            Tags = tags,
            Corrections =
            [
                .. top.Concat(rest).Where(unit => unit.Is(Reading.Correction)).Select(unit => new Correction(day, unit.Text)),
            ],
        };
    }

    private void WarnOfLanguage(string language, DiagnosticList diagnostics)
    {
        var at = (rest.Find(unit => unit.Reading!.Reading.Fate() == Fate.Shown) ?? top[0]).First;
        diagnostics.Warn(at.Number, at.Column,
            $"The text is too short to show its language; the language of the site, {language}, is assumed.");
    }

    private void ReportNoText(DiagnosticList diagnostics)
    {
        var last = top.Count > 0 ? top[^1] : rest[0];
        var at = rest.Count > 0 ? rest[0].First : last.First;
        diagnostics.Error(at.Number, at.Column, "The article has no text; expected paragraphs after the header.");
    }

    // Nothing is silent: what readers do not see is named.
    private void ReportLeftOut(DiagnosticList diagnostics)
    {
        foreach (var unit in top.Concat(rest).Where(unit => unit.Reading!.Reading.Fate() == Fate.LeftOut))
        {
            var term = unit.Reading!.Reading.Term();
            var more = unit.Lines.Count > 1 ? $" ({unit.Lines.Count} lines)" : "";
            diagnostics.Warn(unit.First.Number, unit.First.Column,
                $"Left out as {Indefinite(term)} {term}: “{Quote(unit.Text)}”{more}");
        }
        foreach (var unit in rest.Where(unit => unit.Is(Reading.Timestamp) && !ReferenceEquals(unit, footer)))
            diagnostics.Warn(unit.First.Number, unit.First.Column, $"“{Quote(unit.Text)}” below the text was ignored.");
        foreach (var unit in top.Concat(rest).Where(unit => unit.Is(Reading.Correction)))
            diagnostics.Warn(unit.First.Number, unit.First.Column,
                $"“{Quote(unit.Text)}” is read as a correction of the day of publication; "
                + $"its own date is not understood.");
    }

    private static string Indefinite(string term) => term[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";

    private static string Quote(string text) => text.Length <= 60 ? text : text[..60].TrimEnd() + "…";
}
