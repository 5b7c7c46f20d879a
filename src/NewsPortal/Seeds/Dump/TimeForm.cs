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

    public static TimeForm Of(Unit unit)
    {
        bool hasDate = false, hasTime = false;
        var rest = "";
        foreach (var part in unit.Times)
        {
            hasDate |= part is { Kind: TimePartKind.Date, Date.Year: not null };
            hasTime |= part.Kind is TimePartKind.Time or TimePartKind.Relative;
            if (part.Kind == TimePartKind.Text && !IsFurniture(Slice(unit, part)))
                rest = rest.Length == 0 ? Slice(unit, part) : $"{rest}, {Slice(unit, part)}";
        }
        return new(hasDate, hasTime, rest);
    }

    public bool IsAny => HasDate || HasTime;

    /// <summary>Whether the line has nothing but date and time.</summary>
    public bool IsAlone => IsAny && !Rest.Any(char.IsLetterOrDigit);

    /// <summary>Whether the rest names the authors of the article.</summary>
    public bool HasByline =>
        IsAny && Rest.Length > 0 && LineForm.Words(Rest) <= MaxRestWords
            && BylineGrammar.Strength(Rest.Trim(Commas)) == BylineStrength.Strong;

    /// <summary>Whether the rest is two or three words like a name, and not a city.</summary>
    public bool HasName =>
        IsAny && Rest.Length > 0 && BylineGrammar.Strength(Rest) == BylineStrength.Weak && Gazetteer.Find(new Place(Rest)) is null;

    public static readonly char[] Commas = [',', '，', '、', ' ', '\u00A0', '\u3000', '\t'];

    // Example: 3 min read beside the date
    private static bool IsFurniture(string text) =>
        PhraseLists.Match(text) is { IsWhole: true, Kind: PhraseKind.Chrome or PhraseKind.Share };

    private static string Slice(Unit unit, TimePart part) => unit.Text.Substring(part.Start, part.Length).Trim();
}
