using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "89")]
public sealed class ServerLimitsTests
{
    [Theory]
    [InlineData("Max open files            1024                 524288               files     ", 524)]
    [InlineData("Max open files            300                  300                  files     ", 50)]
    [InlineData("Max open files            524288               524288               files     ", 10_000)]
    [InlineData("Max open files            unlimited            unlimited            files     ", 10_000)]
    [InlineData("Max processes             1024                 1024                 processes ", 10_000)]
    public void Connections_leave_the_handles_that_the_rest_of_the_portal_needs(string limits, int most) =>
        Assert.Equal(most, ServerLimits.MostConnections(new PortalOptions(), ["Limit                     Soft Limit           Hard Limit           Units     ", limits]));

    [Fact]
    public void A_system_that_says_nothing_sets_no_limit() => Assert.Equal(10_000, ServerLimits.MostConnections(new PortalOptions(), []));
}
