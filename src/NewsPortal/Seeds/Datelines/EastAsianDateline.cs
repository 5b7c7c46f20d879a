using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>
/// Reads the datelines of Japan, China, Taiwan and Korea: <c>【ハノイ時事】</c>, <c>［東京　１日　ロイター］</c>,
/// <c>新华社北京5月1日电</c>, <c>（中央社記者王小明台北1日電）</c>, <c>(서울=연합뉴스) 홍길동 기자 =</c>.
/// </summary>
internal static class EastAsianDateline
{
    private const int MaxInside = 48;
    private const char FirstHangul = '\u1100';
    private const string Opening = "【［（([〔", Closing = "】］）)]〕";

    public static DatelineMatch? Match(string lead, int start, DateOnly published)
    {
        var text = lead.AsSpan(start);
        var bracket = Opening.IndexOf(text[0], StringComparison.Ordinal);
        if (bracket < 0 && text[0] < FirstHangul) return null;
        var (parts, end) = bracket >= 0 ? Bracketed(text, Closing[bracket]) : Open(text);
        if (parts is null) return null;
        end = start + CorrespondentParser.Skip(text, end);
        var dateline = new Dateline("", [.. parts.Places.Select(place => new Place(Normalized(place)))], parts.Date?.Text, parts.Agency);
        return DatelineGrammar.Cut(lead, start, end, dateline, parts.Date?.Near(published));
    }

    private static string Normalized(string place) => place.Any(char.IsSurrogate) ? place : place.Normalize();

    private static (EastAsianParts? Parts, int End) Bracketed(ReadOnlySpan<char> text, char close)
    {
        var length = text[1..Math.Min(text.Length, MaxInside)].IndexOf(close);
        var isAscii = text[0] is '(' or '[';
        if (length < 2 || isAscii && !text.Slice(1, length).ContainsAnyInRange(FirstHangul, '\uD7FF')) return default;
        return (EastAsianParts.Read(text.Slice(1, length).ToString(), isAscii), length + 2);
    }

    // 新华社北京5月1日电: an agency, a place, a date and the word for a dispatch.
    private static (EastAsianParts? Parts, int End) Open(ReadOnlySpan<char> text)
    {
        var dispatch = text[..Math.Min(text.Length, MaxInside)].IndexOfAny("电電讯訊");
        if (dispatch < 3 || text[dispatch - 1] != '日') return default;
        return EastAsianParts.Read(text[..(dispatch + 1)].ToString(), isAscii: true) is { Date: not null } parts
            ? (parts, dispatch + 1) : default;
    }
}
