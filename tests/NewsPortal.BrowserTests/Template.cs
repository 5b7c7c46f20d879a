namespace NewsPortal.BrowserTests;

/// <summary>One kind of page, with an address where the repository's seeds show it.</summary>
/// <param name="Headline">The text of its only level-one heading.</param>
/// <param name="Words">What a reader finds in its main part.</param>
public sealed record Template(string Name, string Path, string Headline, string Words, int Status = 200)
{
    public const string WireStory = "/2022/05/01/japan-vietnam-oppose-use-of-nuclear-weapons";
    public const string MarkdownStory = "/2012/07/04/physicists-find-a-new-particle-that-looks-like-the-higgs-boson";
    public const string JapaneseStory = "/1964/10/01/東海道新幹線が開業-東京-新大阪を4時間で結ぶ";

    public static readonly IReadOnlyList<Template> All =
    [
        new("front", "/", "NewsPortal: the front page", "The latest"),
        new("story", WireStory, "Japan, Vietnam oppose use of nuclear weapons", "500,000 dollars"),
        new("Markdown story", MarkdownStory, "Physicists find a new particle that looks like the Higgs boson", "giga-electronvolt"),
        new("Japanese story", JapaneseStory, "東海道新幹線が開業、東京―新大阪を4時間で結ぶ", "世界銀行"),
        new("print view", MarkdownStory + "/print", "Physicists find a new particle that looks like the Higgs boson", "https://home.cern/"),
        new("section", "/science", "Science", "Higgs boson"),
        new("region", "/international/east-asia-pacific", "East Asia & Pacific", "oppose use of nuclear weapons"),
        new("tag", "/tags/japan", "Japan", "Seikan"),
        new("place", "/from/tokyo", "Tokyo", "Trains at 210 kilometers"),
        new("tags", "/tags", "Tags", "Space Shuttle"),
        new("regions", "/regions", "Regions", "East Asia & Pacific"),
        new("places", "/from", "Filed from", "Hanoi"),
        new("authors", "/by", "Authors", "NewsPortal Archive Desk"),
        new("author", "/by/jiji-press", "Jiji Press", "oppose use of nuclear weapons"),
        new("search", "/search", "Search the paper", "How to ask"),
        new("found", "/search?q=space+moon", "space moon", "Men walk on moon"),
        new("nothing found", "/search?q=shinkansn", "shinkansn", "Did you mean"),
        new("year", "/1969", "The year 1969", "July"),
        new("month", "/1969/07", "July 1969", "Men walk on moon"),
        new("day", "/1964/10/01", "Thursday, October 1, 1964", "Trains at 210 kilometers"),
        new("tag packet", "/tags/concorde/print", "Concorde", "Concorde makes its first flight"),
        new("day packet", "/1964/10/01/print", "Thursday, October 1, 1964", "世界銀行"),
        new("not found", "/nothing/here", "There is no such page", "/nothing/here", 404),
        new("withdrawn", "/1973/10/20/sydney-awaits-the-queen-at-its-new-opera-house", "This story was withdrawn", "taken back", 410),
    ];

    /// <summary>What is meant for paper has no masthead and no foot.</summary>
    public bool IsForPaper => Path.EndsWith("/print", StringComparison.Ordinal);

    public static TheoryData<string> Names { get; } = new(All.Select(t => t.Name));

    public static Template Named(string name) => All.Single(t => t.Name == name);
}
