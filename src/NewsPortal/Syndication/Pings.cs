using System.Net.Http.Headers;
using NewsPortal.Import;

namespace NewsPortal.Syndication;

/// <summary>
/// Tells the hub and search engines of each import that changed stories, where they are set. Whatever becomes of it,
/// imports and readers never wait for it.
/// </summary>
public sealed class Pings(Edition edition, PortalOptions options, IHttpClientFactory clients, ILogger<Pings> log) : BackgroundService
{
    private readonly UntoldChanges untold = new();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!PublicHost.Is(options.Base))
        {
            log.LogInformation("Nobody is told of changes, since {BaseUrl} is an address that others cannot reach: set Portal:BaseUrl to the one that readers see", options.BaseUrl);
            return Task.CompletedTask;
        }
        edition.Announcing = untold.Add;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var changes = await untold.TakeAsync(stoppingToken);
            await Task.WhenAll(SendAsync(ToHub(changes), stoppingToken), SendAsync(ToSearchEngines(changes), stoppingToken));
        }
    }

    private IEnumerable<Ping> ToHub(Changes changes) => options.WebSubHub == "" ? [] : WebSub.Pings(changes, options);

    private IEnumerable<Ping> ToSearchEngines(Changes changes) => options.IndexNowKey == "" ? [] : [IndexNow.Ping(changes, options)];

    /// <summary>One behind the other, up to the first that fails: one warning is enough.</summary>
    private async Task SendAsync(IEnumerable<Ping> pings, CancellationToken stop)
    {
        foreach (var ping in pings)
            if (!await TrySendAsync(ping, stop)) return;
    }

    private async Task<bool> TrySendAsync(Ping ping, CancellationToken stop)
    {
        try
        {
            using var client = clients.CreateClient(nameof(Pings));
            using var message = new HttpRequestMessage(HttpMethod.Post, ping.To) { Content = ping.Content };
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("{Address} was not told what changed ({Reason}): {Advice}", ping.To, e.Message.TrimEnd('.'), ping.Advice);
            return false;
        }
    }
}

/// <summary>How the portal speaks to other hosts.</summary>
public static class PingsSetup
{
    public static IServiceCollection AddPings(this IServiceCollection services, PortalOptions options)
    {
        if (options.WebSubHub == "" && options.IndexNowKey == "") return services;
        services.AddHttpClient(nameof(Pings), client => client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NewsPortal", null)))
            // To follow a redirect would turn the message into a question.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers()
            .AddStandardResilienceHandler();
        return services.AddHostedService<Pings>();
    }
}
