namespace NewsPortal.Store;

/// <summary>Keeps a build's copy of the registry's permalinks.</summary>
public static class PermalinkCopy
{
    /// <summary>Copies what was written since the last time, also by another version of the portal.</summary>
    /// <param name="state">Of the build; it is changed, and saved by the caller.</param>
    public static void Update(PortalDb db, StoreState state, Registry registry)
    {
        var stamp = registry.ReadStamp();
        if (stamp.Revision == state.RegistryRevision) return;
        using var rows = new RowWriter<Permalink>(db, replaces: true);
        registry.ReadChanges(state.RegistryRevision, stamp.Revision, rows.Write);
        state.RegistryRevision = stamp.Revision;
    }
}
