namespace NewsPortal.Seeds.Dates;

/// <summary>Holds a date and a time that belong together.</summary>
internal sealed class TimeGroup
{
    public TimeEntry? Date { get; private set; }

    public TimeEntry? Time { get; private set; }

    public TimeEntry First => Date is null || (Time is not null && (Time.Line, Time.Column).CompareTo((Date.Line, Date.Column)) < 0)
        ? Time! : Date;

    /// <summary>Arranges entries in order: a time belongs to the date of its line, else to the first date that has none.</summary>
    public static List<TimeGroup> Arrange(IEnumerable<TimeEntry> entries)
    {
        var groups = new List<TimeGroup>();
        foreach (var entry in entries)
        {
            var group = entry.Part.Time is null ? ForDate(groups) : ForTime(groups, entry);
            if (group is null) groups.Add(group = new());
            if (entry.Part.Time is null) group.Date = entry;
            else group.Time = entry;
        }
        return groups;
    }

    private static TimeGroup? ForDate(List<TimeGroup> groups) => groups.Count > 0 && groups[^1].Date is null ? groups[^1] : null;

    private static TimeGroup? ForTime(List<TimeGroup> groups, TimeEntry entry)
    {
        if (groups.Count == 0) return null;
        if (groups[^1].Time is null && groups[^1].Date?.Line == entry.Line) return groups[^1];
        return groups[0].Time is null ? groups[0] : null;
    }
}
