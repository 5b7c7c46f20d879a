using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.EntityFrameworkCore;
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
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args, ReadOnce], ContentRootPath = AppContext.BaseDirectory });
        var options = PortalSettings.Read(builder.Configuration);
        // The model of the store takes nearly as long to make as all the rest of the start: it is made beside it, unless readers have pages meanwhile.
        if (!SavedPages.AreThere(options)) _ = Task.Run(() => PortalDb.At(options.Store).Model);
        builder.Services.AddNewsPortal(options).AddHostedService<ImportService>().AddMetricsExport(builder.Configuration);
        // A host that is refused (AllowedHosts) gets no page: it would be the only one without the headers that keep a page to itself.
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
        builder.WebHost.UseSockets(ReadySockets.Use);
        builder.Services.AddSingleton<IConnectionListenerFactory, Listeners>();
        return builder.Build().UseNewsPortal();
    }

    /// <summary>All that reads, imports and serves; not the service that imports by itself.</summary>
    /// <param name="logAsErrors">The log goes to the error stream, so that the output stays a command's own.</param>
    public static IServiceCollection AddNewsPortal(this IServiceCollection services, PortalOptions options, bool logAsErrors = false)
    {
        services.AddSingleton(options).AddSingleton(options.Zone).AddSingleton(TimeProvider.System).AddSingleton<Edition>();
        services.AddSingleton(new SeedFolder(options.Seeds, options.MostSeedBytes)).AddSingleton(SeedDefaults.Of(options));
        services.AddPooledDbContextFactory<PortalDb>(db => db.UseSqlite(options.Store));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.AddSingleton<StoreFile>().AddSingleton<Importer>().AddSingleton<ImportState>().AddSingleton<FolderWatcher>();
        services.AddSerilog(log => Configure(log, options.LogFormat, logAsErrors ? LogEventLevel.Verbose : null));
        return services.AddPages().AddPings(options);
    }

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
            // A host that cannot start is told of by the command, in a sentence.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information);
        if (format == "json") log.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: errorsFrom);
        else log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: errorsFrom);
    }
}
