using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Http;
using NewsPortal.Pages;

namespace NewsPortal.Tests.Attacks;

/// <summary>The portal behind its own server on a loopback port, with files beside its stories that nobody may read.</summary>
public sealed class LivePortal : IAsyncLifetime
{
    /// <summary>Stands in every file that is no story.</summary>
    public const string Secret = "canary-5b2f1e";

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150), Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> errors = new();
    private TestPortal? portal;
    private WebApplication app = null!;

    /// <summary>What the log has of exceptions and errors.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public IPEndPoint EndPoint { get; private set; } = null!;

    /// <summary>Where HTTP/2 is spoken from the first byte.</summary>
    public IPEndPoint Http2EndPoint { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        portal = NewPortal();
        portal.Write("talks.txt", SampleDump.Of("Two prime ministers meet in Hanoi", tags: ["Storms"], category: "SCIENCE > Space"));
        foreach (var file in (string[])["../secret.txt", ".git/config", ".hidden.png", "secret.conf", "../store/x.txt", "appsettings.json", "draft.bak"]) portal.Write(file, Secret);
        await portal.ImportAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "NewsPortal", EnvironmentName = "Production" });
        builder.WebHost.UseKestrel(server =>
        {
            ServerLimits.Set(server);
            server.Listen(IPAddress.Loopback, 0);
            server.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        portal.Register(builder.Services).AddSingleton<ILoggerFactory>(_ => new KeptErrors(errors));
        app = builder.Build().UseNewsPortal();
        await portal.Edition.PublishAsync(contentVersion: 0, takesBack: false, default);
        await app.StartAsync();
        (EndPoint, Http2EndPoint) = (new(IPAddress.Loopback, new Uri(app.Urls.First()).Port), new(IPAddress.Loopback, new Uri(app.Urls.Last()).Port));
    }

    private static TestPortal NewPortal() => new();

    /// <summary>All that comes back, as Latin-1. Who has sent half a request and gets no answer hangs up.</summary>
    public async Task<string> SendAsync(byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(EndPoint);
        using var patience = new CancellationTokenSource(Patience);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, patience.Token);
            // A whole request gets its answer, however long it takes.
            return await ReadAsync(client, stream, request.AsSpan().EndsWith("Connection: close\r\n\r\n"u8) ? Patience / 2 : Quiet, patience.Token);
        }
        catch (IOException)
        {
            // The server closed the connection while there was still something on the way to it.
            return "";
        }
    }

    private static async Task<string> ReadAsync(TcpClient client, NetworkStream stream, TimeSpan quiet, CancellationToken stop)
    {
        var (all, buffer, isEnded) = (new StringBuilder(), new byte[65_536], false);
        while (true)
        {
            var read = stream.ReadAsync(buffer, stop).AsTask();
            if (!isEnded && await Task.WhenAny(read, Task.Delay(quiet, stop)) != read) isEnded = HangUp(client);
            int length;
            try
            {
                length = await read;
            }
            // What came before the server closed the connection is an answer as well.
            catch (IOException) when (all.Length > 0)
            {
                return all.ToString();
            }
            if (length == 0) return all.ToString();
            all.Append(Encoding.Latin1.GetString(buffer, 0, length));
            // What comes late behind an answer is no more than the wait for a body that never comes.
            quiet = Quiet;
        }
    }

    private static bool HangUp(TcpClient client)
    {
        client.Client.Shutdown(SocketShutdown.Send);
        return true;
    }

    public Task<string> SendAsync(string request) => SendAsync(Encoding.Latin1.GetBytes(request));

    public Task<string> GetAsync(string path) => SendAsync($"GET {path} HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n");

    public async Task DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        portal?.Dispose();
    }

    private sealed class KeptErrors(ConcurrentQueue<string> lines) : ILoggerFactory, ILogger
    {
        /// <summary>Kestrel's remark that the collector took a connection before Kestrel itself did, as it may when its reader is cut off.</summary>
        private const int NeverCompleted = 23;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        /// <summary>That the server cuts a connection off which floods it is no failure.</summary>
        public ILogger CreateLogger(string categoryName) => categoryName.EndsWith(".Http2", StringComparison.Ordinal) ? NullLogger.Instance : this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == NeverCompleted && formatter(state, exception).StartsWith("Connection id ", StringComparison.Ordinal)) return;
            if (logLevel >= LogLevel.Error || (exception is not null && logLevel >= LogLevel.Warning)) lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}

[CollectionDefinition(nameof(LivePortal))]
public sealed class LivePortalAttackers : ICollectionFixture<LivePortal>;
