namespace NewsPortal.Benchmarks;

/// <summary>
/// A vocabulary whose words are as unevenly common as those of a language: the chance of a word falls with its rank, so
/// that a few stand in nearly every story and most in hardly any.
/// </summary>
internal static class Words
{
    private const int Count = 20_000;
    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] Ends = ["", "", "", "", "", "l", "n", "r", "s", "t"];

    private static readonly string[] Common =
    [
        "the", "of", "to", "and", "in", "a", "on", "for", "that", "with", "at", "by", "was", "from", "it", "as", "is", "its", "had", "were", "be", "which",
        "after", "said", "will", "their", "new", "has", "two", "more", "when", "over", "minister", "year", "city", "plan", "people", "first", "between",
        "agreement", "trade", "bridge", "court", "budget", "harbor", "railway", "market", "school", "team", "river", "council", "power", "talks", "vote",
        "police", "hospital", "season", "company", "report", "border", "election", "energy", "water", "rate", "bank", "storm", "museum", "island", "ferry",
    ];

    private static readonly string[] All = Build();

    private static readonly string[] Japanese =
    [
        "日本", "東京", "経済", "会議", "首相", "大臣", "協力", "鉄道", "電力", "選挙", "市場", "学校", "病院", "地震", "台風", "輸出", "企業", "技術", "研究", "宇宙",
        "環境", "予算", "法案", "裁判", "警察", "大会", "選手", "優勝", "記録", "観光", "歴史", "文化", "料理", "漁業", "農業", "工場", "銀行", "株価", "為替", "外交",
    ];

    /// <summary>The word of a rank: 0 is the commonest.</summary>
    public static string Of(int rank) => All[rank];

    public static string Any(Random random) => All[Rank(random, Count)];

    public static string AnyJapanese(Random random) => Japanese[Rank(random, Japanese.Length)];

    /// <summary>Of so many; the chance of each falls with its rank.</summary>
    public static int Rank(Random random, int of) => (int)Math.Pow(of, random.NextDouble()) - 1;

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Build()
    {
        var (random, words) = (new Random(1), new HashSet<string>(Common, StringComparer.Ordinal));
        while (words.Count < Count) words.Add(Syllable(random) + Syllable(random) + (random.Next(2) == 0 ? Syllable(random) : ""));
        return [.. words];
    }

    private static string Syllable(Random random) => Pick(random, Onsets) + Pick(random, Vowels) + Pick(random, Ends);

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
