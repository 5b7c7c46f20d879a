using NewsPortal.Articles;
using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Markdown;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Folder;

/// <summary>One seed's bytes to one article, in the format that the file's name tells.</summary>
public static class SeedReader
{
    /// <summary>
    /// Has to be raised when any seed is read to another article than before: builds of the previous version are then filled
    /// again. A test fails when that is forgotten.
    /// </summary>
    public const int Version = 1;

    /// <summary>Enough to know a field again in the line that it came from.</summary>
    private const int LettersToCompare = 20;

    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Never throws, whatever the bytes are: what cannot be taken becomes a diagnostic.</summary>
    public static ReadResult Read(string path, ReadOnlySpan<byte> bytes, SeedDefaults desk)
    {
        var (text, diagnostic) = SeedText.Decode(path, bytes);
        if (text is null) return new(null, [diagnostic!]);
        if (CombiningMarks.IndexOfLongRun(text) is >= 0 and var run) return new(null, [TooManyMarks(path, text, run)]);
        var result = IsMarkdown(path) ? MarkdownReader.Read(path, text, desk) : WithinLimits(path, DumpReader.Read(path, text, desk), text);
        if (result.Article is not { } article) return result;
        if (FaultOf(article, bytes.Length) is { } fault)
            return result with { Article = null, Diagnostics = [.. result.Diagnostics, new(path, 1, 1, Severity.Error, fault)] };
        var spellings = NameSpelling.Check(path, article, text).ToList();
        return spellings.Count == 0 ? result : result with { Diagnostics = Merge(result.Diagnostics, spellings) };
    }

    private static Diagnostic TooManyMarks(string path, string text, int at)
    {
        var lines = SeedText.Lines(text[..at]);
        return new(path, lines.Length, lines[^1].Length + 1, Severity.Error, FieldLimits.TooManyMarks("This line"));
    }

    /// <summary>Checks the fields of a dump; a reader of Markdown checks its own, since only it knows the places of keys.</summary>
    private static ReadResult WithinLimits(string path, ReadResult result, string text)
    {
        if (result.Article is not { } article) return result;
        var diagnostics = new DiagnosticList(path);
        var lines = new Lazy<string[]>(() => SeedText.Lines(text));
        FieldLimits.Check(article, diagnostics, (_, reading, value) => PlaceOf(result.Spans, reading, value, lines));
        var found = diagnostics.InOrder();
        return found.Count == 0 ? result : result with
        {
            Article = diagnostics.HasErrors ? null : article,
            Diagnostics = Merge(result.Diagnostics, found),
        };
    }

    private static IReadOnlyList<Diagnostic> Merge(IEnumerable<Diagnostic> some, IEnumerable<Diagnostic> others) =>
        [.. some.Concat(others).OrderBy(one => one.Line).ThenBy(one => one.Column)];

    /// <summary>The span that begins as the field does, or else the first of its reading.</summary>
    private static (int Line, int Column) PlaceOf(IReadOnlyList<ReadSpan> spans, Reading reading, string value, Lazy<string[]> lines)
    {
        var candidates = spans.Where(span => span.Reading == reading).ToList();
        var begun = value[..Math.Min(value.Length, LettersToCompare)];
        var found = candidates.Find(span => span.Line <= lines.Value.Length
            && lines.Value[span.Line - 1].Contains(begun, StringComparison.OrdinalIgnoreCase));
        var place = found.Line > 0 ? found : candidates.FirstOrDefault();
        return place.Line > 0 ? (place.Line, place.Column) : (1, 1);
    }

    /// <summary>Returns what is wrong with the whole of an article that was read, in a sentence; null where nothing is.</summary>
    private static string? FaultOf(Article article, int bytes)
    {
        var limit = BodySize.LimitFor(bytes);
        if (BodySize.Of(article) > limit) return BodySize.TooLarge(limit);
        // Entities become marks only when the text is rendered.
        return CombiningMarks.IndexOfLongRun(article.Body) >= 0 ? FieldLimits.TooManyMarks("The text") : null;
    }
}
