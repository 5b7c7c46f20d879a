using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "89")]
public sealed class ServerLimitsTests
{
    [Theory]
    [InlineData("Max open files            1024                 524288               files     ", 1, 524)]
    [InlineData("Max open files            1024                 524288               files     ", 2, 262)]
    [InlineData("Max open files            300                  300                  files     ", 1, 50)]
    [InlineData("Max open files            524288               524288               files     ", 2, 10_000)]
    [InlineData("Max open files            unlimited            unlimited            files     ", 1, 10_000)]
    [InlineData("Max processes             1024                 1024                 processes ", 1, 10_000)]
    public void Connections_leave_the_handles_that_the_rest_of_the_portal_needs(string limits, int sockets, int max) => Assert.Equal(
        max, ServerLimits.MaxConnections(new PortalOptions(), sockets, ["Limit                     Soft Limit           Hard Limit           Units     ", limits]));

    [Fact]
    public void A_system_that_says_nothing_sets_no_limit() => Assert.Equal(10_000, ServerLimits.MaxConnections(new PortalOptions(), 1, []));
}
