using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit is a photo's caption or credit, copied without the photo.</summary>
internal static partial class CaptionClassifier
{
    private const int MaxWords = 70, MaxWordsOfCredit = 5, MaxCredit = 60, MaxCaptionWord = 24;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|｜-–—/");

    private static readonly SearchValues<char> Own = SearchValues.Create(":：/＝▲▼△▽");

    private static readonly SearchValues<char> Marks = SearchValues.Create(")）】/");

    public static Evidence Weigh(Header header) =>
        header.IsDateAhead || header.HasDate || header.IsDatelineAhead
            ? Weigh(header.Unit, isBeforeLead: header.HasHeadline, header.IsDatelineAhead)
            : Evidence.None;

    /// <param name="isBeforeLead">In front of the text more is a caption than between its paragraphs.</param>
    /// <param name="isDatelineAhead">The text begins behind this unit.</param>
    public static Evidence Weigh(Unit unit, bool isBeforeLead, bool isDatelineAhead) =>
        WeighBlock(unit, isBeforeLead, isDatelineAhead) is var evidence && evidence.Reading == Reading.Caption
            && unit.Lines.Count == 1 && PhotoCredit.Is(unit.Text)
            ? evidence with { Reading = Reading.Credit }
            : evidence;

    private static Evidence WeighBlock(Unit unit, bool isBeforeLead, bool isDatelineAhead)
    {
        if (unit.IsBullet || unit.Words > MaxWords) return Evidence.None;
        if (unit.Phrase.Kind == PhraseKind.Caption && (isBeforeLead && isDatelineAhead || !unit.EndsSentence || HasOwnSign(unit.Text)))
            return new(Reading.Caption, 8, "begins or ends like a caption");
        if (CreditAtEnd(unit.Text)) return new(Reading.Caption, 8, "a credit at the end");
        if (CreditBehindBar(unit.Text)) return new(Reading.Caption, 8, "a credit at the end");
        if (unit.Lines.Count is 2 or 3 && PhotoCredit.IsNameAndHouse(unit.Lines[^1].Content))
            return new(Reading.Caption, 8, "a photographer and a house below it");
        if (unit.Words <= MaxWordsOfCredit && !unit.EndsSentence && PhotoCredit.IsAgency(unit.Text) && !isBeforeLead)
            return new(Reading.Credit, 6, "the name of a house alone");
        if (!isBeforeLead) return Evidence.None;
        if (CopyrightAtEnd().IsMatch(unit.Text)) return new(Reading.Caption, 8, "a copyright sign and a name at the end");
        if (unit.Text.Contains('＝', StringComparison.Ordinal) && !unit.EndsSentence)
            return new(Reading.Caption, 7, "what is seen, and where and when");
        if (IsSceneAndDay(unit.Text)) return new(Reading.Caption, 7, "what is seen, and in brackets when and where");
        if (NameInCapitalsAtEnd(unit.Text)) return new(Reading.Caption, 7, "a name in capitals behind a sentence");
        if (IsHouseAndSentence(unit)) return new(Reading.Caption, 8, "a house's name above a sentence");
        var weight = (unit.Text is [.., ')'] && PhotographerBehind().IsMatch(unit.Text) ? 5 : 0)
            + ((isDatelineAhead || !unit.EndsSentence) && !unit.TimeForm.HasTime && HouseInFront(unit.Text) ? 5 : 0)
            + (HouseBehind(unit.Text) ? isDatelineAhead ? 5 : 2 : 0);
        return weight == 0
            ? Evidence.None
            : new(Reading.Caption, weight + (isDatelineAhead ? 2 : 0), "a photographer or a house beside a sentence");
    }

    // The Example Shimbun / A bus waits at a terminal., or the other way round
    private static bool IsHouseAndSentence(Unit unit) =>
        unit.Lines.Count is > 1 and <= 4 && LineForm.Words(unit.First.Content) <= MaxWordsOfCredit
            && !LineForm.EndsSentence(unit.First.Content)
        && PhotoCredit.Is(unit.First.Content) && unit.Words - LineForm.Words(unit.First.Content) > 2
        || unit.Lines.Count is > 1 and <= 4 && LineForm.EndsSentence(unit.Lines[^2].Content)
            && LineForm.Words(unit.Lines[^1].Content) <= MaxWordsOfCredit
            && !LineForm.EndsSentence(unit.Lines[^1].Content) && PhotoCredit.IsHouse(unit.Lines[^1].Content);

    // Photo: …, AP Photo/…: a mere word at the start of a sentence is a word of the sentence.
    private static bool HasOwnSign(string text) => text.AsSpan(0, Math.Min(text.Length, MaxCaptionWord)).IndexOfAny(Own) >= 0;

