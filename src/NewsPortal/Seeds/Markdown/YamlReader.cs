using NewsPortal.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// Reads the YAML of a front matter into values with their places. Anchors, aliases and tags are rejected, so that
/// no seed can make more of itself than it holds (the "billion laughs"), and so is depth.
/// </summary>
internal sealed class YamlReader(string yaml, int linesBefore, DiagnosticList diagnostics)
{
    private const int DeepestNesting = 4;

    private readonly YamlQuotes quotes = new(yaml);
    private readonly Parser parser = new(new StringReader(yaml));

    /// <summary>Null where an error was reported.</summary>
    public YamlMap? Read()
    {
        try
        {
            return ReadDocument();
        }
        catch (YamlException e)
        {
            Error(e.Start, $"This is not valid YAML: {quotes.Advice(e.Start.Line) ?? Sentence((e.InnerException ?? e).Message)}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            diagnostics.Error(linesBefore + 1, 1, $"This is not valid YAML: {Sentence(e.Message)}");
        }
        return null;
    }

    private YamlMap? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _)) return new YamlMap([], linesBefore + 1, 1);
        parser.Consume<DocumentStart>();
        var root = ReadValue(depth: 0);
        if (root is null) return null;
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _)) return Reject("The front matter contains more than one YAML document.") as YamlMap;
        if (root is YamlScalar { IsNothing: true }) return new YamlMap([], root.Line, root.Column);
        if (root is YamlMap map) return map;
        diagnostics.Error(root, "The front matter is not a mapping; expected lines such as \"headline: ...\".");
        return null;
    }

    private YamlValue? ReadValue(int depth)
    {
        if (parser.Accept<AnchorAlias>(out _))
            return Reject("YAML aliases are not allowed in front matter; put a text that begins with \"*\" in quotes.");
        var start = parser.Current as NodeEvent;
        if (start is { Anchor.IsEmpty: false })
            return Reject("YAML anchors are not allowed in front matter; put a text that begins with \"&\" in quotes.");
        if (start is { Tag.IsEmpty: false })
            return Reject("YAML tags are not allowed in front matter; put a text that begins with \"!\" in quotes.");
        if (depth > DeepestNesting) return Reject($"The front matter exceeds the nesting limit of {DeepestNesting} levels.");
        if (parser.TryConsume<Scalar>(out var scalar)) return Understood(scalar);
        return parser.Accept<SequenceStart>(out _) ? ReadList(depth) : ReadMap(depth);
    }

    private YamlScalar? Understood(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain && quotes.CutBehind(scalar.End) is var (column, cut))
            diagnostics.Warn(LineOf(scalar.End), column,
                $"“{TextSanitizer.Shorten(cut)}” was cut off, since YAML reads "
                + $"“ #” as the start of a comment; put the value in quotes.");
        if (TextSanitizer.IsClean(scalar.Value)) return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain,
            LineOf(scalar.Start), ColumnOf(scalar.Start));
        Error(scalar.Start, "Control characters are not allowed in a value; delete them.");
        return null;
    }

    private YamlList? ReadList(int depth)
    {
        var start = parser.Consume<SequenceStart>().Start;
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadValue(depth + 1) is not { } item) return null;
            items.Add(item);
        }
        return new YamlList(items, LineOf(start), ColumnOf(start));
    }

    private YamlMap? ReadMap(int depth)
    {
        var start = parser.Consume<MappingStart>().Start;
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.Accept<Scalar>(out _)) return Reject("A key must be a word such as \"headline\".") as YamlMap;
            if (ReadValue(depth + 1) is not YamlScalar key || ReadValue(depth + 1) is not { } value) return null;
            if (keys.Add(key.Text)) entries.Add(new YamlEntry(key, value));
            else diagnostics.Error(key, $"Duplicate key \"{TextSanitizer.Shorten(key.Text)}\".");
        }
        return new YamlMap(entries, LineOf(start), ColumnOf(start));
    }

    private YamlValue? Reject(string message)
    {
        Error(parser.Current!.Start, message);
        return null;
    }

    private void Error(Mark at, string message) => diagnostics.Error(LineOf(at), ColumnOf(at), message);

    private int LineOf(Mark mark) => linesBefore + (int)Math.Max(1, mark.Line);

    private static int ColumnOf(Mark mark) => (int)Math.Max(1, mark.Column);

    private static string Sentence(string message) => TextSanitizer.Shorten(TextSanitizer.OneLine(message)).TrimEnd('.') + ".";
}
