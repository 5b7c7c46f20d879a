using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;

namespace NewsPortal.Store;

/// <summary>
/// The full-text index (SQLite FTS5), in the store's own file and written in the import's own transaction, so that it
/// cannot drift from the articles. The row of an article has the article's number.
/// </summary>
public static class SearchIndex
{
    /// <summary>Beside the index a list of all words as they are written, without stems: what spelling is corrected by.</summary>
    public const string CreateScript = """
        CREATE VIRTUAL TABLE "Search" USING fts5(Headline, Standfirst, Body, Tags, Byline, Source, Place, OtherSpellings,
            tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE "Spelling" USING fts5(Text, content = '', contentless_delete = 1, detail = none,
            tokenize = 'unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE "SpellingWords" USING fts5vocab("Spelling", 'row');
        """;

    public static async Task AddAsync(PortalDb db, Article article, CancellationToken stop)
    {
        var (headline, standfirst) = (SearchText.Prepare(article.Headline), SearchText.Prepare(article.Standfirst ?? ""));
        var (body, tags) = (SearchText.Prepare(PlainText.Of(article.Body)), SearchText.Prepare(Lines(article.Tags)));
        var (byline, source) = (SearchText.Prepare(article.Byline?.Text ?? ""), SearchText.Prepare(Lines(SourcesOf(article))));
        var place = SearchText.Prepare(Lines(article.Dateline?.Places.Select(p => p.Name) ?? []));
        var text = Lines([headline, standfirst, body, tags, byline, source, place]);
        var others = SearchText.OtherSpellings(text);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO Search (rowid, Headline, Standfirst, Body, Tags, Byline, Source, Place, OtherSpellings)
            VALUES ({article.Id}, {headline}, {standfirst}, {body}, {tags}, {byline}, {source}, {place}, {others})
            """, stop);
        await db.Database.ExecuteSqlAsync($"INSERT INTO Spelling (rowid, Text) VALUES ({article.Id}, {text})", stop);
    }

    public static async Task RemoveAsync(PortalDb db, long articleId, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM Search WHERE rowid = {articleId}", stop);
        await db.Database.ExecuteSqlAsync($"DELETE FROM Spelling WHERE rowid = {articleId}", stop);
    }

    /// <summary>The agency of the dateline, and the organisations of the byline.</summary>
    private static IEnumerable<string> SourcesOf(Article article) =>
        (article.Byline?.Authors ?? []).Select(author => author.IsPerson ? author.Role : author.Name)
            .Prepend(article.Dateline?.Agency).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Lines(IEnumerable<string> texts) => string.Join("\n", texts);
}
