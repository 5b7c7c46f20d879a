using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>
/// Reads bylines of Japanese, Chinese and Korean newspapers, where the word for "reporter" marks a name:
/// <c>田中太郎記者</c>, <c>홍길동 기자</c>.
/// </summary>
internal static partial class EastAsianByline
{
    /// <summary>Is the first character of kana, Han and Hangul.</summary>
    public const char FirstCharacter = '\u3040';

    private const int MaxLength = 80;
    private const string Name =
        @"([\p{IsCJKUnifiedIdeographs}々ヶ\p{IsHiragana}\p{IsKatakana}]{2,8}"
        + @"( [\p{IsCJKUnifiedIdeographs}々\p{IsHiragana}\p{IsKatakana}]{1,6})?)";
    private const string HanName =
        @"([\p{IsCJKUnifiedIdeographs}]{2,4}(·[\p{IsCJKUnifiedIdeographs}]{1,6})?|"
        + @"[\p{IsCJKUnifiedIdeographs}] [\p{IsCJKUnifiedIdeographs}])";
    private const string KoreanName = @"([\p{IsHangulSyllables}]{2,4})";
    private static readonly char[] Commas = ['、', '，', ',', '·', 'ㆍ', '・', '/', '／', '&'];

    /// <summary>Returns the authors, or null where the line has no such shape.</summary>
    public static List<Author>? Read(string line)
    {
        if (line.Length is < 2 or > MaxLength || line.AsSpan().IndexOfAnyInRange('\u3040', '\uD7AF') < 0) return null;
        var inner = Bracketed().Match(line) is { Success: true } bracketed ? bracketed.Groups["inner"].Value.Trim() : null;
        var text = WithoutReport(inner ?? line);
        return Branch(text) ?? BranchInFront(text)
            ?? Korean(text) ?? Suffixed(text) ?? Prefixed(text) ?? Placed(text) ?? (inner is null ? null : Bare(inner));
    }

    /// <summary>Whether a text is written in an East Asian script and short enough for a name.</summary>
    public static bool IsName(string text) => text.Length is > 1 and <= 16 && text[0] is >= '\u3040' and <= '\uD7AF';

    // Taiwanese papers add where the report is from: 記者王小明／台北報導, 記者王小明 綜合報導.
    private static string WithoutReport(string text)
    {
        if (!text.EndsWith("報導", StringComparison.Ordinal) && !text.EndsWith("报道", StringComparison.Ordinal)) return text;
        var rest = text[..^2].TrimEnd();
        if (rest.EndsWith("綜合", StringComparison.Ordinal) || rest.EndsWith("综合", StringComparison.Ordinal)) rest = rest[..^2];
        for (var length = Math.Min(5, rest.Length - 1); length > 1; length--)
            if (BylinePlaces.IsCity(rest[^length..])) return rest[..^length].TrimEnd(' ', '／', '/');
        return rest.TrimEnd(' ', '／', '/');
    }

    // Example: 山田太郎（ソウル支局）
    private static List<Author>? Branch(string text) =>
        BranchByline().Match(text) is { Success: true } match && BareName().IsMatch(match.Groups["name"].Value)
            ? Persons(match.Groups["name"].Value, match.Groups["role"].Value) : null;

