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
        Permalink[] rows =
        [
            new() { Path = "/Ōsaka 大阪 🚢", Story = 9_000_000_000, WithdrawnAt = new DateTime(2022, 5, 1, 8, 59, 0, DateTimeKind.Utc) },
            new() { Path = "/none", Story = 0 },
            new() { Path = "/" + new string('字', 9000), Story = 1 },
        ];
        await using var db = await OpenAsync();

        using (var writer = new RowWriter<Permalink>(db)) Array.ForEach(rows, writer.Write);

        Assert.Equivalent(rows, await db.Permalinks.AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task A_second_row_of_one_key_is_an_error_where_it_is_not_to_replace_the_first()
    {
        await portal.ImportAsync();
        await using var db = await OpenAsync();
        using var writer = new RowWriter<Permalink>(db);
        using var replacing = new RowWriter<Permalink>(db, replaces: true);
        writer.Write(new() { Path = "/a", Story = 1 });

        Assert.Contains("UNIQUE", Assert.Throws<SqliteException>(() => Write(2)).Message, StringComparison.Ordinal);
        replacing.Write(new() { Path = "/a", Story = 3 });
        Assert.Equal(3, await db.Permalinks.Select(permalink => permalink.Story).SingleAsync());

        void Write(long story) => writer.Write(new() { Path = "/a", Story = story });
    }

    private async Task<PortalDb> OpenAsync()
    {
        var db = PortalDb.At($"Data Source={portal.BuildPath};Mode=ReadWrite;Pooling=False");
        await db.Database.OpenConnectionAsync();
        return db;
    }
}
