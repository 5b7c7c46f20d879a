using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Http;

/// <summary>The dates of archive addresses.</summary>
public static class ArchiveDay
{
    /// <summary>The day that an address names; null where the calendar has no such day.</summary>
    public static DateOnly? Read(RouteValueDictionary values) => CalendarDate.Of(Part(values, "year"), Part(values, "month"), Part(values, "day"));

    private static int Part(RouteValueDictionary values, string name) => int.TryParse(values[name] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
