using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class ScanScheduleTests
{
    private readonly ScanSchedule schedule = new(TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_small_folder_is_scanned_as_often_as_the_setting_says(bool isWatched)
    {
        Count(0.01, 0.01);

        Assert.Equal(2, Seconds(isStable: true, isWatched));
    }

    [Fact]
    public void Scans_take_at_most_two_percent_of_the_time_while_the_folder_is_watched_and_ten_while_it_is_not()
    {
        Count(2, 2);

        Assert.Equal(2 / 0.02, 2 + Seconds(isStable: true, isWatched: true), 6);
        Assert.Equal(2 / 0.1, 2 + Seconds(isStable: true, isWatched: false), 6);
    }

    [Theory]
    [InlineData(12, 588)]
    [InlineData(13, 600)]
    [InlineData(3600, 600)]
    public void However_large_the_folder_is_it_is_scanned_every_ten_minutes(double scan, double rest)
    {
        Count(scan, scan);

        Assert.Equal(rest, Seconds(isStable: true, isWatched: true));
    }

    [Fact]
    public void A_folder_that_was_just_changing_is_scanned_again_soon()
    {
        Count(2, 2);

        Assert.Equal(8, Seconds(isStable: false, isWatched: true));
    }

    [Theory, Trait("Fault", "9")]
    [InlineData(0.01, 5)]
    [InlineData(5, 0.01)]
    public void One_scan_that_was_held_up_by_other_work_delays_no_other(double before, double last)
    {
        Count(before, last);

        Assert.Equal(2, Seconds(isStable: true, isWatched: true));
    }

    private void Count(params double[] scans)
    {
        foreach (var scan in scans) schedule.Count(TimeSpan.FromSeconds(scan));
    }

    private double Seconds(bool isStable, bool isWatched) => schedule.Between(isStable, isWatched).TotalSeconds;
}
