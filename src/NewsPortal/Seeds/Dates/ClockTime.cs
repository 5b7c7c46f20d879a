using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Seeds.Dates;

/// <summary>
/// What a dump's byline bullet says of the clock: <c>5:59 p.m.</c>, <c>noon</c>, <c>17:59 JST</c>,
/// <c>5:59 p.m. (updated 8:01 p.m.)</c>.
/// </summary>
/// <param name="Before">What stands in front of the time: the byline.</param>
/// <param name="Time">Null where no clock shows such a time (<c>25:10</c>).</param>
/// <param name="Zone">The zone's short name as written, or null.</param>
public sealed partial record ClockTime(string Before, TimeOnly? Time, string? Zone, string? WrittenUpdate, TimeOnly? Updated)
{
    /// <summary>Longer bullets carry no time: a byline is a line.</summary>
    private const int LongestBullet = 300;

    /// <summary>Null where the text holds no time at its end.</summary>
    public static ClockTime? Parse(string text)
    {
        if (text.Length > LongestBullet || Shape().Match(text) is not { Success: true } match) return null;
        var update = match.Groups["update"];
        return new(
            match.Groups["before"].Value,
            Read(match.Groups["time"].Value),
            match.Groups["zone"] is { Success: true, Value: var zone } ? zone : null,
            update.Success ? update.Value : null,
            update.Success ? Read(update.Value) : null);
    }

    private static TimeOnly? Read(string text)
    {
        if (text.Equals("noon", StringComparison.OrdinalIgnoreCase)) return new TimeOnly(12, 0);
        if (text.Equals("midnight", StringComparison.OrdinalIgnoreCase)) return TimeOnly.MinValue;
        var match = Clock().Match(text);
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["min"].Success ? int.Parse(match.Groups["min"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true, Value: var half }) hour = hour is > 12 ? 99 : (hour % 12) + (half is "p" or "P" ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private const string OneTime = @"([0-9]{1,2}(:[0-9]{2})?\s?[apAP]\.?\s?[mM]\.?|[0-9]{1,2}:[0-9]{2}|(?i:noon|midnight))";

    private const string Update = @"\s*\(\s*(?i:updated):?\s+((?i:at)\s+)?(?<update>" + OneTime + @")(\s+[A-Z]{1,5})?\s*\)";

    [GeneratedRegex(
        @"^(?<before>(.*[^0-9:\p{L}])?)(?<time>" + OneTime + @")(\s*\(?(?<zone>[A-Z]{1,5})\)?)?(" + Update + @")?\s*$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})(:(?<min>[0-9]{2}))?\s?((?<half>[apAP])\.?\s?[mM]\.?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
