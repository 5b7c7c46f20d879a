using System.Numerics;

namespace NewsPortal.Text;

/// <summary>The language of a text in Latin script, by its small words and its letters.</summary>
internal static class LatinLanguages
{
    private const int MaxWordLength = 24;

    /// <summary>The least that makes a guess, in words that no other language has.</summary>
    private const double MinScore = 2;

    /// <summary>The least for a short text that has no word of the paper's language.</summary>
    private const double MinScoreOfForeign = 1.2;

    /// <summary>By how much the next language is beaten at least where the text is short.</summary>
    private const double MinLeadOfForeign = 1.25;

    /// <summary>What part of the words they are at least: names and quotations are fewer.</summary>
    private const double MinShare = 0.12;

    /// <summary>A shorter text is a name or a heading, which says nothing.</summary>
    private const int MinWordsToDoubt = 6;

    /// <summary>What at least speaks for another language: more than a word that many languages have.</summary>
    private const double MinScoreToDoubt = 0.3;

    /// <summary>By how much the paper's own language is beaten at least.</summary>
    private const double MinLead = 1.4;

    /// <summary>What a letter says that few languages have, compared with a word that one alone has.</summary>
    private const double LetterWeight = 0.34;

    /// <summary>Letters that hint at languages, below the words in weight: names bring them into any text.</summary>
    private static readonly (string Letters, string Languages)[] Hints =
    [
        ("ß", "de"), ("ñ", "es tl"), ("ãõ", "pt"), ("å", "sv no da"), ("äö", "de sv fi et"), ("øæ", "no da"),
        ("őű", "hu"), ("șță", "ro"), ("łąęśźżńć", "pl"),
        ("řěů", "cs"), ("ľĺŕ", "sk"), ("ığş", "tr"),
        ("ơưạảấầẩậắằặẻẽẹếềểễệ"
            + "ỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ", "vi"),
        ("êâôî", "fr"),
        ("èàù", "fr it"), ("ðþ", "is"), ("õ", "et pt"),
        ("ėųį", "lt"), ("ķļņģ", "lv"), ("ůčžš", "cs sk hr"), ("êç", "fr pt"), ("ïë", "nl"),
    ];

    private static readonly string[] Languages = [.. Lines().Select(line => line.Language).Distinct()];

    private static readonly Dictionary<string, ulong> Words = ReadWords();

    private static readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> KnownWords =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<char, ulong> Letters = ReadLetters();

    /// <summary>Returns null where the evidence is weak.</summary>
    /// <param name="own">The primary language of the paper.</param>
    /// <param name="isAssumed">Whether a little speaks for another language and nothing for the paper's, which to use is then an
    /// assumption.</param>
    public static string? Guess(ReadOnlySpan<char> text, string own, out bool isAssumed)
    {
        Span<double> scores = stackalloc double[Languages.Length];
        scores.Clear();
        Span<double> letters = stackalloc double[Languages.Length];
        letters.Clear();
        var (words, singles) = Score(text, scores, letters);
        var best = 0;
        for (var language = 1; language < scores.Length; language++)
        {
            if (scores[language] > scores[best]) best = language;
        }
        var paper = Array.IndexOf(Languages, Relative(own));
        var rival = paper < 0 ? 0 : scores[paper];
        isAssumed = words - singles >= MinWordsToDoubt && best != paper && scores[best] - letters[best] >= MinScoreToDoubt && rival <= 0;
        if (scores[best] < (IsForeign(scores, best, rival) ? MinScoreOfForeign : MinScore) || scores[best] < MinShare * words
            || scores[best] < MinLead * rival)
            return null;
        isAssumed = false;
        return paper == best ? own : Languages[best];
    }

    /// <summary>Returns the language whose words stand for those of a paper's language that has no words of its own here.</summary>
    private static string Relative(string own) => own.ToLowerInvariant() switch
    {
        "nb" or "nn" => "no",
        "sr" or "bs" or "sh" or "cnr" => "hr",
        var other => other,
    };

    /// <summary>Whether a text is in another language than the paper's, though it is too short to say much.</summary>
    private static bool IsForeign(ReadOnlySpan<double> scores, int best, double rival)
    {
        if (rival * MinScore > scores[best]) return false;
        for (var language = 0; language < scores.Length; language++)
        {
            if (language != best && scores[language] * MinLeadOfForeign > scores[best]) return false;
        }
        return true;
    }

    /// <summary>Adds up what the words say, and returns how many there are, and how many of them are letters alone.</summary>
    /// <param name="letters">What letters alone say: signs and enumerations have them in any language.</param>
    private static (int Words, int Singles) Score(ReadOnlySpan<char> text, Span<double> scores, Span<double> letters)
    {
        Span<char> word = stackalloc char[MaxWordLength];
        var (words, singles, length) = (0, 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
            {
                var letter = char.ToLowerInvariant(text[at]);
                if (letter > '~' && Letters.TryGetValue(letter, out var languages)) Add(scores, languages, LetterWeight);
                if (length < MaxWordLength) word[length] = letter;
                length++;
                continue;
            }
            if (length == 0) continue;
            words++;
            if (length == 1) singles++;
            if (length < MaxWordLength && KnownWords.TryGetValue(word[..length], out var speakers))
            {
                Add(scores, speakers, 1);
                if (length == 1) Add(letters, speakers, 1);
            }
            length = 0;
        }
        return (words, singles);
    }

    private static void Add(Span<double> scores, ulong languages, double weight)
    {
        weight /= BitOperations.PopCount(languages);
        for (; languages != 0; languages &= languages - 1) scores[BitOperations.TrailingZeroCount(languages)] += weight;
    }

    private static Dictionary<string, ulong> ReadWords()
    {
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var (language, line) in Lines())
        {
            foreach (var word in line) words[word] = words.GetValueOrDefault(word) | BitOf(language);
        }
        return words;
    }

    private static Dictionary<char, ulong> ReadLetters()
    {
        var letters = new Dictionary<char, ulong>();
        foreach (var (hint, languages) in Hints)
        {
            var bits = languages.Split(' ').Aggregate(0UL, (all, language) => all | BitOf(language));
            foreach (var letter in hint) letters[letter] = letters.GetValueOrDefault(letter) | bits;
        }
        return letters;
    }

    private static ulong BitOf(string language) => 1UL << Array.IndexOf(Languages, language);

    private static IEnumerable<(string Language, string[] Words)> Lines() =>
        WordFile.Lines("Text.language-words.txt").Select(line => line.Split(':'))
            .Select(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
