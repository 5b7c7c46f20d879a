using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit is page chrome, copied along with the article, by the lists of phrases.</summary>
internal static class FurnitureClassifier
{
    private const int MaxWordsOfBox = 45, MinLinesOfMenu = 3, MaxMenuLine = 120;

    public static Evidence Weigh(Unit unit)
    {
        if (IsNavigation(unit)) return new(Reading.Chrome, Evidence.Certain, "a menu: names of sections, one a line");
        var (kind, isWhole) = unit.Phrase;
        if (kind == PhraseKind.None || !isWhole && unit.Words > MaxWordsOfBox) return Evidence.None;
        if (!isWhole && unit.EndsSentence && !HasSecondSign(unit.Text)) return Evidence.None;
        if (ReadingOf(kind) is not { } reading) return Evidence.None;
        return isWhole
            ? new(reading, Evidence.Certain + 1, "a phrase of its list")
            : new(reading, Evidence.Certain - 1, "begins or ends like a phrase of its list");
    }

    private static bool IsNavigation(Unit unit) =>
        !unit.IsBullet && (unit.Lines.Count == 1 && IsMenuLine(unit.Text) || IsMenu(unit));

    private static bool IsMenu(Unit unit) => SectionLines.Of(unit) is { Count: >= MinLinesOfMenu } items && items.All(IsMenuItem);

    // Home News Sport Business Weather
    private static bool IsMenuLine(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return line.Length <= MaxMenuLine && space > 0 && SectionNames.IsHome(line[..space])
            && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= MinLinesOfMenu } items
            && Array.TrueForAll(items, IsMenuItem);
    }

    private static bool IsMenuItem(string line) =>
        Breadcrumb.IsSectionWord(line) || SectionNames.IsHome(line)
            || PhraseLists.Match(line) is { IsWhole: true, Kind: PhraseKind.Chrome };

    /// <summary>Weighs whether a number alone in a header counts shares, comments or views.</summary>
    public static Evidence WeighCount(Unit unit) =>
        unit is { IsBullet: false, Text.Length: <= 6 } && unit.Text.All(c => char.IsDigit(c) || c is ',' or '.' or 'K' or 'k')
            && unit.Text.Any(char.IsDigit)
            ? new(Reading.Chrome, 7, "a number alone")
            : Evidence.None;

    // A sentence that merely begins like a box is a sentence; boxes have more of their words.
    private static bool HasSecondSign(string text)
    {
        foreach (var sign in Signs)
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static readonly string[] Signs = [.. WordFile.Lines("Seeds.Dump.Phrases.box-words.txt")];

    private static Reading? ReadingOf(PhraseKind kind) => kind switch
    {
        PhraseKind.Chrome => Reading.Chrome,
        PhraseKind.Share => Reading.Share,
        PhraseKind.Advertisement => Reading.Advertisement,
        PhraseKind.EndMark => Reading.EndMark,
        PhraseKind.Cookies => Reading.CookieNotice,
        PhraseKind.Newsletter => Reading.Newsletter,
        PhraseKind.Paywall => Reading.Paywall,
        PhraseKind.Copyright => Reading.Copyright,
        _ => null,
    };
}
