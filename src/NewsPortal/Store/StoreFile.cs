using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// The store's file: made when missing, built anew beside the old one and swapped in when another version of the
/// portal or another setting shaped it, or when it is broken. Remembered addresses are carried over.
/// </summary>
public sealed class StoreFile(IDbContextFactory<PortalDb> contexts, PortalOptions options, ILogger<StoreFile> log)
{
    /// <exception cref="SqliteException">The file cannot be made or written.</exception>
    public async Task PrepareAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fingerprint = Fingerprint(db);
        if (File.Exists(path) && await ReadFingerprintAsync(db, stop) == fingerprint) return;
        var addresses = File.Exists(path) ? await ReadAddressesAsync(db, stop) : [];
        await BuildAsync(path, fingerprint, addresses, stop);
    }

    private string Fingerprint(PortalDb db)
    {
        var shape = $"{options.TimeZone}\n{options.Language}";
        var code = typeof(PortalDb).Assembly.ManifestModule.ModuleVersionId;
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{db.Database.GenerateCreateScript()}\n{SearchIndex.CreateScript}\n{code}\n{shape}")));
    }

    private static async Task<string?> ReadFingerprintAsync(PortalDb db, CancellationToken stop)
    {
        try
        {
            return await db.States.Select(s => s.Fingerprint).SingleOrDefaultAsync(stop);
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The table has kept its shape since the first version; a store too broken to read has no addresses to give.</summary>
    private async Task<List<Address>> ReadAddressesAsync(PortalDb db, CancellationToken stop)
    {
        try
        {
            return await db.Addresses.AsNoTracking().ToListAsync(stop);
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException or FormatException)
        {
            log.LogWarning("The old store cannot be read ({Reason}): it is rebuilt from the seeds, without the addresses of withdrawn and renamed stories", e.Message);
            return [];
        }
    }

    private async Task BuildAsync(string path, string fingerprint, List<Address> addresses, CancellationToken stop)
    {
        var fresh = path + ".new";
        Delete(fresh);
        var options = new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={fresh};Pooling=False").Options;
        await using (var db = new PortalDb(options))
        {
            await db.Database.EnsureCreatedAsync(stop);
            await db.Database.ExecuteSqlRawAsync(SearchIndex.CreateScript, stop);
            db.States.Add(new StoreState { Fingerprint = fingerprint });
            addresses.ForEach(address => address.ArticleId = null);
            db.Addresses.AddRange(addresses);
            await db.SaveChangesAsync(stop);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
        }
        SqliteConnection.ClearAllPools();
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Move(fresh, path, overwrite: true);
        log.LogInformation("A new store was made at {Path}", path);
    }

    private static void Delete(string path)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
    }
}
