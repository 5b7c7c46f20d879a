using System.Collections.Frozen;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Lists the kinds of lines that a page has around an article, each with a list of phrases beside this file.</summary>
internal enum PhraseKind
{
    None, Chrome, Share, Advertisement, Newsletter, Paywall, Related, MostRead, Tags, KeyPoints, Copyright, EditorsNote, Correction,
    Caption, EndMark, Cookies,
}

/// <param name="IsWhole">Whether the line is the phrase and nothing else.</param>
internal readonly record struct PhraseMatch(PhraseKind Kind, bool IsWhole);

/// <summary>
/// Finds the kind of a line in the lists of phrases. In the files a 0 stands for any number, <c>…</c> at an end for other
/// words, and case, spaces and the punctuation around a line do not count.
/// </summary>
internal static class PhraseLists
{
    private const int MaxLength = 300;

    // No phrase is longer; of long lines only so much at each end is compared.
    private const int MaxPhrase = 80;

    private static readonly (PhraseKind Kind, string File)[] Files =
    [
        (PhraseKind.Share, "share"), (PhraseKind.Advertisement, "advertisement"), (PhraseKind.Chrome, "chrome"),
        (PhraseKind.EndMark, "end-mark"), (PhraseKind.Cookies, "cookies"), (PhraseKind.Paywall, "paywall"),
        (PhraseKind.Newsletter, "newsletter"), (PhraseKind.MostRead, "most-read"), (PhraseKind.Tags, "tags"),
        (PhraseKind.KeyPoints, "key-points"), (PhraseKind.Related, "related"), (PhraseKind.Copyright, "copyright"),
        (PhraseKind.EditorsNote, "editors-note"), (PhraseKind.Correction, "correction"), (PhraseKind.Caption, "caption"),
    ];

