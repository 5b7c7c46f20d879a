using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Collects the parts of a line in one pass.</summary>
internal sealed class TimeLineScanner(string text)
{
    private const TimeRoles Lead = TimeRoles.Published | TimeRoles.Updated;

    private readonly List<TimePart> parts = [];
    private int at;
    private int textStart;
    private string? pendingZone;

    /// <summary>Returns null where the line has neither a date nor a time.</summary>
    public List<TimePart>? Scan()
    {
        while (at < text.Length)
            if (!TryPart()) SkipToken();
        AddText(text.Length);
        var isOfTime = parts.Exists(part => part.Kind is TimePartKind.Date or TimePartKind.Time or TimePartKind.Relative);
        return parts.Count > 0 && (isOfTime || !parts.Exists(part => part.Kind == TimePartKind.Text)) ? parts : null;
    }

    // Whether no words of text are directly in front: the line's start, a part, punctuation.
    private bool IsExpected
    {
        get
        {
            var before = at;
            while (before > textStart && IsBlank(text[before - 1])) before--;
            return before == textStart || !(char.IsLetterOrDigit(text[before - 1]) || IsCurrency(text[before - 1])
                || text[before - 1] is '#' or '+' or '.' or '\'' or '’' || IsDashInWord(before - 1));
        }
    }

    private bool IsBehindLead => parts.Count > 0 && parts[^1].Kind is TimePartKind.UpdatedWord or TimePartKind.PublishedWord;

    private bool IsDashInWord(int place) => text[place] == '-' && place > textStart && char.IsLetterOrDigit(text[place - 1])
        && place + 1 == at;

    private bool TryPart()
    {
        if (IsDigitAt(text, at)) return IsDigitStart() && TryTimeOrDate(at, IsExpected);
        if (!IsWordCharacter(text[at]) || (TimeWords.RolesAt(text, at) == TimeRoles.None && !DateGrammar.IsEra(text[at]))) return false;
        return TryZone() || TryLead() || TryTimeOrDate(at, IsExpected) || TryConnected();
    }

    // A number inside a word or another number (G7, 1,000, $17.59) begins nothing.
    private bool IsDigitStart() =>
        at == 0 || !(CharAt(text, at - 1) is '#' or '\'' || IsCurrency(text[at - 1]) || (text[at - 1] is '.' or ',' or ':' or '/'
            && IsDigitAt(text, at - 2) && at > textStart + 1)
            || (IsWordCharacter(text[at - 1]) && !IsGlued(text[at - 1]) && at > textStart));

    // A zone in front of a date is that of the time behind it.
    private bool TryZone()
    {
        if (!ZoneGrammar.TryReadBefore(text, at, out var zone, out var end)) return false;
        var next = SkipBlanks(text, end);
        if (!DateGrammar.TryRead(text, next, out var date, out end)) return false;
        pendingZone = zone;
        Add(at, end, TimePartKind.Date, date);
        TryWeekdayBehind();
        return true;
    }

    private bool TryLead()
    {
        if (!TimeWords.TryMatch(text, at, Lead, out var role, out var end) || !(IsExpected && IsEndOfLead(end)
            || IsFollowedByTime(end))) return false;
        Add(at, end, (role & TimeRoles.Updated) != 0 ? TimePartKind.UpdatedWord : TimePartKind.PublishedWord);
        return true;
    }

    private bool IsEndOfLead(int end)
    {
        var next = CharAt(text, SkipBlanks(text, end));
        return !IsWordCharacter(next) || (IsGlued(next) ? IsGlued(text[end - 1]) is false : next is not '\0' && !IsGlued(text[end - 1])
            && parts.Count > 0);
    }

    // Whether a date or time, or another word of time, follows.
    private bool IsFollowedByTime(int end)
    {
        var next = SkipBlanks(text, end);
        if (CharAt(text, next) is ':' or '|' or '\0') return true;
        while (next < text.Length && text[next] is ',' or '(' or '-' or ' ') next++;
        if (TimeWords.TryMatch(text, next, TimeRoles.Connector, out _, out var behind))
            next = BehindConnector(behind);
        return IsTimeAt(next) || TimeWords.TryMatch(text, next, Lead | TimeRoles.Weekday, out _, out _);
    }

    // The full stop of an abbreviation belongs to it: kl. 10, d. 1. maj.
    private int BehindConnector(int end) => SkipBlanks(text, CharAt(text, end) == '.' ? end + 1 : end);

    private bool IsTimeAt(int place) =>
        DateGrammar.TryRead(text, place, out _, out _) || RelativeGrammar.TryRead(text, place, true, out _)
            || ClockGrammar.TryRead(text, place, true, out _, out _);

    // Reads what begins at a place; a word in front of it, such as "at", belongs to it.
    private bool TryTimeOrDate(int place, bool isExpected)
    {
        if (DateGrammar.TryRead(text, place, out var date, out var end))
        {
            Add(at, BehindZone(end), TimePartKind.Date, date);
            TryWeekdayBehind();
            TryIsoTime();
            return true;
        }
        if ((IsBehindLead || isExpected && parts.Exists(part => part.Kind == TimePartKind.Date))
            && NumericDate.TryWithTime(text, place, out date, out end))
        {
            Add(at, end, TimePartKind.Date, date);
            return true;
        }
        if (RelativeGrammar.TryRead(text, place, isExpected, out end))
        {
            Add(at, end, TimePartKind.Relative);
            return true;
        }
        if (ClockGrammar.TryRead(text, place, isExpected, out var time, out end))
        {
            Add(at, end, TimePartKind.Time, null, time);
            return true;
        }
        return TryWeekday(place, isExpected);
    }

