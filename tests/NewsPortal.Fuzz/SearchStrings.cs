namespace NewsPortal.Fuzz;

/// <summary>What might be written into a search field: words, operators of this search and of others, and what breaks parsers.</summary>
public static class SearchStrings
{
    public static readonly IReadOnlyList<string> Pieces =
    [
        "rain", "port", "日本", "経済", "東", "café", "co", "a", " ", "  ", "\u3000", "\"", "“", "”", "'", "-", "--", "+", "*", "^", "(", ")", "((", "{", "}", "[", "]", ":", "::", ",", ".", ";", "?", "!", "&", "|", "\\", "/", "#", "%", "_", "~", "=", "<", ">", "$1", "@x",
        "tag:", "in:", "from:", "by:", "source:", "before:", "after:", "on:", "title:", "rowid:", "Headline:", "Search MATCH", "AND", "OR", "NOT", "NEAR", "NEAR(", "NEAR(a b, 2)", "2022", "2022-05", "2022-13-45", "9999-12-31", "0000", "-1",
        "G7 Summit", "hanoi", "Storms", "\0", "\u0001", "\u001f", "\ud83d", "\udc00", "\uffff", "\u200d", "\u202e", "\u0301", "ﬁ", "İ", "ß", "Ａ", "ｶﾞ", "한", "😀", "'; DROP TABLE Articles; --", "\" OR 1=1 --", "%00", "<img onerror=alert(1)>",
    ];

    public static string Make(Random random) => random.Next(20) switch
    {
        0 => new string(random.From(Pieces)[0], random.Next(1, 400)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(0x10000))),
        2 => string.Concat(Enumerable.Repeat(random.From(Pieces), random.Next(1, 100))),
        _ => random.Chain(Pieces, 12),
    };
}
