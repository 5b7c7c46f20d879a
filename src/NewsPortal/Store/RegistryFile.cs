using Microsoft.Data.Sqlite;

namespace NewsPortal.Store;

/// <summary>
/// Opens the registry: the file that <c>Portal:Store</c> names. It is created when it is missing, migrated when it is older,
/// and never replaced because it cannot be read.
/// </summary>
public sealed class RegistryFile(PortalOptions options, TimeProvider time, ILogger<RegistryFile> log)
{
    private string FilePath => options.StorePath;

    /// <summary>Is complete as soon as it has its application id: a process killed between writing and renaming it lost nothing.</summary>
    private string NewPath => FilePath + ".new";

    /// <exception cref="RegistryException">The file is not a registry that this version can use; it was left as it is.</exception>
    /// <exception cref="IOException">The folder cannot be written, as with <see cref="UnauthorizedAccessException"/>.</exception>
    public Registry Open()
    {
        if (Directory.Exists(FilePath))
            throw new RegistryException($"Portal:Store names a folder, {FilePath}; name a file in it: --Portal:Store=\"Data Source={Path.Combine(FilePath, "news.db")}\"");
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        try
        {
            if (IsMissing(FilePath)) Create(BuildFiles.Of(options));
            return new(OpenExisting(), time);
        }
        catch (SqliteException e)
        {
            throw new RegistryException($"The registry {FilePath} cannot be used ({e.Message}). {StoreFailures.Advice(e) ?? "See the log."}", e);
        }
    }

    private static bool IsMissing(string path) => new FileInfo(path) is not { Exists: true, Length: > 0 };

    private SqliteConnection OpenExisting()
    {
        var connection = Connect(FilePath, SqliteOpenMode.ReadWrite);
        try
        {
            if (!IsRegistry(connection))
            {
                RequireFormerStore(connection);
                connection.Dispose();
                Replace();
                connection = Connect(FilePath, SqliteOpenMode.ReadWrite);
            }
            Migrate(connection);
            Statement.Execute(connection, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Migrate(SqliteConnection connection)
    {
        var version = Number(connection, "PRAGMA user_version");
        if (version > RegistrySchema.Version)
            throw new RegistryException(
                $"The registry {FilePath} was written by a newer version of the portal. Start that version, or restore a backup of the registry.");
        foreach (var migration in RegistrySchema.From((int)version)) Statement.Execute(connection, migration);
    }

    /// <summary>Creates a registry that knows what stores know: the builds beside it, or a store of the former design.</summary>
    private void Create(IEnumerable<string> stores)
    {
        if (!IsMissing(NewPath) && IsCompleteRegistry(NewPath)) File.Move(NewPath, FilePath, overwrite: true);
        else Write([.. stores]);
    }

    private void Write(List<string> stores)
    {
        StoreFiles.Delete(NewPath);
        StoreFiles.Create(NewPath);
        using (var connection = Connect(NewPath, SqliteOpenMode.ReadWrite))
        {
            foreach (var migration in RegistrySchema.From(0)) Statement.Execute(connection, migration);
            foreach (var store in stores) RegistryTakeover.Run(connection, store);
            Statement.Execute(connection, $"PRAGMA application_id = {RegistrySchema.ApplicationId}");
        }
        File.Move(NewPath, FilePath, overwrite: true);
        if (stores.Count > 0) log.LogInformation("Created the registry {Path} with the permalinks of {Stores}", FilePath, stores);
    }

    /// <summary>Puts a registry in the place of a store of the former design, which held permalinks and articles in one file.</summary>
    private void Replace()
    {
        FoldLog();
        Write([FilePath]);
        foreach (var suffix in (string[])["-pages", "-pages.new", ".lock"]) File.Delete(FilePath + suffix);
        log.LogInformation("The store {Path} of the former design is now a registry; its articles are imported again from the seeds", FilePath);
    }

    /// <summary>A write-ahead log that stayed behind would be applied to the file that takes the name.</summary>
    private void FoldLog()
    {
        using var connection = Connect(FilePath, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE";
        using var rows = command.ExecuteReader();
        rows.NextResult();
        if (!rows.Read() || rows.GetString(0) != "delete")
            throw new RegistryException($"Another program has the store {FilePath} open. Stop the former version of the portal, then start this one.");
    }

    private void RequireFormerStore(SqliteConnection connection)
    {
        if (Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('Addresses', 'Seeds', 'States')") < 3)
            throw new RegistryException(
                $"The file {FilePath} is a database of another program. Name another file for the registry: --Portal:Store=\"Data Source=/path/to/news.db\"");
    }

    private bool IsCompleteRegistry(string path)
    {
        using var connection = Connect(path, SqliteOpenMode.ReadOnly);
        return IsRegistry(connection);
    }

    private static bool IsRegistry(SqliteConnection connection) =>
        Number(connection, "PRAGMA application_id") == RegistrySchema.ApplicationId;

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(options.Store) { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
