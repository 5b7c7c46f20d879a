using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class ObstacleTests
{
    [Theory]
    [Trait("Fault", "11")]
    [InlineData(13, "Make room")]
    [InlineData(8, "write to the store's file")]
    [InlineData(14, "write to the store's file")]
    [InlineData(10, "may be failing")]
    [InlineData(11, "built anew from the seeds")]
    [InlineData(5, "tries again")]
    [InlineData(15, "tries again")]
    public void A_failure_of_the_store_says_what_to_do(int code, string todo) =>
        Assert.Contains(todo, Obstacle.Describe(new DbUpdateException("Wrapped", new SqliteException("It failed.", code))), StringComparison.Ordinal);

    [Theory, Trait("Fault", "89")]
    [Trait("Fault", "12")]
    [InlineData(28, "Make room")]
    [InlineData(30, "read-only")]
    [InlineData(24, "ulimit")]
    public void A_failure_of_the_disk_says_what_to_do(int errno, string todo) => Assert.Contains(todo, Obstacle.Describe(new IOException("It failed.", errno)), StringComparison.Ordinal);

    [Fact]
    [Trait("Fault", "13")]
    public void A_missing_right_says_which() => Assert.Contains("read the seeds", Obstacle.Describe(new UnauthorizedAccessException("No.")), StringComparison.Ordinal);

    [Fact, Trait("Fault", "87")]
    public void What_nobody_foresaw_says_what_it_is() => Assert.Equal("Odd.", Obstacle.Describe(new InvalidOperationException("Odd.")));
}
