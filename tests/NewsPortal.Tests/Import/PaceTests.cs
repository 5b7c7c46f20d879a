using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class PaceTests
{
    private readonly Pace pace = new(TimeSpan.FromSeconds(1));

    [Fact]
    public void A_small_folder_is_looked_at_as_often_as_the_setting_says()
    {
        Count(0.01, 0.01);

        Assert.Equal((1, 1), (Seconds(pace.Between(isAtRest: true)), Seconds(pace.Between(isAtRest: false))));
        Assert.Equal(0.04, Seconds(pace.AfterChange));
    }

    [Fact]
    public void Looks_at_a_large_one_leave_nine_tenths_of_the_time_and_four_fifths_while_it_changes()
    {
        Count(2, 2);

        Assert.Equal((18, 8, 8), (Seconds(pace.Between(isAtRest: true)), Seconds(pace.Between(isAtRest: false)), Seconds(pace.AfterChange)));
    }

    [Theory, Trait("Fault", "9")]
    [InlineData(0.01, 5)]
    [InlineData(5, 0.01)]
    public void One_look_that_was_held_up_by_other_work_holds_up_no_other(double before, double last)
    {
        Count(before, last);

        Assert.Equal((1, 0.04), (Seconds(pace.Between(isAtRest: true)), Seconds(pace.AfterChange)));
    }

    [Fact]
    public void The_first_look_counts_by_itself()
    {
        Count(2);

        Assert.Equal(18, Seconds(pace.Between(isAtRest: true)));
    }

    private void Count(params double[] looks)
    {
        foreach (var look in looks) pace.Count(TimeSpan.FromSeconds(look));
    }

    private static double Seconds(TimeSpan time) => time.TotalSeconds;
}