    // Example: 松山支局 田中一郎
    private static List<Author>? BranchInFront(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 2 and var space
            && (text[..space].EndsWith("支局", StringComparison.Ordinal) || text[..space].EndsWith("総局", StringComparison.Ordinal))
            && BareName().IsMatch(text[(space + 1)..])
            ? Persons(text[(space + 1)..], text[..space]) : null;

    // Example: [서울=연합뉴스] 홍길동 기자
    private static List<Author>? Korean(string text)
    {
        if (KoreanByline().Match(text) is not { Success: true } match) return null;
        var (house, names) = (match.Groups["house"].Value, match.Groups["names"].Value);
        return names is "선임" or "수습" or "인턴" or "객원" or "전문" && house.Length > 0
            ? Persons(house.Trim(), names + match.Groups["role"].Value)
            : Persons(names, Role(match, "기자"));
    }

    // Example: 読売新聞 田中太郎記者
    private static List<Author>? Suffixed(string text)
    {
        if (SuffixedByline().Match(text) is not { Success: true } match) return null;
        var (house, names, role) = (match.Groups["house"].Value, match.Groups["names"].Value, match.Groups["role"].Value);
        // A family name that a space separates from the given one looks like a house.
        return house is [.., ' '] && house.Length < 5 && !Houses.IsHouse(house.Trim()) && !BylinePlaces.IsCity(house.Trim())
            ? Persons(house + names, role is "記者" ? null : role)
            : Persons(names, Role(match, "記者", "记者"));
    }

    // Example: 新华社记者王小明、李晓红
    private static List<Author>? Prefixed(string text) =>
        PrefixedByline().Match(text) is { Success: true } match
            ? Persons(Separated(match.Groups["names"].Value), Role(match, "記者", "记者"))
            : null;

    /// <summary>
    /// Separates names at spaces where each has two characters or more; a single character is the given name of a short one.
    /// </summary>
    public static string Separated(string names) =>
        names.Split(' ', '和', '与') is { Length: > 1 } words && Array.TrueForAll(words, word => word.Length > 1)
            ? string.Join('、', words)
            : names;

    // Example: ソウル＝田中太郎
    private static List<Author>? Placed(string text) =>
        PlacedByline().Match(text) is { Success: true } match && BylinePlaces.IsCity(match.Groups["house"].Value)
            && !Houses.IsHouse(match.Groups["names"].Value)
            ? Persons(match.Groups["names"].Value, match.Groups["house"].Value) : null;

    // A text in brackets alone is a house or a person: （共同）, （田中太郎）.
    private static List<Author>? Bare(string text) =>
        Houses.IsKnown(text) || Organizations.IsNamedBy(text) ? [new(text, IsPerson: false)]
        : BareName().IsMatch(text) && !BylinePlaces.IsCity(text) ? Persons(text, role: null) : null;

    // The plain word for "reporter" says no more than By and is no role; the house in front of it is.
    private static string? Role(Match match, params string[] plain)
    {
        var house = match.Groups["house"].Value.Trim(' ', '=', '＝', '・', '／', '/', '[', ']', '(', ')', '（', '）');
        var role = match.Groups["role"].Value;
        if (house.Split('=', '＝') is [var place, var agency]) house = $"{agency}, {place}";
        if (house.Length == 0) return Array.IndexOf(plain, role) >= 0 ? null : role;
        return Array.IndexOf(plain, role) < 0
            ? $"{house} {role}"
            : house is "本报" or "本報" or "本紙" or "本刊" or "本网" ? house + role : house;
    }

    private static List<Author> Persons(string names, string? role) =>
        [.. names.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name =>
            new Author(name, IsPerson: true, role))];

    [GeneratedRegex("^(?<name>[^()（）]+)[(（]"
        + "(?<role>[^()（）]*(支局|総局|編集部|報道部|社会部|政治部|経済部|"
        + "外信部|運動部|記者|特派員))[)）]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BranchByline();

    [GeneratedRegex(@"^[(（【\[〈](?<inner>[^()（）【】\[\]〈〉]+)[)）】\]〉]$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<house>[\[(（][^\])）]{1,20}[\])）] ?|"
        + @"[\p{IsHangulSyllables}A-Za-z0-9]{2,10}=|[\p{IsHangulSyllables}A-Za-z0-9]{2,10} )?"
        + "(?<names>" + KoreanName + "( ?[·ㆍ,/] ?" + KoreanName + ")*)"
        + "( ?(?<role>기자|특파원|선임기자|수습기자|인턴기자|객원기자|"
        + "전문기자|논설위원|앵커|통신원|PD|기자))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KoreanByline();

    [GeneratedRegex("^(?<house>[^、，,]{1,20}?[ ・＝=／/:：])?(?<names>" + Name + "([、,，・] ?" + Name
        + ")*)[ ・]?(?<role>記者|编辑委员|編集委員|論説委員|特派員|支局長|論説主幹|編集長|カメラマン)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SuffixedByline();

    [GeneratedRegex(@"^(?<house>[\p{IsCJKUnifiedIdeographs}]{1,8}?)"
        + "(?<role>记者|記者|特约记者|特派记者|通讯员|驻京记者)[ :：/／|]{0,3}(?<names>" + HanName
        + "([、，, 和与] ?" + HanName + ")*)$"
        + @"|^(?<role>记者|記者|通讯员|特派員|編集委員|論説委員)[ :：/／|]{0,3}"
        + "(?<names>" + HanName + "([、，, 和与] ?" + HanName + ")*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PrefixedByline();

    [GeneratedRegex("^(?<house>[^ =＝]{2,10})[=＝](?<names>" + Name + "([、,，] ?" + Name
        + ")*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlacedByline();

    [GeneratedRegex(@"^([\p{IsCJKUnifiedIdeographs}々ヶ]{1,3} [\p{IsCJKUnifiedIdeographs}々\p{IsHiragana}\p{IsKatakana}]{1,4}|"
        + @"[\p{IsCJKUnifiedIdeographs}々ヶ\p{IsHiragana}]{3,5})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BareName();
}