    // Example: 車庫に並ぶ路面電車（４日、松山市で）
    private static bool IsSceneAndDay(string text) =>
        text.AsSpan().TrimEnd() is [.., 'で', ')' or '）'] && text.AsSpan().LastIndexOfAny('(', '（') is > 1 and var open
            && text.AsSpan(open) is var behind && behind.Contains('日') && behind.Contains('、')
            && !text.Contains('。', StringComparison.Ordinal);

    // Example: Un tranvía en su cochera, este miércoles. HARU MINAMI / AFP
    private static bool NameInCapitalsAtEnd(string text) =>
        text.LastIndexOf(". ", StringComparison.Ordinal) is > 1 and var stop && text.Length - stop < MaxCredit
            && text.AsSpan(stop + 2).Trim() is [_, .., not '.'] && LineForm.Words(text[stop..]) is > 1 and <= MaxWordsOfCredit
            && LineForm.IsShouted(text[(stop + 2)..]) && !LineForm.IsShouted(text[..stop])
            && !text.AsSpan(stop).ContainsAnyInRange('0', '9');

    // Example: … on Friday. (Photo: Theo Brandt), … am Montag. Foto: dpa
    private static bool CreditAtEnd(string text)
    {
        if (text.AsSpan().TrimEnd() is [.., '.' or '。']) return false;
        var colon = text.AsSpan().LastIndexOfAny(':', '：');
        if (colon < 2 || text.Length - colon > MaxCredit) return false;
        var start = colon;
        while (start > 0 && (char.IsLetter(text[start - 1]) || char.IsWhiteSpace(text[start - 1]) && start == colon)) start--;
        return start > 0 && PhraseLists.Match($"{text.AsSpan(start, colon - start).Trim()}: x").Kind == PhraseKind.Caption;
    }

    // Example: A ferry lies idle in Bergen. | Kyodo, A ferry leaves. - AFP pic
    private static bool CreditBehindBar(string text) =>
        text.AsSpan(Math.Max(0, text.Length - MaxCredit)).ContainsAny(Bars)
        && CreditBehind().Match(text, Math.Max(0, text.Length - MaxCredit), Math.Min(text.Length, MaxCredit)) is { Success: true } credit
        && LineForm.Words(credit.Groups["who"].Value) <= MaxWordsOfCredit
        && (credit.Groups["pic"].Success
            || credit.Groups["bar"].Success
                && (LineForm.IsShouted(credit.Groups["who"].Value) || PhotoCredit.IsHouse(credit.Groups["who"].Value)));

    // Example: Getty Images A ferry leaves Takamatsu
    private static bool HouseInFront(string text)
    {
        var at = text.IndexOf(' ', StringComparison.Ordinal);
        for (var words = 1; at > 0 && words <= 4; words++)
        {
            var isSentence = at + 1 < text.Length && char.IsUpper(text[at + 1]);
            if (isSentence && PhotoCredit.IsAgency(text[..at]) && LineForm.Words(text[at..]) > 2) return true;
            at = text.IndexOf(' ', at + 1);
        }
        return false;
    }

    // Example: A ferry leaves the port. (Kyodo), … / Reuters
    private static bool HouseBehind(string text) =>
        text.AsSpan(Math.Max(0, text.Length - MaxCredit)).ContainsAny(Marks)
        && HouseAtEnd().Match(text) is { Success: true } house && PhotoCredit.IsHouse(house.Groups["who"].Value.Trim());

    [GeneratedRegex(@"(?:\s*(?<bar>[|｜])\s*|\s[-–—/]\s*)(?<who>[\p{L}\d.&'’ /-]{2,40}?)"
        + @"(?<pic>\s(?:pic|photo|picture|image|file|filepic|foto|handout)s?\.?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex CreditBehind();

    [GeneratedRegex(@"[.?!»”]?\s*©\s?[\p{L}\d][\p{L}\d .,/&'’-]{1,50}$", RegexOptions.NonBacktracking)]
    private static partial Regex CopyrightAtEnd();

    // Two or three names in brackets behind the sentence.
    [GeneratedRegex(@"[.?!”""]?\s*\(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}(?: ?/ ?[^()]{2,30})?\)$", RegexOptions.NonBacktracking)]
    private static partial Regex PhotographerBehind();

    [GeneratedRegex(@"(?:[(（【](?<who>[^()（）【】]{2,30})[)）】]|\s/\s?(?<who>[^/]{2,30}))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HouseAtEnd();
}
