using System.Buffers;
using System.Text.RegularExpressions;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Removes from a byline what is not a name: e-mail addresses, handles, URLs, dates and clock times.</summary>
internal static partial class BylineNoise
{
    private const string Months =
        "Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?";
    private const string Lead =
        @"((first |last )?(published|posted|updated|created)( on| at)?:? ?|(on|at) |"
        + @"掲載:? ?|更新:? ?|入力:? ?|입력:? ?|수정:? ?)?(\p{L}{3,6}day,? )?";
    private const string Clock =
        @"[0-9]{1,2}[:：][0-9]{2}([:：][0-9]{2})?( ?[ap]\.?m\b\.?)?|"
        + @"[0-9]{1,2}([.:][0-9]{2})? ?[ap]\.?m\b\.?|\b[0-9]{1,2}h[0-9]{2}\b|[0-9]{1,2}\.[0-9]{2} ?Uhr\b"
        + @"|(午前|午後|上午|下午|오전 ?|오후 ?)?[0-9]{1,2}[時时시] ?([0-9]{1,2}[分분])?|"
        + @"(오전|오후|上午|下午) ?[0-9]{1,2}:[0-9]{2}";
    private const string Zone = @"( ?\(?\b([A-Z]{1,4}T|UTC|MSK|Z)\b\)?)?( ?[+-][0-9]{1,2}(:?[0-9]{2})?\b)?";
    private const string Date =
        @"[0-9]{4}[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日?([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?|"
        + @"[0-9]{1,2}月 ?[0-9]{1,2}日|[0-9]{4}년 ?[0-9]{1,2}월 ?[0-9]{1,2}일"
        + @"|\b[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{4}|[0-9]{2})\b|\b\p{L}{3,10}\.? [0-9]{1,2}(st|nd|rd|th)?,? [0-9]{4}\b"
        + @"|\b[0-9]{1,2}(st|nd|rd|th|er|º|\.)?( de)? \p{L}{3,10}\.?( de)?,? [0-9]{4}\b"
        + @"|\b(" + Months + @")\.? [0-9]{1,2}(st|nd|rd|th)?\b|\b[0-9]{1,2}(st|nd|rd|th)? (" + Months + @")\b";
    private const string Age =
        @"[0-9]{1,3}[ -](min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)[ -](read|ago)\b|"
        + @"[0-9]{1,5} (comments?|shares|views|likes)\b";
    private const string Contact =
        @"((e-?mail|mail|contact|twitter|x|instagram|threads|bluesky|follow( me)?( on (x|twitter))?):? )?"
        + @"[<(\[]?(mailto:)?[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+[>)\]]?"
        + @"|((twitter|x|instagram|threads|bluesky|follow( me)?( on (x|twitter))?):? )?"
        + @"[<(\[]?[@＠][\p{L}\p{N}_.]+[>)\]]?( (follow )?on (x|twitter|instagram|threads|bluesky)\b)?"
        + @"|[<(\[]?(https?://|www\.)[^\s,;|>)\]]+[>)\]]?";

    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠0123456789:０１２３４５６７８９");

    /// <summary>Returns the text without them; each piece is added to what was dropped.</summary>
    public static string Remove(string text, List<string> dropped)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0 && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("noon", StringComparison.OrdinalIgnoreCase) && !text.Contains("midnight", StringComparison.OrdinalIgnoreCase))
            return text;
        var plain = text.AsSpan().IndexOfAnyInRange('０', '９') < 0 ? text
            : string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        var rest = Noise().Replace(WithoutZonedTimes(plain, dropped), match =>
        {
            dropped.Add(match.Value.Trim());
            return ", ";
        });
        return dropped.Count == 0 ? text : Tidy(rest);
    }

    // A zone may have any name: 6pm Sydney time, 9h30 (heure de Paris).
    private static string WithoutZonedTimes(string text, List<string> dropped)
    {
        var parts = TimeLineParser.Parse(text);
        for (var last = parts.Count - 1; last >= 0; last--)
        {
            if (parts[last].Kind == TimePartKind.Text) continue;
            var first = last;
            while (first > 0 && parts[first - 1].Kind != TimePartKind.Text) first--;
            if (parts.Skip(first).Take(last - first + 1).Any(part => part.Time?.Zone is not null))
            {
                var (start, end) = (parts[first].Start, parts[last].Start + parts[last].Length);
                dropped.Insert(0, text[start..end].Trim());
                text = $"{text[..start]}, {text[end..]}";
            }
            last = first;
        }
        return text;
    }

    // Removes the empty brackets and doubled commas that are left.
    private static string Tidy(string text) =>
        Doubled().Replace(Empty().Replace(text, " "), ", ").Trim(' ', ',', ';', '|', '-', '–', '·', '/');

    [GeneratedRegex("(" + Contact + ")"
        + "|(" + Lead + "((" + Date + ")(,? ?(at )?(" + Clock + ")" + Zone + ")?|(" + Clock + ")" + Zone + "|" + Age + "))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"[(\[<（【][\s,]*[)\]>）】]", RegexOptions.NonBacktracking)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\s*([,，]\s*){2,}|\s+,\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Doubled();
}
