using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class RowWriterTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_row_is_read_as_it_was_written()
    {
        await portal.ImportAsync();
        Address[] rows =
        [
            new() { Path = "/full", Seed = "Ōsaka 大阪 🚢.txt", ArticleId = 9_000_000_000, WithdrawnAt = new DateTime(2022, 5, 1, 8, 59, 0, DateTimeKind.Utc) },
            new() { Path = "/none", Seed = "" },
            new() { Path = "/" + new string('字', 9000), Seed = "long" },
        ];

        var read = await portal.AskAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            using (var writer = new RowWriter<Address>(db)) Array.ForEach(rows, writer.Write);
            return await db.Addresses.AsNoTracking().ToListAsync();
        });

        Assert.Equivalent(rows, read);
    }

    [Fact]
    public async Task A_second_row_of_one_key_is_an_error_where_it_is_not_to_replace_the_first()
    {
        await portal.ImportAsync();
        await portal.AskAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            using var writer = new RowWriter<Address>(db);
            using var replacing = new RowWriter<Address>(db, replaces: true);
            writer.Write(new() { Path = "/a", Seed = "first" });

            Assert.Contains("UNIQUE", Assert.Throws<SqliteException>(() => writer.Write(new() { Path = "/a", Seed = "second" })).Message, StringComparison.Ordinal);
            replacing.Write(new() { Path = "/a", Seed = "third" });
            Assert.Equal("third", await db.Addresses.Select(a => a.Seed).SingleAsync());
            return true;
        });
    }
}
