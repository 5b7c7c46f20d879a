
namespace NewsPortal.Seeds.Dates;

/// <summary>Lists the roles of a word in a line of dates and times.</summary>
[Flags]
internal enum TimeRoles
{
    None = 0,
    Published = 1,
    Updated = 2,
    Connector = 4,
    Ordinal = 8,
    Clock = 16,
    Oclock = 32,
    Year = 64,
    Prefix = 128,
    Unit = 256,
    Before = 512,
    After = 1024,
    Relative = 2048,
    Source = 4096,
    Zone = 8192,
    Month = 16384,
    Weekday = 32768,
    Period = 65536,
    MonthNumber = 131072,
    WeekdayNumber = 262144,
    Hour = 524288,
}

/// <summary>Finds the words of all tables at a place in a text.</summary>
internal static class TimeWords
{
    private const int MaxWords = 5, MaxGlued = 18;

    private static readonly WordTable<TimeRoles> Table = Load();

    // The roles of all phrases by first word, so that an ordinary word costs one lookup.
    private static readonly WordTable<TimeRoles> FirstWords = new(Merge(Words().Select(row =>
        (row.Word[..FirstLength(row.Word)], row.Role))));

    /// <summary>Finds the longest word or phrase at a place that has one of the roles, as a whole word where the script separates
    /// words.</summary>
    /// <param name="end">The end of the match, with the full stop of an abbreviation.</param>
    public static bool TryMatch(string text, int at, TimeRoles roles, out TimeRoles found, out int end)
    {
        found = TimeRoles.None;
        end = at;
        if (at >= text.Length || !TimeText.IsWordCharacter(text[at])) return false;
        var longest = Table.MaxLength(text[at]);
        if (longest == 0) return false;
        return TimeText.IsGlued(text[at]) ? TryGlued(text,
            at, longest, roles, out found, out end) : TryWords(text, at, longest, roles, out found, out end);
    }

    /// <summary>Returns the roles of all words and phrases that may begin at a place; those of glued scripts are not narrowed
    /// down.</summary>
    public static TimeRoles RolesAt(string text, int at)
    {
        if (TimeText.IsGlued(text[at])) return Table.MaxLength(text[at]) > 0 ? (TimeRoles)~0 : TimeRoles.None;
        return FirstWords.TryFind(text.AsSpan(at, TimeText.WordEnd(text, at) - at), out var roles) ? roles : TimeRoles.None;
    }

    private static bool TryGlued(string text, int at, int longest, TimeRoles roles, out TimeRoles found, out int end)
    {
        for (end = Math.Min(text.Length, at + Math.Min(longest, MaxGlued)); end > at; end--)
            if (Has(text, at, end, roles, out found)) return true;
        found = TimeRoles.None;
        return false;
    }

    private static bool TryWords(string text, int at, int longest, TimeRoles roles, out TimeRoles found, out int end)
    {
        found = TimeRoles.None;
        end = at;
        Span<int> ends = stackalloc int[MaxWords];
        var count = 0;
        if ((RolesAt(text, at) & roles) == 0) return false;
        for (var next = at; count < ends.Length && next < text.Length && TimeText.IsWordCharacter(text[next])
            && !TimeText.IsGlued(text[next]);)
        {
            ends[count] = TimeText.WordEnd(text, next);
            if (ends[count] - at > longest) break;
            next = ends[count++];
            if (next < text.Length && text[next] is '.' or '-') next++;
            if (next < text.Length && text[next] == ' ') next++;
        }
        while (count-- > 0)
        {
            end = ends[count];
            if (!Has(text, at, end, roles, out found)) continue;
            if (end < text.Length && text[end] == '.'
                && (found & roles & (TimeRoles.Month | TimeRoles.Weekday | TimeRoles.Period | TimeRoles.Year | TimeRoles.Clock)) != 0)
                end++;
            return true;
        }
        found = TimeRoles.None;
        end = at;
        return false;
    }

    private static bool Has(string text, int at, int end, TimeRoles roles, out TimeRoles found) =>
        Table.TryFind(text.AsSpan(at, end - at), out found) && (found & roles) != 0;

    private static WordTable<TimeRoles> Load() => new(Merge(Words()));

    private static IEnumerable<(string, TimeRoles)> Merge(IEnumerable<(string Word, string Role)> rows) =>
        rows.GroupBy(row => WordTable<TimeRoles>.Normalize(row.Word), row =>
            Enum.Parse<TimeRoles>(row.Role, ignoreCase: true), StringComparer.Ordinal)
            .Select(group => (group.Key, group.Aggregate((one, other) => one | other)));

    private static IEnumerable<(string Word, string Role)> Words() =>
        DataTable.Rows("calendar-words.tsv").Where(row => row[0] != "ordinal-month").Select(row => (row[3], row[0]))
            .Concat(DataTable.Rows("time-words.tsv").Select(row => (row[1], row[0])))
            .Concat(DataTable.Rows("zones.tsv").Select(row => (row[0], nameof(TimeRoles.Zone))));

    private static int FirstLength(string word) => Math.Max(1, TimeText.WordEnd(word, 0));
}
