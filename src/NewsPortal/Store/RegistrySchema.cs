namespace NewsPortal.Store;

/// <summary>
/// Creates and migrates the tables of the registry. <c>PRAGMA user_version</c> counts the migrations: each runs in one
/// transaction with its number, so that a process killed in the middle leaves the version before, and no lock.
/// </summary>
internal static class RegistrySchema
{
    /// <summary>"NwPR" in <c>PRAGMA application_id</c>: a file with another one is not a registry.</summary>
    public const int ApplicationId = 0x4E775052;

    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE Stories (Number INTEGER PRIMARY KEY, Seed TEXT UNIQUE);
        CREATE TABLE Permalinks (Path TEXT PRIMARY KEY, Story INTEGER NOT NULL, WithdrawnAt INTEGER, Revision INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX PermalinksByStory ON Permalinks (Story);
        CREATE INDEX PermalinksByRevision ON Permalinks (Revision);
        CREATE TABLE State (Id TEXT NOT NULL, Revision INTEGER NOT NULL, ContentVersion INTEGER NOT NULL);
        INSERT INTO State VALUES (lower(hex(randomblob(16))), 0, 0);
        """,
    ];

    /// <summary>Returns the version that this portal writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Returns the statements that bring a registry of a version to the present one.</summary>
    public static IEnumerable<string> From(int version) => Migrations.Skip(version)
        .Select((migration, index) => $"""
            BEGIN IMMEDIATE;
            {migration}
            PRAGMA user_version = {version + index + 1};
            COMMIT;
            """);
}
