
namespace NewsPortal.Store;

/// <summary>Is what one import writes to: the build that is served, or a new one that takes its place when it is complete.</summary>
/// <param name="builder">Null for the build that is served.</param>
public sealed class WriteSession(PortalDb db, StoreBuilder? builder, Builds builds) : IAsyncDisposable
{
    public PortalDb Db => db;

    /// <summary>Returns whether no reader sees the build yet.</summary>
    public bool IsNew => builder is not null;

    /// <summary>Returns what fills the full-text index of a new build; null where each story is indexed as it comes.</summary>
    public SearchBuild? Search => builder?.Search;

    /// <summary>Comes when all rows are there, in their transaction.</summary>
    public void MakeIndexes() => builder?.MakeIndexes(db);

    /// <summary>Comes after the last transaction.</summary>
    /// <param name="hasWithdrawn">Also the log must not keep what is withdrawn.</param>
    public async Task FinishAsync(bool hasWithdrawn, CancellationToken cancellationToken)
    {
        if (builder is null)
        {
            WriteAheadLog.Cut(db, hasWithdrawn);
            return;
        }
        await builder.FinishAsync(db, cancellationToken);
        builds.Replaced();
    }

    public async ValueTask DisposeAsync()
    {
        using (builder) await db.DisposeAsync();
    }
}
