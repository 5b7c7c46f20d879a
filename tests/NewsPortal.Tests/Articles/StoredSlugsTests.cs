using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

/// <summary>Slugs are made once, when a seed is read.</summary>
public sealed class StoredSlugsTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_store_has_the_slugs_of_tags_authors_places_and_levels()
    {
        portal.Write("a.txt", SampleDump.Of("One", category: "NEWS > Local News", body: "Hanoi, May 1 (Jiji Press)–Words.", byline: "By Hanako Example", tags: ["G7 Summit", "Café"]));
        await portal.ImportAsync();

        var row = await portal.AskAsync(async db =>
        {
            var tags = await db.Database.SqlQuery<string>($"SELECT TagSlugs AS Value FROM Articles").SingleAsync();
            var byline = await db.Database.SqlQuery<string>($"SELECT Byline AS Value FROM Articles").SingleAsync();
            var dateline = await db.Database.SqlQuery<string>($"SELECT Dateline AS Value FROM Articles").SingleAsync();
            var category = await db.Database.SqlQuery<string>($"SELECT Category AS Value FROM Articles").SingleAsync();
            return (tags, byline, dateline, category);
        });

        Assert.Equal(["g7-summit", "cafe"], JsonSerializer.Deserialize<string[]>(row.tags)!);
        Assert.Contains("\"Slug\":\"hanako-example\"", row.byline, StringComparison.Ordinal);
        Assert.Contains("\"Slug\":\"hanoi\"", row.dateline, StringComparison.Ordinal);
        Assert.Contains("\"Segments\":[\"news\",\"local-news\"]", row.category, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_that_is_stored_is_not_made_again()
    {
        Assert.Equal("stored", JsonSerializer.Deserialize<Author>("{\"Name\":\"A B\",\"IsPerson\":true,\"Role\":null,\"Slug\":\"stored\"}")!.Slug);
        Assert.Equal("stored", JsonSerializer.Deserialize<Place>("{\"City\":\"A\",\"Qualifiers\":[],\"Slug\":\"stored\"}")!.Slug);
        Assert.Equal("a/stored", JsonSerializer.Deserialize<Category>("{\"Levels\":[\"A\",\"B\"],\"Segments\":[\"a\",\"stored\"]}")!.PathOf(1));
        Assert.Equal("a-b", JsonSerializer.Deserialize<Author>("{\"Name\":\"A B\",\"IsPerson\":true,\"Role\":null}")!.Slug);
    }

    [Fact]
    public void Two_authors_of_one_name_are_equal_whether_their_slugs_are_made_or_not()
    {
        var (one, other) = (new Author("A B", true), new Author("A B", true));
        Assert.Equal("a-b", one.Slug);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }
}
