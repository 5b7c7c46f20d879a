
namespace NewsPortal.Tests;

/// <summary>The site that the tests of pages read: a small paper with one story of each kind. Its clock stands at June 1, 2022, 9 a.m. in Tokyo.</summary>
public sealed class SmallPaper : IAsyncLifetime
{
    public const string Talks = "/2022/05/01/two-prime-ministers-meet-in-hanoi";
    public const string Toll = "/2022/05/02/rain-closes-two-ports";
    public const string DateOnly = "/1922/11/30/a-tomb-is-opened";
    public const string Japanese = "/2022/04/03/超特急走る";
    public const string Script = "/2022/04/02/a-script-b-c-in-a-headline";
    public const string Old = "/2022/05/01/leaders-to-meet";
    public const string Removed = "/2022/04/01/removed";
    public const string Withdrawn = "/2022/04/01/taken-back";
    public const string Future = "/2022/07/01/not-yet";

    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        portal.Options.Name = "The Small Paper";
        portal.Write("removed.txt", SampleDump.Of("Removed", date: "April 1, 2022")).Write("talks.txt", TalksSeed.Replace("Two prime ministers meet in Hanoi", "Leaders to meet", StringComparison.Ordinal));
        await portal.ImportAsync();
        portal.Delete("removed.txt").Write("talks.txt", TalksSeed).Write("toll.md", TollSeed);
        portal.Write("old.txt", SampleDump.Of("A tomb is opened", date: "Nov. 30, 1922", time: null, category: "CULTURE", body: "A seal was broken at noon."));
        portal.Write("ja.txt", SampleDump.Of("超特急走る", date: "2022年4月3日", category: "社会", byline: "時事", body: "東京の駅を新しい列車が出発した。"));
        portal.Write("script.md", "---\nheadline: \"a</script><b>\\\" & 'c' in a headline\"\npublished: 2022-04-02\ncategory: Culture\ntags: [\"<i>\"]\n---\nWords.");
        portal.Write("back.md", "---\nheadline: Taken back\npublished: 2022-04-01\ncategory: Culture\nstatus: withdrawn\n---\nWords.");
        portal.Write("future.txt", SampleDump.Of("Not yet", date: "July 1, 2022", category: "TOMORROW", body: "Atlantis, July 1 (Jiji Press)–It comes.", tags: ["Secret", "Ambassador"]));
        for (var i = 1; i <= 45; i++) portal.Write($"science/{i:00}.txt", SampleDump.Of($"Finding {i}", date: $"March {1 + (i / 3)}, 2022", category: "SCIENCE > Space", tags: ["Stars"]));
        await portal.ImportAsync();
        Site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => Site.DisposeAsync().AsTask();

    private const string TalksSeed = """
        print PRINT

        INTERNATIONAL > East Asia & Pacific

        Two prime ministers meet in Hanoi

          • May 1, 2022
          • , Jiji Press , 5:59 p.m.
          • English Press

        Hanoi, May 1 (Jiji Press)–Two heads of government sat down on Sunday. They spoke of trade.


        A second paragraph breaks off

        and goes on.


        A third one ends it.

          • Ambassador
          • G7 Summit
        """;

    private const string TollSeed = """
        ---
        headline: Rain closes two ports
        published: 2022-05-02T09:00+09:00
        updated: 2022-05-03T10:30+09:00
        category: International > East Asia & Pacific
        kicker: Weather
        standfirst: Ships wait outside.
        byline: By Hanako Example and Taro Sample / Staff Writers
        edition: [Morning, English Press]
        tags: [Ambassador, Storms]
        corrections: [{ date: 2022-05-04, text: The second port is Kobe. }]
        ---
        Hanoi/Kobe, May 2 (AFP-Jiji)–No ship [left](https://example.org/ships) on Monday.

        - Hanoi
        - Kobe
        """;
}

[CollectionDefinition(nameof(SmallPaper))]
public sealed class SmallPaperReaders : ICollectionFixture<SmallPaper>;
