using System.Text.Json;
using System.Text.Json.Serialization;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Text;

namespace NewsPortal.Cli;

/// <summary>Explains how one seed was read: each line with its reading and why, then the fields, then the diagnostics.</summary>
internal sealed class Explanation(string path, string text, ReadResult result, PublisherZone zone)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly string[] lines = SeedText.Lines(text);

    /// <summary>Returns the document of <c>check --explain --json</c>, which docs/seed-format.md describes.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Path = path,
            Lines = result.Spans.Select(span => new
            {
                span.Line, span.Column, span.Length,
                Reading = span.Reading.Term(), Fate = FateOf(span), span.Why, Text = TextOf(span),
            }),
            Fields = result.Article is null
                ? null
                : Fields(result.Article).GroupBy(field => field.Name)
                    .ToDictionary(field => field.Key, field => field.Select(named => named.Value)),
            Diagnostics = result.Diagnostics.Select(
                found => new { found.Line, found.Column, Severity = found.Severity.Word(), found.Message }),
        },
        Json);

    /// <summary>Writes the report for people.</summary>
    /// <param name="useColors">Whether the terminal shows ANSI colors.</param>
    public void Write(TextWriter output, bool useColors)
    {
        var width = result.Spans.Select(span => span.Reading.Term().Length).Append(0).Max();
        foreach (var span in result.Spans)
        {
            var row = FormattableString.Invariant(
                $"{span.Line,5}  {span.Reading.Term().PadRight(width)}  {TextSanitizer.ForLog(TextOf(span))}");
            output.WriteLine(useColors ? $"{ColorOf(span)}{row}\e[0m  \e[2m← {span.Why}\e[0m" : $"{row}  ← {span.Why}");
        }
        if (result.Spans.Count > 0) output.WriteLine();
        if (result.Article is { } article)
            foreach (var (name, value) in Fields(article)) output.WriteLine($"{name,11}: {TextSanitizer.ForLog(value)}");
        else output.WriteLine("No article: see the errors.");
        if (result.Diagnostics.Count > 0) output.WriteLine();
        foreach (var found in result.Diagnostics) output.WriteLine(found with { Path = path });
    }

    private IEnumerable<(string Name, string Value)> Fields(Article article)
    {
        yield return ("headline", article.Headline);
        if (article.Standfirst is { } standfirst) yield return ("standfirst", standfirst);
        yield return ("category", article.Category.ToString());
        yield return ("published", zone.Machine(article.Published));
        if (article.Updated is { } updated) yield return ("updated", zone.Machine(updated));
        if (article.HeldUntil is { } until) yield return ("held until", zone.Machine(new(until, HasTime: true)));
        foreach (var author in article.Byline?.Authors ?? [])
            yield return ("author", $"{author.Text} ({(author.IsPerson ? "person" : "organization")})");
        foreach (var label in article.EditionLabels) yield return ("label", label);
        if (article.Dateline is { } dateline) yield return ("dateline", Describe(dateline));
        yield return ("language", article.Language);
        foreach (var tag in article.Tags) yield return ("tag", tag);
        foreach (var correction in article.Corrections) yield return ("correction", correction.Text);
        yield return ("URL", article.WantedAddress);
    }

    private static string Describe(Dateline dateline) =>
        $"{string.Join("; ", dateline.Places.Select(place => place.Name).DefaultIfEmpty("–"))} | "
        + $"{dateline.Date ?? "–"} | {dateline.Agency ?? "–"}";

    private string TextOf(ReadSpan span) => lines[span.Line - 1].Substring(span.Column - 1, span.Length);

    private static string FateOf(ReadSpan span) => span.Reading.Fate() switch
    {
        Fate.Shown => "shown",
        Fate.Used => "used",
        Fate.Dropped => "dropped",
        _ => "left out",
    };

    private static string ColorOf(ReadSpan span) => span.Reading.Fate() switch
    {
        Fate.Shown => "",
        Fate.Used => "\e[32m",
        Fate.Dropped => "\e[2m",
        _ => "\e[33m",
    };
}
