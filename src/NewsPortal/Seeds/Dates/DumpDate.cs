using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>
/// A calendar date as a dump's bullet has it: <c>May 1, 2022</c>, <c>Sept. 3, 2023</c>, <c>1 May 2022</c>,
/// <c>2022-05-01</c>, <c>2022/05/01</c>, <c>2022年5月1日</c>; a weekday may stand in front, a clock time behind.
/// </summary>
/// <param name="Day">Null where it is none that a story may be dated with (<see cref="CalendarDate"/>).</param>
/// <param name="Rest">What stands behind the date, to be read as a clock time.</param>
public sealed partial record DumpDate(DateOnly? Day, string Rest)
{
    private const int LongestBullet = 80;

    /// <summary>Null where the text does not have the shape of a date.</summary>
    public static DumpDate? Parse(string text)
    {
        if (text.Length > LongestBullet || Shape().Match(text) is not { Success: true } match) return null;
        var month = match.Groups["m"].Value is var written && char.IsAsciiDigit(written[0])
            ? Number(written)
            : EnglishDates.TryMonth(written, out var named) ? named : 0;
        if (month == 0 && !char.IsAsciiDigit(written[0])) return null;
        var rest = match.Groups["rest"].Value.Trim().TrimStart(',').Trim();
        if (rest.Length > 0 && ClockTime.Parse(rest) is null) return null;
        return new(CalendarDate.OfStory(Number(match.Groups["y"].Value), month, Number(match.Groups["d"].Value)), rest);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string American = @"(?<m>\p{L}+)\.?\s+(?<d>[0-9]{1,2}),?\s+(?<y>[0-9]{4})";
    private const string European = @"(?<d>[0-9]{1,2})\.?\s+(?<m>\p{L}+)\.?,?\s+(?<y>[0-9]{4})";
    private const string Hyphened = "(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})";
    private const string Slashed = "(?<y>[0-9]{4})/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})";
    private const string EastAsian = @"(?<y>[0-9]{4})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日";

    [GeneratedRegex(
        @"^\s*(\p{L}+,\s+)?(" + American + "|" + European + "|" + Hyphened + "|" + Slashed + "|" + EastAsian + @")(?<rest>([\s,].*)?)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