    private bool TryConnected()
    {
        var place = at;
        for (var words = 0; words < 2 && TimeWords.TryMatch(text, place, TimeRoles.Connector, out _, out var end) && (IsGlued(text[place])
            || IsConnected(end)); words++)
        {
            place = SkipBlanks(text, end);
            if (CharAt(text, place) is '-' or ':' or '.') place = SkipBlanks(text, place + 1);
            if (TryTimeOrDate(place, true) || TryHour(place)) return true;
        }
        return false;
    }

    // In ore 10 the word in front says that the number is an hour.
    private bool TryHour(int place)
    {
        if (!TimeWords.TryMatch(text, at, TimeRoles.Hour, out _, out var word)) return false;
        if (CharAt(text, word) == '.') word++;
        if (SkipBlanks(text, word) != place
            || !ClockGrammar.TryHour(text, place, out var time, out var end)) return false;
        Add(at, end, TimePartKind.Time, null, time);
        return true;
    }

    private bool IsConnected(int end) => CharAt(text, end) is ' ' or '-' or ':' or '.' || IsDigitAt(text, end);

    // A weekday counts only in front of a date, or of a time where no text is in front.
    private bool TryWeekday(int place, bool isExpected)
    {
        if (!TimeWords.TryMatch(text, place, TimeRoles.Weekday, out _, out var end) && !NumberedWeekday(place, out end)) return false;
        var next = end;
        while (next < text.Length && (IsBlank(text[next]) || text[next] is ',' or ')' or '(' or '-' or '|')) next++;
        if (TimeWords.TryMatch(text, next, TimeRoles.Connector, out _, out var behind)) next = BehindConnector(behind);
        if (next == end && !IsGlued(text[place])) return false;
        if (!DateGrammar.TryRead(text, next, out _, out _) && !(isExpected && end - place > 2
            && ClockGrammar.TryRead(text, next, true, out _, out _))) return false;
        Add(at, end, TimePartKind.Weekday);
        return true;
    }

    // Vietnamese counts the days of the week from Monday, the second: Thứ 2.
    private bool NumberedWeekday(int place, out int end) =>
        TimeWords.TryMatch(text, place, TimeRoles.WeekdayNumber, out _, out end)
            && TryNumber(text, SkipBlanks(text, end), 1, 1, out var day, out end) && day is >= 2 and <= 7;

    // A zone in brackets behind a date is that of the time behind it.
    private int BehindZone(int end)
    {
        var open = SkipBlanks(text, end);
        if (CharAt(text, open) is not ('(' or '[') || !ZoneGrammar.TryReadBefore(text, open + 1, out var zone, out var close)
            || CharAt(text, close) is not (')' or ']')) return end;
        pendingZone = zone;
        return close + 1;
    }

    private void TryWeekdayBehind()
    {
        var place = at;
        while (place < text.Length && (IsBlank(text[place]) || text[place] is ',' or '(' or '[' or '.')) place++;
        if (!TimeWords.TryMatch(text, place, TimeRoles.Weekday, out _, out var end)) return;
        var isBracketed = CharAt(text, place - 1) is '(' or '[' && CharAt(text, end) is ')' or ']';
        // A letter of East Asia is a weekday in brackets alone, and "So" a word unless the line goes on with punctuation.
        if (!isBracketed && (end - place == 1 || !(end - place > 3 || IsFollowedByPunctuation(text, end)
            || IsDigitAt(text, SkipBlanks(text, end))))) return;
        Add(place, end, TimePartKind.Weekday);
    }

    private void TryIsoTime()
    {
        if (CharAt(text, at) is not ('T' or 't') || !IsDigitAt(text, at + 1)
            || !ClockGrammar.TryRead(text, at + 1, true, out var time, out var end)) return;
        Add(at, end, TimePartKind.Time, null, time);
    }

    private void SkipToken()
    {
        var start = at;
        if (IsDigitAt(text, at))
            while (IsDigitAt(text, at)) at++;
        else if (IsWordCharacter(text[at]) && !IsGlued(text[at])) at = WordEnd(text, at);
        if (at == start) at++;
    }

    private void Add(int start, int end, TimePartKind kind, WrittenDate? date = null, WrittenTime? time = null)
    {
        AddText(start);
        if (time is not null && pendingZone is not null)
        {
            if (time is { Offset: null, Zone: null }) time = time with { Zone = pendingZone };
            pendingZone = null;
        }
        parts.Add(new(start, end - start, kind, date, time));
        at = textStart = end;
    }

    private void AddText(int end)
    {
        var start = textStart;
        while (start < end && IsPadding(text[start])) start++;
        while (end > start && IsPadding(text[end - 1]) && !IsAbbreviationStop(end - 1)) end--;
        if (end > start) parts.Add(new(start, end - start, TimePartKind.Text));
    }

    private bool IsAbbreviationStop(int place) => text[place] == '.' && place > 0 && char.IsLetter(text[place - 1]);

    private static bool IsPadding(char character) =>
        IsBlank(character) || (!char.IsLetterOrDigit(character)
            && character is not ('"' or '“' or '”' or '„' or '«' or '»' or '$' or '%' or '#' or '&' or '+')
            && !IsWordCharacter(character)
            && !IsCurrency(character));
}
