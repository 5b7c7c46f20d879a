using NewsPortal.Articles;
using NewsPortal.Seeds.Dates;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Recognizes words that appear where a place could but are not places.</summary>
internal static class NonPlaceWords
{
    // English alone: abbreviations of other languages are parts of names (St, La).
    private static readonly HashSet<string> Days = new(
        ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
         + "Mon Tue Tues Wed Thu Thurs Fri Sat Sun Today Tomorrow Yesterday Tonight").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FirstWords = WordFile.Set("Seeds.Datelines.first-words.txt");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> First = FirstWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> Labels = WordFile.Set("Seeds.Datelines.labels.txt");

    private static readonly HashSet<string> Acronyms = WordFile.Set("Seeds.Datelines.acronyms.txt");

    private static readonly HashSet<string> Speech = new(WordFile.Lines("Seeds.Datelines.speech-words.txt"), StringComparer.Ordinal);

    private static readonly HashSet<string> The = new(
        ["HAGUE", "VALLEY", "BRONX", "DALLES", "BOTTOM", "WOODLANDS", "VATICAN"], StringComparer.Ordinal);

    public static bool IsDay(string word) => Days.Contains(word.TrimEnd('.'));

    /// <summary>Whether a word begins a sentence and never a dateline.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> word) => First.Contains(word);

    /// <summary>Whether no dateline starts like this: with a function word, a day, or a month alone.</summary>
    public static bool CannotStart(IReadOnlyList<string> words) =>
        FirstWords.Contains(words[0]) && !(words is ["A", ..] && Gazetteer.Knows(string.Join(' ', words)))
        || words.Any(IsDay) || EnglishDates.TryMonth(words[0], out _);

    public static bool IsLabel(string word) => Labels.Contains(word);

    /// <summary>Whether a speaker's first word follows a name and a colon: <c>SYDNEY: I think …</c></summary>
    public static bool StartsSpeech(ReadOnlySpan<char> lead)
    {
        var text = lead.TrimStart();
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’')) end++;
        return Speech.Contains(text[..end].ToString().Replace('’', '\''));
    }

    /// <summary>Whether a name in capitals may also be a label, a headline, an organization or initials.</summary>
    public static bool IsDoubtful(string name, bool isQualified)
    {
        var words = name.Split(' ');
        if (words.Any(Acronyms.Contains) && !isQualified || words[0] == "THE" && !(words.Length > 1 && The.Contains(words[1]))) return true;
        if (words.Length == 1) return Labels.Contains(name) && !isQualified || IsAcronym(name, isQualified);
        return !isQualified && words.Skip(words[0] == "NEW" ? 1 : 0).Any(Labels.Contains);
    }

    private static bool IsAcronym(string word, bool isQualified) =>
        word.Contains('.') || word.Any(char.IsDigit) || !isQualified && word.Count(TextScanner.IsLetter) < 4;
}
