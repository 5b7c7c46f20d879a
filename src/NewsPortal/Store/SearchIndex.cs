using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Store;

/// <summary>
/// The full-text index (SQLite FTS5), in the store's own file and written in the import's own transaction, so that it
/// cannot drift from the articles. The row of an article has the article's number.
/// </summary>
/// <param name="later">Makes the index of a new store; its texts alone are written here.</param>
public sealed class SearchIndex(PortalDb db, SearchBuild? later = null) : IDisposable
{
    private const string Columns = "Headline, Standfirst, Body, Tags, Byline, Source, Place, OtherSpellings";

    private const string SearchTokens = "tokenize = 'porter unicode61 remove_diacritics 2'";

    /// <summary>A list of all words as they are written, without stems: what spelling is corrected by.</summary>
    private const string CreateSpelling = """
        CREATE VIRTUAL TABLE "Spelling" USING fts5(Text, content = '', contentless_delete = 1, detail = none,
            tokenize = 'unicode61 remove_diacritics 2');
        """;

    // The words of a story that is removed must not stay in the file.
    public const string CreateScript = $"""
        {StoryCards.CreateScript}
        CREATE VIRTUAL TABLE "Search" USING fts5({Columns}, {SearchTokens});
        INSERT INTO "Search" ("Search", rank) VALUES ('secure-delete', 1);
        {CreateSpelling}
        CREATE VIRTUAL TABLE "SpellingWords" USING fts5vocab("Spelling", 'row');
        """;

    /// <summary>The same index of the same words, beside texts that are elsewhere.</summary>
    public const string CreateWithoutTexts = $"""
        CREATE VIRTUAL TABLE "Search" USING fts5({Columns}, {SearchTokens}, content = '');
        {CreateSpelling}
        """;

    public const string AddText = $"INSERT INTO Search (rowid, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    public const string AddWords = "INSERT INTO Spelling (rowid, Text) VALUES (?, ?)";
    private const string AddTextAlone = "INSERT INTO Search_content (id, c0, c1, c2, c3, c4, c5, c6, c7) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private readonly RowStatement add = new(db, later is null ? AddText : AddTextAlone);
    private readonly RowStatement addWords = new(db, AddWords);
    private readonly Statement remove = new(db, "DELETE FROM Search WHERE rowid = $0", 1);
    private readonly Statement removeWords = new(db, "DELETE FROM Spelling WHERE rowid = $0", 1);

    public void Add(long articleId, IndexedText text)
    {
        Write(add, articleId, text.Columns);
        if (later is null) Write(addWords, articleId, [text.Words]);
        else later.Add(articleId, text);
    }

    /// <summary>One row of an index, or of its texts.</summary>
    public static void Write(RowStatement insert, long articleId, IReadOnlyList<string> texts)
    {
        insert.Bind(1, articleId);
        for (var index = 0; index < texts.Count; index++) insert.Bind(index + 2, texts[index]);
        insert.Run();
    }

    public void Remove(long articleId)
    {
        remove.Run(articleId);
        removeWords.Run(articleId);
    }

    public void Dispose()
    {
        foreach (var statement in (IDisposable[])[add, addWords, remove, removeWords]) statement.Dispose();
    }
}

/// <summary>What the index holds of a story. To make it takes as long as to write it: whoever reads the seeds does that.</summary>
/// <param name="Columns">In their order.</param>
/// <param name="Words">All that is in them but the other spellings, each word once: no list of words tells how often one stands in a story.</param>
public sealed record IndexedText(IReadOnlyList<string> Columns, string Words)
{
    public static IndexedText Of(Article article)
    {
        var (headline, standfirst) = (SearchText.Prepare(article.Headline), SearchText.Prepare(article.Standfirst ?? ""));
        var (body, tags) = (SearchText.Prepare(HtmlToText.Of(article.Body)), SearchText.Prepare(Lines(article.Tags)));
        var (byline, source) = (SearchText.Prepare(article.Byline?.Text ?? ""), SearchText.Prepare(Lines(SourcesOf(article))));
        var place = SearchText.Prepare(Lines(article.Dateline?.Places.Select(p => p.Name) ?? []));
        List<string> columns = [headline, standfirst, body, tags, byline, source, place];
        var words = SearchText.Words(columns);
        return new([.. columns, SearchText.OtherSpellings(words)], string.Join(' ', words));
    }

    /// <summary>The agency of the dateline, and the organisations of the byline.</summary>
    private static IEnumerable<string> SourcesOf(Article article) =>
        (article.Byline?.Authors ?? []).Select(author => author.IsPerson ? author.Role : author.Name)
            .Prepend(article.Dateline?.Agency).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Lines(IEnumerable<string> texts) => string.Join("\n", texts);
}
