using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;
using NewsPortal.Pages;
using NewsPortal.Tests.Docs;

namespace NewsPortal.Tests.Pages;

public sealed class StatusPageTests : IAsyncLifetime
{
    private const string Key = "a-key-that-is-long-enough";

    private TestSite site = null!;

    private PortalOptions Options => site.Portal.Options;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        (portal.Options.StatusKey, portal.Options.BaseUrl, portal.Options.StatusOpen) = (Key, "http://localhost:5000", true);
        site = await TestSite.StartAsync(portal);
        portal.Write("good.txt", SampleDump.Of("Good")).Write("bad.txt", "nothing of a story");
        site.Services.GetRequiredService<ImportState>().Succeeded(portal.Now, await portal.ImportAsync());
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory, Trait("Fault", "79")]
    [InlineData("127.0.0.1", "localhost:5000", null, null, true)]
    [InlineData("::1", "[::1]:5000", null, null, true)]
    [InlineData("127.0.0.1", "127.0.0.1", null, null, true)]
    [InlineData("203.0.113.9", "localhost", null, null, false)]
    [InlineData("127.0.0.1", "news.example", null, null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-Proto", "https", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", "for=127.0.0.1", false)]
    [InlineData("127.0.0.1", "localhost", "Via", "1.1 proxy", false)]
    [InlineData("203.0.113.9", "news.example", "Authorization", "Bearer " + Key, true)]
    [InlineData("203.0.113.9", "news.example", "Authorization", "Bearer " + Key + "x", false)]
    [InlineData("203.0.113.9", "news.example", "Authorization", "Bearer x" + Key, false)]
    [InlineData("203.0.113.9", "news.example", "Authorization", "Bearer x " + Key, false)]
    [InlineData("203.0.113.9", "news.example", "Authorization", Key, false)]
    [InlineData("203.0.113.9", "news.example", "Authorization", "Bearer ", false)]
    public async Task Only_those_who_run_the_portal_see_it(string from, string host, string? header, string? value, bool isShown)
    {
        foreach (var path in (string[])["/status", "/status.json"])
        {
            var context = await AskAsync(path, from, host, header, value);
            Assert.Equal(isShown ? 200 : 404, context.Response.StatusCode);
            Assert.Equal(isShown, context.Response.Headers.CacheControl == "no-store");
        }
    }

    [Fact, Trait("Fault", "79")]
    public async Task A_key_in_other_capitals_is_another_key()
    {
        foreach (var key in (string[])[Key.ToUpperInvariant(), char.ToUpperInvariant(Key[0]) + Key[1..], Key[..^1] + char.ToUpperInvariant(Key[^1])])
            if (key != Key) Assert.Equal(404, (await AskAsync("/status", "203.0.113.9", "news.example", "Authorization", "Bearer " + key)).Response.StatusCode);
        Assert.NotEqual(Key, Key.ToUpperInvariant());
    }

    [Fact, Trait("Fault", "79")]
    public async Task Without_a_key_nothing_that_is_sent_opens_it()
    {
        Options.StatusKey = "";
        Assert.Equal(404, (await AskAsync("/status", "203.0.113.9", "news.example", "Authorization", "Bearer ")).Response.StatusCode);
    }

    /// <summary>A proxy on the same machine may send no header that shows it, and any host.</summary>
    [Theory]
    [InlineData("127.0.0.1", "localhost:5000")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "[::1]:5000")]
    public async Task Unless_the_settings_say_so_the_key_alone_opens_it(string from, string host)
    {
        Options.StatusOpen = false;
        Assert.Equal(404, (await AskAsync("/status", from, host)).Response.StatusCode);
        Assert.Equal(404, (await AskAsync("/status.json", from, host)).Response.StatusCode);
        Assert.Equal(200, (await AskAsync("/status", from, host, "Authorization", "Bearer " + Key)).Response.StatusCode);
    }

    /// <summary>A server in front, on the same machine, may look just like somebody who sits at it.</summary>
    [Fact]
    public async Task A_portal_with_a_public_address_trusts_the_key_alone()
    {
        Options.BaseUrl = "https://news.example";
        Assert.Equal(404, (await AskAsync("/status")).Response.StatusCode);
        Assert.Equal(200, (await AskAsync("/status", header: "Authorization", value: "Bearer " + Key)).Response.StatusCode);
    }

    [Fact]
    public async Task It_names_what_is_wrong_with_file_and_line()
    {
        var page = await StatusAsync();

        Assert.Contains("1 seed or folder has an error", page, StringComparison.Ordinal);
        Assert.Contains("bad.txt:1:1", page, StringComparison.Ordinal);
        Assert.Contains("1 added", page, StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "9")]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public async Task A_scan_that_is_more_than_a_minute_late_is_an_alarm(int seconds, bool isTold)
    {
        var state = site.Services.GetRequiredService<ImportState>();
        state.Looked(site.Portal.Now, 2);
        state.ScansAgain(site.Portal.Now.AddSeconds(600));
        site.Portal.Clock.Advance(TimeSpan.FromSeconds(600 + seconds));

        Assert.Equal(isTold, (await StatusAsync()).Contains("The folder was last looked at at 2022-06-01 00:00:00Z", StringComparison.Ordinal));
    }

    [Fact, Trait("Fault", "81")]
    public async Task A_log_that_has_grown_too_large_is_told_of()
    {
        Assert.DoesNotContain("The store's log has", await StatusAsync(), StringComparison.Ordinal);
        await using (var log = File.Create(site.Portal.BuildPath + "-wal")) log.SetLength(65L * 1024 * 1024);
        Assert.Contains("The store's log has 65.0 MiB", WebUtility.HtmlDecode(await StatusAsync()), StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "73")]
    public async Task A_runtime_with_known_holes_is_told_of() =>
        Assert.Equal(Environment.Version < new Version(10, 0, 13), (await StatusAsync()).Contains("which has holes that are mended since 10.0.13", StringComparison.Ordinal));

    private async Task<string> StatusAsync() => await new StreamReader((await AskAsync("/status")).Response.Body).ReadToEndAsync();

    [Fact]
    public async Task Machines_get_what_the_documentation_says()
    {
        var report = (await JsonDocument.ParseAsync((await AskAsync("/status.json")).Response.Body)).RootElement;

        Assert.Equal(DocPage.Open("docs/operations.md").Table("field").Select(row => row[0]).Order(), Names(report).Order());
        Assert.Equal(1, report.GetProperty("lastImport").GetProperty("added").GetInt32());
        Assert.Equal("bad.txt", report.GetProperty("diagnostics")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void The_documentation_names_every_metric_with_its_unit()
    {
        var found = new List<(string, string)>();
        using var listener = new MeterListener();
        using var metrics = ActivatorUtilities.CreateInstance<PortalMetrics>(site.Services);
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == PortalMetrics.Name) found.Add((instrument.Name, instrument.Unit!));
        };
        listener.Start();

        var rows = DocPage.Open("docs/operations.md").Table("metric").Select(row => (row[0], row[1]));

        Assert.Equal(rows.Order(), found.Distinct().Order());
    }

    [Fact]
    public void Metrics_tell_how_the_portal_is()
    {
        var values = new Dictionary<string, double>();
        using var metrics = ActivatorUtilities.CreateInstance<PortalMetrics>(site.Services);
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == PortalMetrics.Name) listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => { lock (values) values[instrument.Name] = Math.Max(value, values.GetValueOrDefault(instrument.Name)); });
        listener.Start();
        listener.RecordObservableInstruments();

        Assert.Equal((1, 1), (values["newsportal.problems.errors"], values["newsportal.edition"] >= 1 ? 1 : 0));
        Assert.True(values["newsportal.store.size"] > 0);
    }

    private static IEnumerable<string> Names(JsonElement element, string prefix = "") => element.ValueKind switch
    {
        _ when prefix == "lastChange" => [prefix],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value, prefix == "" ? p.Name : $"{prefix}.{p.Name}")),
        JsonValueKind.Array when element.GetArrayLength() > 0 => Names(element[0], prefix + "[]"),
        _ => [prefix],
    };

    private Task<HttpContext> AskAsync(string path, string from = "127.0.0.1", string host = "localhost", string? header = null, string? value = null) =>
        ((TestServer)site.Services.GetRequiredService<IServer>()).SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            (context.Request.Method, context.Request.Path, context.Request.Host) = ("GET", path, new HostString(host));
            if (header is not null) context.Request.Headers[header] = value;
        });
}
