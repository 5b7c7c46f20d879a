using Microsoft.Data.Sqlite;

namespace NewsPortal.Store;

/// <summary>
/// Copies what a store knows into a registry: the numbers of its stories, their permalinks and withdrawals. What the registry
/// has already stays as it is.
/// </summary>
internal static class RegistryTakeover
{
    private const string Numbers = """
        INSERT OR IGNORE INTO Stories (Number, Seed) SELECT ArticleId, Path FROM Store.Seeds WHERE ArticleId IS NOT NULL;
        """;

    private const string Version = "UPDATE State SET ContentVersion = max(ContentVersion, (SELECT max(ContentVersion) FROM Store.States));";

    private const string OfBuild = $"""
        {Numbers}
        INSERT OR IGNORE INTO Stories (Number) SELECT DISTINCT Story FROM Store.Permalinks;
        INSERT OR IGNORE INTO Permalinks SELECT Path, Story, WithdrawnAt, (SELECT Revision FROM State) FROM Store.Permalinks;
        {Version}
        """;

    // Numbers that a story had once are never given again; permalinks without a seed belong to one story without a seed.
    private const string OfFormerStore = $"""
        {Numbers}
        INSERT OR IGNORE INTO Stories (Number) SELECT LastArticleId FROM Store.States WHERE LastArticleId > 0;
        INSERT OR IGNORE INTO Stories (Seed) SELECT DISTINCT Seed FROM Store.Addresses WHERE Seed <> '' ORDER BY Seed;
        INSERT INTO Stories (Seed) SELECT NULL WHERE EXISTS (SELECT 1 FROM Store.Addresses WHERE Seed = '');
        INSERT OR IGNORE INTO Permalinks SELECT a.Path, s.Number, a.WithdrawnAt, (SELECT Revision FROM State)
            FROM Store.Addresses a JOIN Stories s ON s.Seed = a.Seed;
        INSERT OR IGNORE INTO Permalinks SELECT a.Path, (SELECT max(Number) FROM Stories), a.WithdrawnAt, (SELECT Revision FROM State)
            FROM Store.Addresses a WHERE a.Seed = '';
        {Version}
        """;

    /// <exception cref="SqliteException">The store cannot be read; nothing was copied.</exception>
    public static void Run(SqliteConnection registry, string store)
    {
        using (var attach = new Statement(registry, "ATTACH $0 AS Store", 1)) attach.Run(store);
        try
        {
            Statement.Execute(registry, $"BEGIN IMMEDIATE; UPDATE State SET Revision = Revision + 1; {(IsBuild(registry) ? OfBuild : OfFormerStore)} COMMIT");
        }
        finally
        {
            Statement.Execute(registry, "DETACH Store");
        }
    }

    private static bool IsBuild(SqliteConnection registry)
    {
        using var tables = new Statement(registry, "SELECT name FROM Store.sqlite_master WHERE name = 'Permalinks'", 0);
        return tables.Read(row => row.GetString(0)).Count > 0;
    }
}
