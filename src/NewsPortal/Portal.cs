using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsPortal.Http;
using NewsPortal.Import;
using NewsPortal.Pages;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;
using NewsPortal.Syndication;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NewsPortal;

/// <summary>The composition root, which the web portal, the commands and the tests share.</summary>
public static class Portal
{
    /// <summary>Settings are read once: to watch their files, as the host would, takes a watcher that the system may not have to give, and nothing would start.</summary>
    private const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = SettingSources.Guard(() => NewBuilder(args));
        var options = PortalSettings.Read(builder.Configuration, ListenAddresses.Problems(builder.Configuration));
        builder.Services.AddNewsPortal(options).AddHostedService<BuildMonitor>().AddMetricsExport(builder.Configuration);
        if (options.Imports) builder.Services.AddHostedService<ImportService>();
        // A host that is refused (AllowedHosts) gets no page: it would be the only one without the headers that keep a page to itself.
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        var sockets = ListenAddresses.Sockets(builder.Configuration);
        builder.WebHost.ConfigureKestrel(ServerLimits.Set)
            .ConfigureKestrel(server => server.Limits.MaxConcurrentConnections = ServerLimits.MaxConnections(options, sockets))
            .UseSockets(HandOverNothing);
        return builder.Build().UseNewsPortal();
    }

    private static WebApplicationBuilder NewBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. args, ReadOnce], ContentRootPath = AppContext.BaseDirectory });
        SettingSources.AddFile(builder.Configuration, args);
        return builder;
    }

    /// <summary>
    /// A kept page is found and sent on the thread that took the request from the socket. That is safe because all else leaves
    /// this thread first (<see cref="CachedPages"/>).
    /// </summary>
    private static void HandOverNothing(SocketTransportOptions sockets)
    {
        sockets.UnsafePreferInlineScheduling = true;
        // Costs 4 KiB for each idle connection, and saves two calls of the kernel for each request.
        sockets.WaitForDataBeforeAllocatingBuffer = false;
    }

    /// <summary>All that reads, imports and serves; not the service that imports by itself.</summary>
    /// <param name="logAsErrors">The log goes to the error stream, so that the output stays a command's own.</param>
    public static IServiceCollection AddNewsPortal(this IServiceCollection services, PortalOptions options, bool logAsErrors = false)
    {
        services.AddSingleton(options).AddSingleton(options.Zone).AddSingleton(TimeProvider.System).AddSingleton<Edition>();
        services.AddSingleton(new SeedFolder(options.Seeds, options.MostSeedBytes)).AddSingleton(SeedDefaults.Of(options));
        services.AddSingleton<Builds>().AddSingleton<IDbContextFactory<PortalDb>>(provider => provider.GetRequiredService<Builds>());
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.AddSingleton<RegistryFile>().AddSingleton<BuildWriting>().AddSingleton<Importer>().AddSingleton<ImportState>().AddSingleton<FolderWatcher>();
        services.AddSerilog(log => Configure(log, options.LogFormat, logAsErrors ? LogEventLevel.Verbose : null));
        return services.AddPages().AddPings(options).RemoveKeys();
    }

    /// <summary>
    /// Razor Pages bring services that make keys at the start, write them to the home folder, and warn where they cannot. The portal
    /// has no cookie and no form that writes, so no key is ever used.
    /// </summary>
    private static IServiceCollection RemoveKeys(this IServiceCollection services)
    {
        foreach (var service in services.Where(MakesKeys).ToList()) services.Remove(service);
        return services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
    }

    private static bool MakesKeys(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly;

    private static void Configure(LoggerConfiguration log, string format, LogEventLevel? errorsFrom)
    {
        log.MinimumLevel.Is(LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Nothing is logged for each request: to ask for it would cost a scope and an activity each time.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            // What a statement fails of is told by whoever asked, once and with what to do.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            // What becomes of a ping is told in a sentence, not attempt by attempt.
            .MinimumLevel.Override("Polly", LogEventLevel.Fatal)
            // The command reports a host that cannot start in a sentence; so it does for the services that are then stopped.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
            .Filter.ByExcluding(e => e.Level == LogEventLevel.Fatal && e.Exception is OperationCanceledException)
            // One line for each connection above the limit would fill the disk in a flood; the server's metrics count them.
            .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel.Connections", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information);
        if (format == "json") log.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: errorsFrom);
        else log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: errorsFrom);
    }
}
