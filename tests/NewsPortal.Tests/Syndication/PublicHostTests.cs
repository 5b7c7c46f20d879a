using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

public sealed class PublicHostTests
{
    [Theory]
    [InlineData("https://news.example")]
    [InlineData("http://新聞.example:8080")]
    [InlineData("http://93.184.215.14")]
    [InlineData("http://172.32.0.1")]
    [InlineData("http://[2001:db8::1]")]
    [InlineData("https://mylocal.example")]
    public void Others_can_reach_a_name_with_a_dot_and_an_address_of_the_open_net(string site) => Assert.True(PublicHost.Is(new(site)));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://LOCALHOST.")]
    [InlineData("http://news.localhost")]
    [InlineData("http://newsroom")]
    [InlineData("http://newsroom.local")]
    [InlineData("http://newsroom.internal.")]
    [InlineData("http://nas.home.arpa")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://2130706433")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://10.1.2.3")]
    [InlineData("http://172.31.255.255")]
    [InlineData("http://192.168.0.10:8080")]
    [InlineData("http://169.254.1.1")]
    [InlineData("http://[::1]")]
    [InlineData("http://[::]")]
    [InlineData("http://[::ffff:10.0.0.1]")]
    [InlineData("http://[fd00::1]")]
    [InlineData("http://[fe80::1]")]
    public void Nobody_else_can_reach_the_machine_itself_or_a_net_at_home(string site) => Assert.False(PublicHost.Is(new(site)));
}
