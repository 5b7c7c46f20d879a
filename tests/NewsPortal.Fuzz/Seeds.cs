namespace NewsPortal.Fuzz;

/// <summary>Seeds to begin with.</summary>
internal static class Seeds
{
    public const string Dump = """
        print PRINT

        INTERNATIONAL > East Asia & Pacific

        Two prime ministers meet in Hanoi

          • May 1, 2022
          • , Jiji Press , 5:59 p.m.
          • English Press

        Hanoi, May 1 (Jiji Press)–Two heads of government sat down on Sunday. They spoke of trade.

        A second paragraph ends it.

          • Ambassador
          • G7 Summit

        """;

    public const string JapaneseDump = "社会\n\n超特急走る\n\n  • 2022年4月3日\n  • , 時事 , 午後5時59分\n\n【東京１日時事】東京の駅を新しい列車が出発した。\n\n  • 鉄道\n";

    public const string Markdown = """
        ---
        headline: Rain closes two ports
        published: 2022-05-02T09:00+09:00
        updated: 2022-05-03T10:30+09:00
        category: International > East Asia & Pacific
        kicker: Weather
        byline: By Hanako Example and Taro Sample / Staff Writers
        edition: [Morning, English Press]
        tags: [Ambassador, Storms]
        corrections: [{ date: 2022-05-04, text: The second port is Kobe. }]
        picture: { file: a.png, alt: A port, caption: Rain, credit: AFP }
        coordinates: [34.7, 135.2]
        ---
        Hanoi/Kobe, May 2 (AFP-Jiji)–No ship [left](https://example.org/ships) on Monday.

        - Hanoi
        - Kobe
        """;

    public const string RichMarkdown = """
        ---
        headline: "Everything"
        published: 2022-05-02
        category: Science
        ---
        # One

        Words[^1] and <b>more</b> ~~less~~ `code`.

        | a | b |
        |---|:-:|
        | 1 | <i>2</i> |

        > - quoted
        >   1. deeper

        <details open><summary>x</summary><p id=a>y</p></details>

        ![alt](a.png "title") [x][r] <https://example.org>

        [^1]: A note.
        [r]: /tags/x 'y'
        """;

    public static readonly string[] MarkdownWords =
    [
        "---\n", "headline: ", "tags: [", "{ a: b }", "&a ", "*a", "!!binary ", "| ", "> ", "# ", "**", "_", "`", "```\n", "[", "](", ")", "![", "[^1]", "[^1]: ", "<div>", "</div>", "<b>", "</b>", "<!--", "-->",
        "<details>", "<b id=1>", "<a href=x>", "<p>y", "<td>", "[r] ", "\n[r]: http://x/yyyyyyyyyyyy\n", "\u0301", "&#x301;", "\n\n", "    ", "1. ", "- ", "|---|\n", "~~", "&#x1;", "&lt;", "https://", "www.", "\\",
    ];
}