    private static readonly FrozenDictionary<string, PhraseKind> Whole;
    private static readonly FrozenDictionary<char, (string Start, PhraseKind Kind)[]> Starts;
    private static readonly FrozenDictionary<char, (string End, PhraseKind Kind)[]> Ends;
    private static readonly (string Part, PhraseKind Kind)[] Parts;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShareWords =
        WordFile.Lines("Seeds.Dump.Phrases.share-words.txt")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static PhraseLists()
    {
        var all = Files
            .SelectMany(file => WordFile.Lines($"Seeds.Dump.Phrases.{file.File}.txt").Select(phrase => (Phrase: phrase, file.Kind)))
            .ToList();
        var open = all.Where(entry => entry.Phrase.Contains('…', StringComparison.Ordinal)).ToList();
        var starts = open.Where(entry => entry.Phrase[^1] == '…' && entry.Phrase[0] != '…')
            .Select(entry => (Start: Fold(entry.Phrase.AsSpan(0, entry.Phrase.Length - 1)).Trim(), entry.Kind));
        var ends = open.Where(entry => entry.Phrase[0] == '…' && entry.Phrase[^1] != '…')
            .Select(entry => (End: Normalize(entry.Phrase[1..]), entry.Kind));
        Whole = all.Except(open)
            .SelectMany(entry => (string[])[Normalize(entry.Phrase), Fold(entry.Phrase).Trim()],
                (entry, phrase) => (Phrase: phrase, entry.Kind))
            .DistinctBy(entry => entry.Phrase).ToFrozenDictionary(entry => entry.Phrase, entry => entry.Kind);
        Starts = starts.GroupBy(entry => entry.Start[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Start.Length).ToArray());
        Ends = ends.GroupBy(entry => entry.End[^1])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.End.Length).ToArray());
        Parts =
        [
            .. open.Where(entry => entry.Phrase[0] == '…' && entry.Phrase[^1] == '…')
                .Select(entry => (Fold(entry.Phrase.AsSpan(1, entry.Phrase.Length - 2)).Trim(), entry.Kind)),
        ];
    }

    /// <summary>Finds the kind of a line; a row of share buttons counts as one.</summary>
    public static PhraseMatch Match(string line)
    {
        if (line.Length > MaxLength) return default;
        if (line.Length > 2 * MaxPhrase)
        {
            var (head, tail) = (Fold(line.AsSpan(0, MaxPhrase)).Trim(), Fold(line.AsSpan(line.Length - MaxPhrase)).Trim(Around));
            return new(Open(head, tail, line), IsWhole: false);
        }
        var open = Fold(line).Trim();
        var text = open.Trim(Around);
        if (text.Length == 0) return new(Whole.GetValueOrDefault(open), IsWhole: true);
        if (Whole.TryGetValue(open, out var kind)) return new(kind, IsWhole: true);
        if (Whole.TryGetValue(text, out kind))
            return kind is PhraseKind.Chrome or PhraseKind.Share && IsSaid(open) ? default : new(kind, IsWhole: true);
        return IsShareRow(text) ? new(PhraseKind.Share, IsWhole: true) : new(Open(open, text, line), IsWhole: false);
    }

    // A button has neither quotation marks nor an end of a sentence.
    private static bool IsSaid(string line) => line[^1] is '.' or '?' or '”' or '"' or '。' or '」' || line[0] is '“' or '"' or '「';

    /// <param name="open">The line from its start, folded.</param>
    /// <param name="text">The line to its end, folded.</param>
    private static PhraseKind Open(string open, string text, string line)
    {
        if (open.Length == 0 || text.Length == 0) return PhraseKind.None;
        foreach (var (start, kind) in Starts.GetValueOrDefault(open[0], []))
        {
            if (IsStart(open, start)) return kind;
        }
        foreach (var (end, kind) in Ends.GetValueOrDefault(text[^1], []))
        {
            if (IsEnd(text, end) && line.AsSpan().TrimEnd() is not [.., '.' or '。']) return kind;
        }
        foreach (var (part, kind) in Parts)
        {
            if (open.Contains(part, StringComparison.Ordinal) || line.Contains(part, StringComparison.OrdinalIgnoreCase)) return kind;
        }
        return PhraseKind.None;
    }

    private static bool IsEnd(string text, string end) => text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal);

    // Other words follow, and no word is cut.
    private static bool IsStart(string text, string start) =>
        text.Length > start.Length && text.StartsWith(start, StringComparison.Ordinal)
        && (!char.IsLetter(start[^1]) || !char.IsLetter(text[start.Length]));

    /// <summary>Whether a word, or a single letter, names a service to which pages are shared.</summary>
    public static bool IsShareWord(string text) => ShareWords.Contains(text.Trim());

    private static bool IsShareRow(string text)
    {
        var words = 0;
        foreach (var range in text.AsSpan().SplitAny(' ', '|', ',', '·', '•', '/', '0'))
        {
            var word = text.AsSpan(range).Trim("()[].:");
            if (word.Length == 0) continue;
            if (!ShareWords.Contains(word)) return false;
            words++;
        }
        return words > 0 && (words > 1 || text.Length > 1);
    }

    // Small letters, single spaces, and 0 for each run of digits.
    private static string Fold(ReadOnlySpan<char> line)
    {
        Span<char> folded = stackalloc char[MaxLength];
        var (length, last) = (0, ' ');
        foreach (var c in line)
        {
            var next = FoldOne(c);
            if (next == last && next is ' ' or '0' && last is ' ' or '0') continue;
            folded[length++] = next;
            last = next;
        }
        return folded[..length].ToString();
    }

    private static char FoldOne(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        'İ' or 'ı' => 'i',
        '’' => '\'',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.IsDigit(c) => '0',
        _ => char.ToLowerInvariant(c),
    };

    private static string Normalize(string line) => Fold(line).Trim(Around);

    private static readonly char[] Around = [.. " :：.!…»›>→|[]()（）【】“”\"'«‹<←+▼▲▽△・•*↓–—-"];
}
