using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Tests.Import;

public sealed class FailureAdviceTests
{
    private static readonly PortalOptions Options = new() { Seeds = "/srv/seeds", Store = "Data Source=/srv/store/news.db" };

    [Theory]
    [Trait("Fault", "11")]
    [InlineData(13, "Free space")]
    [InlineData(8, "write the file and its folder")]
    [InlineData(14, "write the file and its folder")]
    [InlineData(10, "may be failing")]
    [InlineData(11, "restore a backup")]
    [InlineData(5, "retries")]
    [InlineData(15, "retries")]
    public void A_failure_of_the_store_names_the_file_and_says_what_to_do(int code, string advice)
    {
        var sentence = Describe(new DbUpdateException("Wrapped", new SqliteException("It failed.", code)));

        Assert.Contains("/srv/store/news.db", sentence, StringComparison.Ordinal);
        Assert.Contains(advice, sentence, StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "89")]
    [Trait("Fault", "12")]
    [InlineData(28, "Free space")]
    [InlineData(30, "read-only")]
    [InlineData(24, "ulimit")]
    public void A_failure_of_the_disk_says_what_to_do(int errno, string advice) =>
        Assert.Contains(advice, Describe(new IOException("It failed.", errno)), StringComparison.Ordinal);

    [Fact]
    [Trait("Fault", "13")]
    public void A_missing_right_says_which_and_where()
    {
        var sentence = Describe(new UnauthorizedAccessException("Permission denied"));

        Assert.Contains("read the seeds", sentence, StringComparison.Ordinal);
        Assert.Contains("/srv/seeds", sentence, StringComparison.Ordinal);
        Assert.Contains("/srv/store/news.db", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registry_says_by_itself_what_is_wrong() =>
        Assert.Equal("It was written by a newer version.", Describe(new RegistryException("It was written by a newer version.", new SqliteException("No.", 1))));

    [Fact, Trait("Fault", "87")]
    public void An_unknown_failure_says_what_it_is() => Assert.Equal("Odd.", Describe(new InvalidOperationException("Odd.")));

    private static string Describe(Exception failure) => FailureAdvice.Describe(failure, Options);
}
