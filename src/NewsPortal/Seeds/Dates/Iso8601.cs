using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>
/// Reads dates and times of ISO 8601: <c>2022-05-01</c>, <c>2022-05-01T17:59</c>, with <c>Z</c> or an offset, with seconds or
/// without.
/// </summary>
internal static partial class Iso8601
{
    private const int WidestOffsetInHours = 14;

    /// <summary>
    /// Reads an instant, in the publisher's zone where there is no offset; null where the text is not a valid ISO date.
    /// </summary>
    public static ArticleTime? Parse(string text, PublisherZone zone)
    {
        var match = Pattern().Match(text.Trim());
        if (!match.Success || Day(match) is not { } day) return null;
        if (!match.Groups["hour"].Success) return zone.StartOf(day);
        if (Time(match) is not { } time) return null;
        if (!match.Groups["offset"].Success) return new ArticleTime(zone.ToUtc(day, time), HasTime: true);
        return Offset(match) is { } offset
            ? new ArticleTime(DateTime.SpecifyKind(day.ToDateTime(time) - offset, DateTimeKind.Utc), HasTime: true) : null;
    }

    private static DateOnly? Day(Match match) => CalendarDate.OfStory(Number(match, "year"), Number(match, "month"), Number(match, "day"));

    private static TimeOnly? Time(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static TimeSpan? Offset(Match match)
    {
        var (hours, minutes) = (Number(match, "offsetHours"), Number(match, "offsetMinutes"));
        if (hours > WidestOffsetInHours || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return match.Groups["offset"].Value[0] == '-' ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        + @"([Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.[0-9]{1,9})?)?"
        + @" ?(?<offset>[Zz]|[+-](?<offsetHours>[0-9]{2}):?(?<offsetMinutes>[0-9]{2})?)?)?\z",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
