using Microsoft.Data.Sqlite;

namespace NewsPortal.Store;

/// <summary>Opens this version's build for an import, or begins a new one where it is missing, damaged or of another registry.</summary>
public sealed class BuildWriting(Builds builds, PortalOptions options, ILogger<BuildWriting> log)
{
    /// <param name="checkBeforeBuild">Is called before a new build is begun, and throws where that would lose too much.</param>
    /// <exception cref="SqliteException">The build cannot be written.</exception>
    public async Task<WriteSession> OpenAsync(Registry registry, Action checkBeforeBuild, CancellationToken cancellationToken)
    {
        var stamp = registry.ReadStamp();
        var isForeign = IsOfAnotherRegistry(stamp);
        if (isForeign)
        {
            registry.TakeOver(builds.OwnPath);
            stamp = registry.ReadStamp();
            isForeign = IsOfAnotherRegistry(stamp);
        }
        if (!builds.NeedsBuild && !isForeign) return await UseAsync(cancellationToken);
        checkBeforeBuild();
        var builder = await StoreBuilder.BeginAsync(builds.OwnPath, log, cancellationToken);
        PortalDb? db = null;
        try
        {
            // Another process may have completed it meanwhile.
            builds.Poll();
            if (IsUsable(stamp)) return await UseAsync(cancellationToken);
            db = await builder.CreateAsync(NewState(stamp), cancellationToken);
            return new(db, builder, builds);
        }
        finally
        {
            if (db is null) builder.Dispose();
        }
    }

    private bool IsUsable(RegistryStamp registry) => !builds.NeedsBuild && !IsOfAnotherRegistry(registry);

    /// <summary>A build that has seen more than the registry holds, as after an older one was restored, belongs to another one.</summary>
    private bool IsOfAnotherRegistry(RegistryStamp registry) => !builds.NeedsBuild
        && BuildFile.ReadState(Connection) is { } state && (state.RegistryId != registry.Id || state.RegistryRevision > registry.Revision);

    private StoreState NewState(RegistryStamp registry) => new()
    {
        Fingerprint = builds.Fingerprint,
        BuildId = Guid.NewGuid().ToString("N"),
        RegistryId = registry.Id,
    };

    private async Task<WriteSession> UseAsync(CancellationToken cancellationToken)
    {
        var session = new WriteSession(PortalDb.At(Connection), null, builds);
        try
        {
            await WriteAheadLog.LimitAsync(session.Db, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>An import never creates a build by opening it.</summary>
    private string Connection => new SqliteConnectionStringBuilder(options.Store)
    {
        DataSource = builds.OwnPath, Mode = SqliteOpenMode.ReadWrite, Pooling = false,
    }.ConnectionString;
}
