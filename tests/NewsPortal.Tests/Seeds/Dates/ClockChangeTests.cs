using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;

namespace NewsPortal.Tests.Seeds.Dates;

/// <summary>Clocks that are put forward or back between publication and update.</summary>
public sealed class ClockChangeTests
{
    private static readonly SeedDefaults Paris = new(PublisherZone.Find("Europe/Paris")!, "en");

    [Theory]
    [InlineData("March 31, 2024", "1:30 a.m. (updated 3:30 a.m.)", "2024-03-31T00:30Z", "2024-03-31T01:30Z")]
    [InlineData("March 30, 2024", "11:30 p.m. (updated 3:30 a.m.)", "2024-03-30T22:30Z", "2024-03-31T01:30Z")]
    [InlineData("Oct. 27, 2024", "1:30 a.m. (updated 4:30 a.m.)", "2024-10-26T23:30Z", "2024-10-27T03:30Z")]
    [InlineData("Oct. 26, 2024", "11:30 p.m. (updated 3:30 a.m.)", "2024-10-26T21:30Z", "2024-10-27T02:30Z")]
    public void An_update_has_the_time_that_the_clock_showed(string date, string time, string published, string updated)
    {
        var article = DumpReader.Read("a.txt", SampleDump.Of("A headline", date: date, time: time), Paris).Article!;

        Assert.Equal((DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, DateTimeOffset.Parse(updated, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime), (article.PublishedAt, article.Updated!.Value.Instant));
    }
}
