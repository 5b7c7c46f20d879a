using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>The datelines of Japan's wires: <c>【ハノイ時事】</c>, <c>［東京　１日　ロイター］</c>.</summary>
internal static partial class JapaneseDateline
{
    public static DatelineMatch? Match(string lead, int start, DateOnly published)
    {
        var bracketed = Bracketed().Match(lead, start, Math.Min(lead.Length - start, 60));
        if (!bracketed.Success) return null;
        var parts = Parts().Match(bracketed.Groups["inside"].Value);
        if (!parts.Success) return null;
        var agency = parts.Groups["agency"].Value.Trim();
        var places = parts.Groups["places"].Value.Split(['・', '／', '、', ' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        if (!Agencies.IsKnown(agency) || places.Length == 0) return null;
        var date = parts.Groups["date"].Success ? parts.Groups["date"].Value : null;
        var dateline = new Dateline("", places.Select(place => new Place(place.Normalize())).ToList(), date, agency);
        return DatelineGrammar.Cut(lead, start, bracketed.Index + bracketed.Length, dateline, Day(parts, published));
    }

    /// <summary>A day without a month is the one near publication.</summary>
    private static DateOnly? Day(Match parts, DateOnly published)
    {
        if (!parts.Groups["date"].Success) return null;
        var day = Number(parts.Groups["day"].Value);
        if (parts.Groups["month"].Success) return new PartialDate(null, Number(parts.Groups["month"].Value), day).Near(published);
        return Enumerable.Range(-7, 9)
            .Select(days => (long)published.DayNumber + days)
            .Where(number => number >= 0 && number <= DateOnly.MaxValue.DayNumber)
            .Select(number => DateOnly.FromDayNumber((int)number))
            .Where(near => near.Day == day)
            .Select(near => (DateOnly?)near)
            .FirstOrDefault();
    }

    private static int Number(string digits) => int.Parse(digits.Normalize(NormalizationForm.FormKC), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(【(?<inside>[^【】\p{Cs}]{2,40})】|［(?<inside>[^［］\p{Cs}]{2,40})］)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    /// <summary>Places, then a date, then an agency whose name is told from the place by a mark or by being known.</summary>
    /// <remarks>Backtracks, on no more than the 40 characters that brackets may hold.</remarks>
    [GeneratedRegex(@"^\s*(?<places>.+?)[\s＝=・]*((?<date>((?<month>[0-9０-９]{1,2})月)?(?<day>[0-9０-９]{1,2})日)[\s＝=・]*)?(?<agency>時事(通信社?)?|共同(通信社?)?|ロイター|(ＡＦＰ|AFP)[=＝・]?時事|(ＡＰ|AP)([=＝・]時事)?|ＡＦＰ|AFP|ＣＮＮ|CNN|聯合(ニュース)?|新華社|タス(通信)?|ブルームバーグ)\s*$")]
    private static partial Regex Parts();
}
