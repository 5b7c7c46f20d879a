using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "63")]
public sealed class AcceptedEncodingsTests
{
    [Theory]
    [InlineData("", false, false)]
    [InlineData("gzip", true, false)]
    [InlineData("br", false, true)]
    [InlineData("gzip, deflate, br, zstd", true, true)]
    [InlineData("GZIP , BR", true, true)]
    [InlineData("gzip;q=1.0, br;q=0.1", true, true)]
    [InlineData("gzip;q=0, br", false, true)]
    [InlineData("gzip; q=0.000, br; q=0", false, false)]
    [InlineData("gzip;Q=0.001", true, false)]
    [InlineData("*", true, true)]
    [InlineData("*;q=0", false, false)]
    [InlineData("*;q=0, gzip", true, false)]
    [InlineData("gzip;q=0, *", false, true)]
    [InlineData("identity", false, false)]
    [InlineData("xgzip, brotli", false, false)]
    [InlineData("gzip;q=", false, false)]
    [InlineData(",,;=,", false, false)]
    public void The_header_says_what_a_reader_takes(string header, bool gzip, bool brotli) => Assert.Equal((gzip, brotli), AcceptedEncodings.Read(header));

    [Fact]
    public void It_may_come_in_several_lines() => Assert.Equal((true, true), AcceptedEncodings.Read(new(["gzip", "br"])));
}
