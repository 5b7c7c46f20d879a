using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Seeds.Dates;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// The values of a mapping as what the portal means by them; what cannot be understood is reported at its place and reads as
/// absent.
/// </summary>
internal sealed class FrontMatterFields(YamlMap map, DiagnosticList diagnostics)
{
    /// <summary>The place for a diagnostic of the whole.</summary>
    public (int Line, int Column) Place => (map.Line, map.Column);

    /// <summary>
    /// Warns of every key that is not among the known ones, and names the one that was meant: by meaning first, by spelling
    /// second.
    /// </summary>
    public void ExpectOnly(IReadOnlyList<string> known)
    {
        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !known.Contains(key.Text)))
        {
            var word = TextSanitizer.OneLine(TextSanitizer.Shorten(key.Text));
            var meant = ForeignKeys.MeaningOf(word) is { } meaning && known.Contains(meaning) ? meaning
                : DidYouMean.Of(word, known.Concat(ForeignKeys.ReadAs(known)));
            diagnostics.Warn(key, meant is null ? $"Unknown key \"{word}\"; it was ignored."
                : $"Unknown key \"{word}\"; did you mean \"{meant}\"?");
        }
    }

    /// <summary>Null where the key is missing or stands there with nothing behind it.</summary>
    public YamlValue? Find(string key) => map.FindEntry(key) is { Value: not YamlScalar { IsNothing: true } } entry ? entry.Value : null;

    /// <summary>Whether another tool's key stands for this one; such values have forms of their own.</summary>
    public bool IsForeign(string key) => map.FindEntry(key)?.ForeignKey is not null;

    /// <summary>The key as the seed writes it.</summary>
    public string Written(string key) => map.FindEntry(key)?.ForeignKey ?? key;

    /// <summary>One line of text, never an empty one.</summary>
    public string? Text(string key)
    {
        if (Find(key) is not { } value) return null;
        if (value is YamlScalar scalar) return OneLine(scalar) is { Length: > 0 } text ? text : null;
        diagnostics.Error(value, $"\"{Written(key)}\" must be a single text, not a list or mapping.");
        return null;
    }

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is not YamlList list) return Text(key) is { } one ? [one] : [];
        foreach (var item in list.Items.Where(item => item is not YamlScalar))
            diagnostics.Error(item, $"An item of \"{Written(key)}\" must be a single text, not a list or mapping.");
        return list.Items.OfType<YamlScalar>().Select(OneLine).Where(text => text.Length > 0).ToList();
    }

    /// <summary>Escapes such as <c>\u200B</c> become invisible characters only when YAML is read.</summary>
    /// <remarks>A run of marks stays too long, so that it is reported, and becomes short enough for Unicode's normalization.</remarks>
    public string OneLine(YamlScalar scalar)
    {
        var written = CombiningMarks.Limit(TextSanitizer.OneLine(scalar.Text), CombiningMarks.MaxRun + 1);
        var visible = InvisibleCharacters.Drop(written);
        if (visible.Length < written.Length)
            diagnostics.Hint(scalar.Line, scalar.Column, $"Invisible characters were removed from “{TextSanitizer.Shorten(visible)}”.");
        return InvisibleCharacters.Remove(visible);
    }

    public ArticleTime? ArticleTime(string key, PublisherZone zone)
    {
        if (Text(key) is not { } text) return null;
        var moment = Iso8601.Parse(text, zone) ?? (IsForeign(key) ? ForeignDate.Parse(text, zone) : null);
        if (moment is null)
        {
            diagnostics.Error(Find(key)!, $"\"{TextSanitizer.Shorten(text)}\" of \"{Written(key)}\" is not a valid date "
                + $"between {CalendarDate.FirstYear} and {CalendarDate.LastYear}; "
                + "expected the form 2022-05-01 or 2022-05-01T17:59+09:00.");
        }
        return moment;
    }

    public Coordinates? Coordinates(string key)
    {
        if (Find(key) is not { } value) return null;
        if (value is YamlList { Items: [YamlScalar north, YamlScalar east] } && Degrees(north, 90) is { } latitude
            && Degrees(east, 180) is { } longitude)
            return new Coordinates(latitude, longitude);
        diagnostics.Error(value,
            $"\"{key}\" is not a valid coordinate; expected [latitude, longitude] in degrees, -90 to 90 and -180 to 180.");
        return null;
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<FrontMatterFields> Mappings(string key, string expected)
    {
        if (Find(key) is not { } value) return [];
        var items = (value as YamlList)?.Items ?? [value];
        foreach (var item in items.Where(item => item is not YamlMap))
            diagnostics.Error(item, $"An item of \"{key}\" is not a mapping; expected {expected}.");
        return items.OfType<YamlMap>().Select(item => new FrontMatterFields(item, diagnostics));
    }

    private static double? Degrees(YamlScalar scalar, double most) =>
        double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var degrees)
        && Math.Abs(degrees) <= most ? degrees : null;
}
