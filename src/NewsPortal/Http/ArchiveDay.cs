namespace NewsPortal.Http;

/// <summary>The dates of archive addresses.</summary>
public static class ArchiveDay
{
    /// <summary>The day that an address names; null where the calendar has no such day.</summary>
    public static DateOnly? Read(RouteValueDictionary values) =>
        TryMake(Part(values, "year"), Part(values, "month"), Part(values, "day"), out var day) ? day : null;

    private static int Part(RouteValueDictionary values, string name) => int.TryParse(values[name] as string, out var number) ? number : 0;

    /// <summary>False where the calendar has no such day.</summary>
    public static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }
}
