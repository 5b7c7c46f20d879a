using System.Buffers;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>What sections of newspapers are called, and what else stands in a breadcrumb.</summary>
internal static class SectionNames
{
    private const int MaxLength = 40, MaxUncasedLength = 14, MaxWords = 5;

    private static readonly HashSet<string> Known = WordFile.Set("Seeds.section-words.txt");

    private static readonly HashSet<string> HomeWords = WordFile.Set("Seeds.home-words.txt");

    private static readonly HashSet<string> StoryWords = WordFile.Set("Seeds.story-words.txt");

    private static readonly HashSet<string> SmallWords = new(
        ("and & of the in on for to a an at by with y e et und de del della di do da das dos du des "
            + "la le les los las el och og ja en dal dalla dalle dei degli "
            + "al alla nel nella sul sulla au aux sur het van voor und für i z w na").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The last words of names of newspapers and their sites.</summary>
    private static readonly HashSet<string> HouseEndings = new(
        ("Shimbun Shinbun Times Post Herald Tribune Gazette Journal Chronicle Observer Telegraph Courier Dispatch Inquirer Examiner Mirror "
         + "Zeitung Tagblatt Tageblatt Anzeiger Nachrichten Rundschau Dagblad").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] EastAsianHouses =
        ["新聞", "新聞社", "日報", "日报", "时报", "時報", "晚报", "晩報", "신문", "일보"];

    private static readonly string[] Domains = [".com", ".org", ".net",
        ".news", ".jp", ".co.uk", ".de", ".fr", ".es", ".it", ".kr", ".cn", ".in"];

    /// <summary>What a sentence has and a name has not.</summary>
    private static readonly SearchValues<char> Sentence =
        SearchValues.Create("!?。！？…;:：“”\"„«»()（）[]「」『』@#_=<>");

    public static bool IsKnown(string name) => IsIn(Known, name);

    public static bool IsHome(string name) => IsIn(HomeWords, name);

    public static bool IsStory(string name) => IsIn(StoryWords, name);

    /// <summary>Whether a name is that of a newspaper: <c>The Example Shimbun</c>, <c>Example News Online</c>, <c>example.com</c></summary>
    public static bool IsHouse(string name)
    {
        if (name.Length > MaxLength || IsKnown(name)) return false;
        if (!name.Contains(' ', StringComparison.Ordinal))
            return Array.Exists(Domains, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                || Array.Exists(EastAsianHouses, end => name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal));
        return HouseEndings.Contains(name[(name.LastIndexOf(' ') + 1)..])
            || name.EndsWith(" News Online", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text could be the name of a section: short, a few words with capitals, and no sentence.</summary>
    public static bool ReadsAsOne(string name)
    {
        if (name.Length is 0 or > MaxLength || name.AsSpan().ContainsAny(Sentence) || !name.Any(char.IsLetter)) return false;
        if (IsKnown(name)) return true;
        if (!name.Any(char.IsUpper)) return IsUncased(name) && name.Length <= MaxUncasedLength;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaxWords || EndsLikeSentence(words[^1]) || !char.IsUpper(name.First(char.IsLetter))) return false;
        return words.Count(word => char.IsLower(word[0]) && !SmallWords.Contains(word)) < 2
            && !words[0].Equals("By", StringComparison.OrdinalIgnoreCase)
            && !words.Any(word => char.IsDigit(word[0]));
    }

    /// <summary>Whether a text between arrows could be a section that is written in small letters: <c>eSports</c>.</summary>
    public static bool ReadsAsShort(string name) =>
        name.Length is > 0 and <= MaxUncasedLength && !name.AsSpan().ContainsAny(Sentence) && name.Count(c => c == ' ') <= 1
            && name.Any(char.IsLetter);

    /// <summary>A full stop ends a sentence, but for one behind an initial: <c>U.S.</c></summary>
    private static bool EndsLikeSentence(string word) =>
        word is [.., '.'] && !(word.Length > 1 && word.Length % 2 == 0 && word.Where((c, at) => at % 2 == 1).All(c => c == '.'));

    /// <summary>Scripts without capitals: a name in one is as short as its letters are full.</summary>
    private static bool IsUncased(string name) => !name.Any(char.IsLower);

    private static bool IsIn(HashSet<string> names, string name) =>
        name.Length <= MaxLength && (names.Contains(name) || names.Contains(Whitespace.Collapse(name)));
}
