using NewsPortal.Articles;

namespace NewsPortal.Store;

/// <summary>
/// The full-text index (SQLite FTS5), in the store's own file and written in the import's own transaction, so that it
/// cannot drift from the articles. The row of an article has the article's number.
/// </summary>
/// <param name="isLater">In a new store the index is made at the end, from the texts that <see cref="Add"/> puts by: a third off the whole import.</param>
public sealed class SearchIndex(PortalDb db, bool isLater = false) : IDisposable
{
    /// <summary>Beside the index a list of all words as they are written, without stems: what spelling is corrected by.</summary>
    public const string CreateScript = $"""
        {StoryCards.CreateScript}
        CREATE VIRTUAL TABLE "Search" USING fts5(Headline, Standfirst, Body, Tags, Byline, Source, Place, OtherSpellings,
            tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE "Spelling" USING fts5(Text, content = '', contentless_delete = 1, detail = none,
            tokenize = 'unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE "SpellingWords" USING fts5vocab("Spelling", 'row');
        """;

    /// <summary>When the texts of all stories are there.</summary>
    public const string FillScript = $"INSERT INTO Search (Search) VALUES ('rebuild'); {AddWords}";

    /// <summary>Of the stories that the index holds.</summary>
    private const string AddWords = """
        INSERT INTO Spelling (rowid, Text)
        SELECT rowid, concat_ws(char(10), Headline, Standfirst, Body, Tags, Byline, Source, Place) FROM Search
        """;

    private readonly Statement add = new(db, $"""
        INSERT INTO {(isLater ? "Search_content (id, c0, c1, c2, c3, c4, c5, c6, c7)" : "Search (rowid, Headline, Standfirst, Body, Tags, Byline, Source, Place, OtherSpellings)")}
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
        """, 9);

    private readonly Statement addWords = new(db, $"{AddWords} WHERE rowid = $0", 1);
    private readonly Statement remove = new(db, "DELETE FROM Search WHERE rowid = $0", 1);
    private readonly Statement removeWords = new(db, "DELETE FROM Spelling WHERE rowid = $0", 1);

    public void Add(long articleId, IndexedText text)
    {
        add.Run([articleId, .. text.Columns]);
        if (!isLater) addWords.Run(articleId);
    }

    public void Remove(long articleId)
    {
        remove.Run(articleId);
        removeWords.Run(articleId);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[add, addWords, remove, removeWords]) statement.Dispose();
    }
}

/// <summary>What the index holds of a story. To make it takes as long as to write it: whoever reads the seeds does that.</summary>
/// <param name="Columns">In their order.</param>
public sealed record IndexedText(IReadOnlyList<string> Columns)
{
    public static IndexedText Of(Article article)
    {
        var (headline, standfirst) = (SearchText.Prepare(article.Headline), SearchText.Prepare(article.Standfirst ?? ""));
        var (body, tags) = (SearchText.Prepare(PlainText.Of(article.Body)), SearchText.Prepare(Lines(article.Tags)));
        var (byline, source) = (SearchText.Prepare(article.Byline?.Text ?? ""), SearchText.Prepare(Lines(SourcesOf(article))));
        var place = SearchText.Prepare(Lines(article.Dateline?.Places.Select(p => p.Name) ?? []));
        List<string> columns = [headline, standfirst, body, tags, byline, source, place];
        return new([.. columns, SearchText.OtherSpellings(Lines(columns))]);
    }

    /// <summary>The agency of the dateline, and the organisations of the byline.</summary>
    private static IEnumerable<string> SourcesOf(Article article) =>
        (article.Byline?.Authors ?? []).Select(author => author.IsPerson ? author.Role : author.Name)
            .Prepend(article.Dateline?.Agency).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Lines(IEnumerable<string> texts) => string.Join("\n", texts);
}
