using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header names the authors of the article.</summary>
internal static class BylineClassifier
{
    private const int MaxWords = 30, MaxLinesOfBlock = 8, MaxWordsBehindByWord = 8, MinWordsOfText = 3, MaxNamesWithNotes = 120;

    private const int MaxDay = 3, MaxWordsOfHouse = 5, MaxUnitsAhead = 8;

    /// <summary>Holds the reason that is not certain: a warning reports the assumption.</summary>
    public const string Assumed = "words like a name beside the date";

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (unit.Words > MaxWords || !unit.IsBullet && header.HasByline && header.HasDate && unit.TimeForm.IsAny) return Evidence.None;
        if (unit.IsBullet && !header.HasByline && unit.Text is [',' or '，' or '、', ..]) return new(Reading.Byline, 9, "behind a comma");
        if (IsScene(unit.Text)) return Evidence.None;
        if (IsBlock(unit)) return new(Reading.Byline, 9, "a name and a house, one below the other");
        if (header.Previous is { Reading.Reading: Reading.Byline } && Roles.EndsInRole(unit.Text) && unit.Words <= 6)
            return new(Reading.Byline, 7, "a role below a name");
        if (header.Previous is { Reading.Reading: Reading.Byline } above && GoesOn(above.Text) && unit.Words <= 8)
            return new(Reading.Byline, 9, "the line above goes on");
        if (Houses.IsKnown(unit.Text) && !header.HasByline && header.HasHeadline) return new(Reading.Byline, 7, "the name of a house");
        return unit.BylineStrength switch
        {
            BylineStrength.Strong when !(unit.EndsSentence && unit.Words > 12) => new(Reading.Byline, 8, "begins or ends like a byline"),
            BylineStrength.None when IsNamedHouse(header.Unit) && IsBesideDate(header) => new(Reading.Byline, 5, Assumed),
            BylineStrength.Weak when IsBesideDate(header) => new(Reading.Byline, unit.IsBullet ? 4 : 5, Assumed),
            _ when (IsNameInPlace(unit.Text) || AreNamesWithNotes(unit.Text)) && IsBesideDate(header) => new(Reading.Byline, 5, Assumed),
            _ when IsBehindByWord(header) && IsBesideDate(header) => new(Reading.Byline, 5, Assumed),
            _ when IsEastAsianName(unit.Text) && !unit.IsBullet && IsBesideDate(header) => new(Reading.Byline, 5, Assumed),
            _ => Evidence.None,
        };
    }

    // The Example Herald: a house that no list knows.
    private static bool IsNamedHouse(Unit unit) =>
        unit is { IsBullet: false, EndsSentence: false, Words: > 1 and <= MaxWordsOfHouse } && Organizations.IsNamedBy(unit.Text)
            && LineForm.IsTitled(unit.Text) && !RunClassifier.HasVerb(unit.Text);

    // What a picture shows, and when and where: 会談する両首脳＝1日、ハノイ（共同）.
    private static bool IsScene(string text) =>
        text.IndexOf('＝', StringComparison.Ordinal) is > 0 and var sign && text.AsSpan(sign + 1).TrimStart() is [var first, ..] behind
            && char.IsDigit(first) && behind[..Math.Min(behind.Length, MaxDay)].Contains('日');

    /// <summary>Whether a byline ends in the middle: with "By" alone, a comma, or "and".</summary>
    public static bool GoesOn(string text) =>
        ByWords.At(text, 0) is { } match && match.End >= text.TrimEnd().Length
        || text.AsSpan().TrimEnd() is var names
            && (names is [.., ',' or '&'] || names.EndsWith(" and", StringComparison.OrdinalIgnoreCase));

    // Example: Por Mina Caldeira, g9 Santos
    private static bool IsBehindByWord(Header header) =>
        header.Unit is { IsBullet: false, EndsSentence: false, Words: <= MaxWordsBehindByWord } unit
            && Math.Abs(header.At - header.DateIndex) == 1
        && ByWords.At(unit.Text, 0) is { Word.Role: null } match && match.End < unit.Text.Length && char.IsUpper(unit.Text[match.End])
        && LineForm.IsTitled(unit.Text[match.End..]);

    // Example: Ada Lind in Kobe
    private static bool IsNameInPlace(string text) =>
        text.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var at && BylineGrammar.Strength(text[..at]) == BylineStrength.Weak
        && Gazetteer.Find(new Place(text[(at + 4)..])) is not null;

    // Example: Ada Lind (now) and Nils Ekman (earlier)
    private static bool AreNamesWithNotes(string text) =>
        text is [.., ')'] && text.Length <= MaxNamesWithNotes && text.Split(" and ") is var names
            && Array.TrueForAll(names, name => name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open
                && BylineGrammar.Strength(name[..open]) == BylineStrength.Weak);

    // Two to five characters and no sentence: 佐藤一郎, 김하늘.
    private static bool IsEastAsianName(string text) =>
        text.Length is > 1 and <= 5 && text.All(c => c is >= '\u3040' and <= '\uD7AF') && !Breadcrumb.IsSectionWord(text);

    private static bool IsBlock(Unit unit) =>
        unit.Lines.Count is > 1 and <= MaxLinesOfBlock && !unit.EndsSentence
            && BylineGrammar.ReadBlock([.. unit.Lines.Select(line => line.Content)]) is { Byline: not null };

    private static bool IsBesideDate(Header header) =>
        header.HasHeadline && !header.HasByline && !IsBylineAhead(header) && header.DateIndex >= 0 && IsNear(header)
        && !Breadcrumb.IsSectionWord(header.Unit.Text) && Gazetteer.Find(new Place(header.Unit.Text)) is null;

    // Between the name and the date are share buttons and the like at most.
    private static bool IsNear(Header header)
    {
        var (first, second) = header.At < header.DateIndex ? (header.At, header.DateIndex) : (header.DateIndex, header.At);
        return header.Units.Skip(first + 1).Take(second - first - 1).Count(unit => FurnitureClassifier.Weigh(unit).Weight == 0) <= 1;
    }

    // Where another unit is a byline beyond doubt, a mere name is none.
    private static bool IsBylineAhead(Header header) =>
        header.Units.Skip(header.At + 1).Take(MaxUnitsAhead)
            .TakeWhile((unit, index) => header.At + 1 + index <= header.DateIndex || !IsText(unit))
            .Any(unit => unit.Text is [',' or '，' or '、', ..] && unit.IsBullet
                || unit.Words <= MaxWords && unit.BylineStrength == BylineStrength.Strong || unit.TimeForm.HasByline);

    private static bool IsText(Unit unit) => unit is { IsBullet: false, EndsSentence: true } && unit.Words > MinWordsOfText;
}
