using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Headlines of stories whose numbers are known, as EF would read them: it takes longer to put the question than the store does to answer it.</summary>
public static class HeadlineQueries
{
    private const string headlines = """
        SELECT a.Id, a.PublishedAt, a.HasTime, a.Address, a.Headline, a.Lead, a.Category, a.Day, a.Language, a.Kicker, a.Standfirst, a.Dateline, a.Byline, a.Picture
        FROM json_each($0) AS number CROSS JOIN Articles AS a ON a.Id = number.value ORDER BY number.key
        """;

    /// <summary>In the order of their numbers; a story that is gone is left out. The connection has to be open.</summary>
    public static List<Headline> Headlines(this PortalDb db, IEnumerable<long> ids)
    {
        using var statement = new Statement(db, headlines, 1);
        return statement.Read(Read, $"[{string.Join(',', ids)}]");
    }

    private static Headline Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        PublishedAt = DateTime.UnixEpoch.AddSeconds(row.GetInt64(1)),
        HasTime = row.GetBoolean(2),
        Address = row.GetString(3),
        Text = row.GetString(4),
        Lead = row.GetString(5),
        Category = Part<Category>(row, 6)!,
        Day = DateOnly.ParseExact(row.GetString(7), "O", CultureInfo.InvariantCulture),
        Language = row.GetString(8),
        Kicker = Text(row, 9),
        Standfirst = Text(row, 10),
        Dateline = Part<Dateline>(row, 11),
        Byline = Part<Byline>(row, 12),
        Picture = Part<Picture>(row, 13),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static T? Part<T>(SqliteDataReader row, int column)
        where T : class => Text(row, column) is { } json ? JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default) : null;
}
