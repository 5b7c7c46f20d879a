using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using NewsPortal.Http;

namespace NewsPortal.Tests.Cli;

[Collection(nameof(CommandLine))]
public sealed class StartFaultTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("127.0.0.1:6110", "'127.0.0.1:6110' is not an address to listen on; expected a URL: --urls http://127.0.0.1:6110")]
    [InlineData("localhost", "'localhost' is not an address to listen on; expected a URL: --urls http://localhost")]
    [InlineData("ftp://localhost:5000", "'ftp://localhost:5000' is not an address to listen on; expected http or https")]
    [InlineData("http://localhost:port", "'http://localhost:port' is not an address to listen on; expected a host and a port from 0 to 65535")]
    [InlineData("http://localhost:70000", "'http://localhost:70000' is not an address to listen on; expected a host and a port from 0 to 65535")]
    [InlineData("http://localhost:5000/news", "'http://localhost:5000/news' is not an address to listen on; expected a host and a port")]
    [InlineData("http://127.0.0.1:0;[::1]:5000", "'[::1]:5000' is not an address to listen on; expected a URL: --urls http://[::1]:5000")]
    public async Task An_address_on_which_nobody_can_listen_is_a_wrong_setting(string urls, string sentence)
    {
        var (exit, output, errors) = await ServeAsync("--urls", urls);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(sentence, OneSentence(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_named_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var urls = $"http://{other.LocalEndpoint}";

        var (exit, output, errors) = await ServeAsync("--urls", urls);

        Assert.Equal(1, exit);
        Assert.Equal($"Cannot listen on {urls}: the port is in use. Stop the other program, or choose another address: --urls http://localhost:5080", OneSentence(errors));
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://203.0.113.7:6110", "this machine has no such address")]
    [InlineData("https://127.0.0.1:0", "Unable to configure HTTPS endpoint.")]
    [InlineData("http://localhost:0", "Dynamic port binding is not supported")]
    public async Task An_address_that_the_machine_refuses_is_named_in_one_sentence(string urls, string reason)
    {
        var (exit, _, errors) = await ServeAsync("--urls", urls);

        Assert.Equal(1, exit);
        Assert.StartsWith($"Cannot listen on {urls}: {reason}", OneSentence(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_of_root_alone_says_what_to_do()
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(["--urls=http://*:80"]).Build();

        var sentence = ListenAddresses.Describe(new SocketException((int)SocketError.AccessDenied), configuration);

        Assert.StartsWith("Cannot listen on http://*:80: only root may use this port. Choose one from 1024 on", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls=http://localhost:5000", 2)]
    [InlineData("urls=http://127.0.0.1:5000;http://[::1]:5000;http://*:80", 3)]
    [InlineData("http_ports=5000 https_ports=5001;5002", 3)]
    [InlineData("urls=http://127.0.0.1:5000 http_ports=5001", 1)]
    [InlineData("urls=http://localhost:5000 Kestrel:Endpoints:A:Url=https://127.0.0.1:5001", 1)]
    [InlineData("", 2)]
    public void Sockets_are_counted_wherever_their_addresses_are_named(string settings, int sockets)
    {
        var pairs = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        Assert.Equal(sockets, ListenAddresses.Sockets(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build()));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("")]
    public async Task A_settings_file_that_is_not_JSON_is_named_with_its_line(string command)
    {
        portal.Write("portal.json", "{ \"Portal\": {\n\"Name\" }");

        var (exit, output, errors) = await RunAsync(command, "--config", portal.PathOf("portal.json"));

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"'{portal.PathOf("portal.json")}'", errors, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", OneSentence(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_not_there_is_named()
    {
        var (exit, _, errors) = await RunAsync("check", "--config=/no/such/file.json");

        Assert.Equal((2, "--config: file '/no/such/file.json' does not exist. Create it, or leave the option out."), (exit, OneSentence(errors)));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("")]
    public async Task A_file_in_place_of_the_seeds_folder_is_a_wrong_setting(string command)
    {
        portal.Write("a.txt", SampleDump.Of("One"));

        var (exit, _, errors) = await CommandLine.RunAsync([.. Words(command), $"--Portal:Seeds={portal.PathOf("a.txt")}", $"--Portal:Store={portal.Options.Store}"]);

        Assert.Equal(2, exit);
        Assert.StartsWith($"Portal:Seeds: '{portal.PathOf("a.txt")}' is a file; expected the folder", OneSentence(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:", "Portal:Store is a database in memory")]
    [InlineData("Data Source=news;Mode=Memory", "Portal:Store is a database in memory")]
    [InlineData("Data Source=/", "Portal:Store: '/' is a folder; expected a file in it")]
    [InlineData("Data Source=/no/such/folder/", "Portal:Store: '/no/such/folder/' is a folder; expected a file in it")]
    public async Task A_store_that_is_no_file_is_a_wrong_setting(string store, string sentence)
    {
        foreach (var command in (string[])["import", ""])
        {
            var (exit, _, errors) = await CommandLine.RunAsync([.. Words(command), $"--Portal:Seeds={portal.Options.Seeds}", $"--Portal:Store={store}"]);

            Assert.Equal(2, exit);
            Assert.StartsWith(sentence, OneSentence(errors), StringComparison.Ordinal);
        }
        Assert.False(File.Exists(Path.Combine(Directory.GetCurrentDirectory(), ":memory:")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("")]
    public async Task Seeds_that_the_portal_may_not_read_are_named(string command)
    {
        if (!OperatingSystem.IsLinux()) return;
        File.SetUnixFileMode(portal.Options.Seeds, UnixFileMode.None);
        try
        {
            var (exit, errors) = await RunWithoutRightsAsync(command);

            Assert.Equal(1, exit);
            Assert.Equal($"Portal:Seeds: folder '{portal.Options.Seeds}' cannot be read (permission denied). Give the portal's user read access to it.", OneSentence(errors));
        }
        finally
        {
            File.SetUnixFileMode(portal.Options.Seeds, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("import")]
    [InlineData("")]
    public async Task A_store_folder_that_the_portal_may_not_write_is_named(string command)
    {
        if (!OperatingSystem.IsLinux()) return;
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(portal.StorePath)!).FullName;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var (exit, errors) = await RunWithoutRightsAsync(command);

        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, exit);
        Assert.StartsWith($"Portal:Store: folder '{folder}' cannot be written (permission denied).", OneSentence(errors), StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Errors)> RunWithoutRightsAsync(string command)
    {
        var (exit, output, errors) = await Executable.RunAsync(
            Executable.WithoutRights,
            [.. Words(command), $"--Portal:Seeds={portal.Options.Seeds}", $"--Portal:Store={portal.Options.Store}", .. command == "" ? ["--urls=http://127.0.0.1:0"] : Words("")]);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
        return (exit, errors);
    }

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Task<(int Exit, string Output, string Errors)> ServeAsync(params string[] args) => RunAsync("", args);

    private Task<(int Exit, string Output, string Errors)> RunAsync(string command, params string[] args) =>
        CommandLine.RunAsync([.. Words(command), $"--Portal:Seeds={portal.Options.Seeds}", $"--Portal:Store={portal.Options.Store}", .. args]);

    private static string OneSentence(string errors) => Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
