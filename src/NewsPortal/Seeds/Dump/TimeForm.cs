using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Holds what a line of a header says about time, and the rest of the line.</summary>
/// <param name="HasDate">A date with its year.</param>
/// <param name="HasTime">A clock time, an update, or both.</param>
/// <param name="Rest">The texts around date and time; empty where there are none.</param>
internal readonly record struct TimeForm(bool HasDate, bool HasTime, string Rest)
{
    private const int MaxRestWords = 12;

    /// <summary>Returns the text behind the date and time where there is also one in front; empty otherwise.</summary>
    public string Behind { get; private init; } = "";

    public static TimeForm Of(Unit unit)
    {
        bool hasDate = false, hasTime = false;
        var (rest, front) = ("", 0);
        foreach (var part in unit.Times)
        {
            hasDate |= part is { Kind: TimePartKind.Date, Date.Year: not null };
            hasTime |= part.Kind is TimePartKind.Time or TimePartKind.Relative;
            if (part.Kind == TimePartKind.Text && WithoutFurniture(Slice(unit, part)) is { Length: > 0 } text
                && !(hasDate && ZoneTable.Find(text).Count > 0))
                rest = rest.Length == 0 ? text : $"{rest}, {text}";
            if (!hasDate && !hasTime) front = rest.Length;
        }
        return new(hasDate, hasTime, rest) { Behind = front > 0 && rest.Length > front ? rest[(front + 2)..] : "" };
    }

    /// <summary>Returns the text that may name the authors: that in front of date and time, or all where there is none.</summary>
    public string Names => Behind.Length == 0 || ByWords.At(Behind, 0) is not null ? Rest : Rest[..^(Behind.Length + 2)];

    public bool IsAny => HasDate || HasTime;

    /// <summary>Whether the line has nothing but date and time.</summary>
    public bool IsAlone => IsAny && !Rest.Any(char.IsLetterOrDigit);

    /// <summary>Whether the rest names the authors of the article.</summary>
    public bool HasByline =>
        IsAny && Rest.Length > 0 && LineForm.Words(Rest) <= MaxRestWords
            && BylineGrammar.Strength(Names.Trim(Commas)) == BylineStrength.Strong;

    /// <summary>Whether the rest is two or three words like a name, and not a city.</summary>
    public bool HasName =>
        IsAny && Rest.Length > 0 && BylineGrammar.Strength(Names) == BylineStrength.Weak && Gazetteer.Find(new Place(Names)) is null;

    public static readonly char[] Commas = [',', '，', '、', ' ', '\u00A0', '\u3000', '\t'];

    // Example: 3 min read
    private static bool IsFurniture(string text) =>
        PhraseLists.Match(text) is { IsWhole: true, Kind: PhraseKind.Chrome or PhraseKind.Share };

    /// <summary>Returns a text beside the date without page chrome: 3 min read • Comments.</summary>
    public static string WithoutFurniture(string text)
    {
        if (IsFurniture(text)) return "";
        if (text.AsSpan().IndexOfAny(Dots) < 0) return text;
        var pieces = text.Split(Dots, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(pieces, IsFurniture) ? string.Join(", ", pieces.Where(piece => !IsFurniture(piece))) : text;
    }

    private static readonly char[] Dots = ['•', '|', '·'];

    private static string Slice(Unit unit, TimePart part) => unit.Text.Substring(part.Start, part.Length).Trim();
}
