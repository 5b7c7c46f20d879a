using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

public sealed class PublisherZoneTests
{
    private static readonly PublisherZone Tokyo = PublisherZone.Find("Asia/Tokyo")!;
    private static readonly PublisherZone NewYork = PublisherZone.Find("America/New_York")!;

    [Theory, Trait("Fault", "28")]
    [InlineData("Asia/Tokyo", "2022-05-01", "17:59", "2022-05-01T08:59:00")]
    [InlineData("America/New_York", "2022-03-13", "02:30", "2022-03-13T07:30:00")]
    [InlineData("America/New_York", "2022-11-06", "01:30", "2022-11-06T05:30:00")]
    [InlineData("Europe/Paris", "2022-07-01", "00:00", "2022-06-30T22:00:00")]
    [InlineData("Asia/Kathmandu", "2022-07-01", "12:00", "2022-07-01T06:15:00")]
    public void Local_times_are_kept_in_UTC_over_gaps_and_overlaps(string zone, string day, string time, string utc)
    {
        var instant = PublisherZone.Find(zone)!.ToUtc(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal((utc, DateTimeKind.Utc), (instant.ToString("s", CultureInfo.InvariantCulture), instant.Kind));
    }

    /// <summary>Samoa went to the other side of the date line, Beirut moves its clocks at midnight.</summary>
    [Theory, Trait("Fault", "28")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00")]
    [InlineData("Asia/Beirut", "2022-03-27", "2022-03-26T22:00:00")]
    [InlineData("America/Havana", "2022-11-06", "2022-11-06T04:00:00")]
    public void A_day_without_a_midnight_or_with_two_or_none_at_all_has_a_start(string zone, string day, string utc) =>
        Assert.Equal(utc, PublisherZone.Find(zone)!.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).Instant.ToString("s", CultureInfo.InvariantCulture));

    [Fact]
    public void A_date_alone_starts_with_its_day_and_shows_no_clock()
    {
        var moment = Tokyo.StartOf(new(2023, 9, 3));

        Assert.Equal(new(2023, 9, 2, 15, 0, 0, DateTimeKind.Utc), moment.Instant);
        Assert.Equal(("Sept. 3, 2023", "2023-09-03"), (Tokyo.Display(moment), Tokyo.Machine(moment)));
        Assert.Equal(new DateOnly(2023, 9, 3), Tokyo.DayOf(moment.Instant));
    }

    [Fact]
    public void A_moment_is_shown_with_the_zones_name_and_told_with_its_offset()
    {
        var moment = new ArticleTime(new(2022, 7, 4, 16, 0, 0, DateTimeKind.Utc), HasTime: true);

        Assert.Equal("July 4, 2022, noon EDT", NewYork.Display(moment));
        Assert.Equal("2022-07-04T12:00:00-04:00", NewYork.Machine(moment));
        Assert.Equal("July 5, 2022, 1:00 a.m. JST", Tokyo.Display(moment));
    }

    [Theory]
    [InlineData("Tokyo")]
    [InlineData("JST")]
    [InlineData("")]
    public void Other_names_are_no_zone(string id) => Assert.Null(PublisherZone.Find(id));
}
