using System.Globalization;
using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Tests.Seeds.Dates;

public sealed class PublicationTimesTests
{
    private const int Instants = 400;

    private static readonly PublisherZone Zone = PublisherZone.Find("Europe/Berlin")!;

    public static TheoryData<string, string> Specification => SpecificationFile.Rows("times.spec");

    public static TheoryData<string> Cultures =>
        [.. "en-US en-GB ja-JP ko-KR zh-CN zh-TW fr-FR de-DE es-ES pt-BR it-IT nl-NL ru-RU ar-EG ar-LB he-IL hi-IN tr-TR th-TH".Split(' ')];

    [Theory, MemberData(nameof(Specification))]
    public void Lines_come_to_times_as_specified(string lines, string times) => Assert.Equal(times, ResolvedNotation.Of(lines));

    [Theory, MemberData(nameof(Cultures))]
    public void What_a_culture_prints_is_read_back_to_the_same_minute(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        Gen.Int[0, 60 * 24 * 366 * 60].Select(minutes => new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes)).Sample(
            utc =>
            {
                var local = Zone.ToLocal(utc).DateTime;
                if (Zone.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) != utc) return;
                var (date, time) = (local.ToString("D", culture), local.ToString("t", culture));
                Assert.Equal(utc, Read($"{date} {time}", culture));
                Assert.Equal(utc, Read($"{time} {date}", culture));
            },
            iter: Instants,
            threads: 1);
    }

    [Fact]
    public void Any_entries_are_resolved_without_complaint() => HostileText.Any.List[1, 4].Sample(lines =>
    {
        var entries = lines.SelectMany((line, number) => TimeEntry.From(number + 1, 1, line, TimeLineParser.Parse(line))).ToList();
        PublicationTimes.Resolve(entries, new(Zone, "en", "en", null, null), new DiagnosticList("a.txt"));
    });

    private static DateTime? Read(string line, CultureInfo culture)
    {
        var diagnostics = new DiagnosticList("a.txt");
        var entries = TimeEntry.From(1, 1, line, TimeLineParser.Parse(line)).ToList();
        var times = PublicationTimes.Resolve(entries, new(Zone, culture.Name, "en", null, null), diagnostics);
        Assert.Empty(diagnostics.InOrder());
        Assert.All(TimeLineParser.Parse(line), part => Assert.NotEqual(TimePartKind.Text, part.Kind));
        return times.Published?.Instant;
    }
}
