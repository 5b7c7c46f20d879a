using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Holds the parts of an East Asian dateline, which need not be separated by spaces.</summary>
internal sealed record EastAsianParts(IReadOnlyList<string> Places, DateToken? Date, string? Agency)
{
    private const int MaxPlace = 16;

    private static readonly char[] Separators = ['・', '／', '/', '、', '·', ',', ' ', '　'];

    private static readonly char[] Joints = [' ', '　', '＝', '=', '・', '／', '/'];

    private static readonly string[] Endings =
        ["新聞", "新報", "通信", "通信社", "ニュース", "時報", "日報", "通訊", "通讯社", "News", "뉴스", "통신"];

    private static readonly string[] Dispatches =
    [
        "综合电", "綜合電", "專電", "专电", "外電報導", "綜合外電報導",
        "綜合報導", "报道", "報導", "电", "電", "讯", "訊",
    ];

    /// <summary>Reads the parts; null where the text is not a dateline. In ASCII brackets the place must be known.</summary>
    public static EastAsianParts? Read(string text, bool isAscii)
    {
        var whole = WithoutDispatch(text.AsSpan().Trim().ToString());
        var (start, end, date) = FindDate(whole);
        if (date is null) return WithoutDate(whole, isAscii);
        var before = whole[..start].Trim(Joints);
        var after = whole[end..].Trim(Joints);
        if (after.Length > 0)
            return IsAgencyBesideDate(after, before) && ArePlaces(before, isAscii) ? new(Named(before), date, after) : null;
        var (agency, behind) = AgencyFirst(before);
        if (agency is not null) return new(Filed(behind), date, agency);
        var isDispatch = whole.Length < text.AsSpan().Trim().Length;
        return isDispatch && before.Length > 0 && Named(before).All(Gazetteer.Knows) ? new(Named(before), date, null) : null;
    }

    // Beside a date and a known place any name is an agency; beside a date alone one that ends like it.
    private static bool IsAgencyBesideDate(string name, string places) =>
        Agencies.AreAllKnown(name)
        || name.Length <= MaxPlace && !NonPlaceWords.IsLabel(name)
        && (Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || places.Length > 0
            && Named(places).All(Gazetteer.Knows));

    private static string WithoutDispatch(string text)
    {
        foreach (var word in Dispatches)
            if (text.EndsWith(word, StringComparison.Ordinal) && text.Length > word.Length
                && text[text.Length - word.Length - 1] is '日' or ' ')
                return text[..^word.Length].TrimEnd();
        return text;
    }

    private static (int Start, int End, DateToken? Date) FindDate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]) || i > 0 && char.IsDigit(text[i - 1])) continue;
            var at = new TextScanner(text, text.Length) { Position = i };
            if (DateParser.Read(ref at) is { } date) return (i, at.Position, date);
        }
        return default;
    }

    private static EastAsianParts? WithoutDate(string text, bool isAscii)
    {
        if (Reported(text) is { Length: > 0 } reported) return new(reported, null, null);
        if (text.IndexOfAny(['＝', '=']) is > 0 and var joint)
        {
            var (left, right) = (text[..joint].Trim(), text[(joint + 1)..].Trim());
            if (Relayed(left, right) is { } relayed) return relayed;
            if (Agencies.AreAllKnown(right) && !Agencies.IsKnown(left))
                return ArePlaces(left, isAscii: false) ? new(Named(left), null, right) : null;
            if (right.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3') && Named(left).All(Gazetteer.Knows))
                return new(Named(left), null, right);
            if (right.Length is > 1 and <= 12 && Named(left).All(Gazetteer.Knows) && !isAscii) return new(Named(left), null, null);
        }
        if (!isAscii && Agencies.AreAllKnown(text)) return new([], null, text);
        for (var i = 1; i < text.Length - 1; i++)
            if (Agencies.AreAllKnown(text[i..]) && text[..i].Trim(Joints) is { Length: > 1 } places)
                return ArePlaces(places, isAscii) ? new(Named(places), null, text[i..].Trim()) : null;
        return null;
    }

    // 도쿄 AP=연합뉴스: one agency passes on another's report.
    private static EastAsianParts? Relayed(string left, string right)
    {
        var space = left.LastIndexOf(' ');
        return space > 0 && Agencies.IsName(left.AsSpan(space + 1)) && Agencies.AreAllKnown(right)
            && ArePlaces(left[..space], isAscii: false)
            ? new(Named(left[..space]), null, $"{left[(space + 1)..]}={right}") : null;
    }

    // Example: 記者王小明／台北報導
    private static string[] Reported(string text) =>
        text.StartsWith("記者", StringComparison.Ordinal) && text.EndsWith("報導", StringComparison.Ordinal)
            || text.StartsWith("记者", StringComparison.Ordinal) && text.EndsWith("报道", StringComparison.Ordinal)
                ? Filed(text[..^2])
                : [];

    private static bool ArePlaces(string text, bool isAscii) =>
        text.Length <= MaxPlace && text.All(c => char.IsLetter(c) || Separators.Contains(c))
        && (!isAscii || Named(text).All(Gazetteer.Knows));

    private static string[] Named(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    // Returns the longest agency at the start: 新华社 北京
    private static (string? Agency, string Behind) AgencyFirst(string text)
    {
        for (var length = Math.Min(text.Length, 10); length > 1; length--)
            if (Agencies.IsName(text.AsSpan(0, length))) return (text[..length], text[length..].Trim(Joints));
        return (null, text);
    }

    // A correspondent's name in front runs into the place, so that only a known place is distinguished from it.
    private static string[] Filed(string text)
    {
        if (!text.StartsWith("记者", StringComparison.Ordinal) && !text.StartsWith("記者", StringComparison.Ordinal))
            return text.Length <= MaxPlace ? Named(text) : [];
        for (var i = 3; i < text.Length - 1; i++)
            if (Gazetteer.Knows(text[i..])) return [text[i..].Trim(Joints)];
        return [];
    }
}
