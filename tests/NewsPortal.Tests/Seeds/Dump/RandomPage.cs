using CsCheck;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>Pages of blocks that pages have, in any order, with any gaps between them.</summary>
internal static class RandomPage
{
    private static readonly string[] Blocks =
    [
        "NEWS > Local", "Home › Sports › Rowing", "print PRINT", "Share", "Facebook Twitter", "Advertisement", "Bridge opens over the wide river", "BRIDGE-OPENS-1st LD",
        "Eds: with photos", "A sentence that sums the story up.", "By Jane Example", "By Jane Example\nPublished: May 1, 2022, 5:59 p.m.", "Jiji Press", "  • May 1, 2022",
        "  • , Jiji Press , 5:59 p.m. (updated 8:01 p.m.)", "  • English Press", "• May 1, 2022\n• , AP , 17:59 XYZ", "2022年5月1日（日） 午後5時59分", "2 hours ago",
        "Photo: Theo Brandt", "A ferry leaves the harbor. (Photo: Theo Brandt)", "The Example Shimbun\nA ferry leaves the harbor.", "Key points", "• The bridge is open.\n• The ferry stops.",
        "Hanoi, May 1 (Jiji Press)–The bridge opened on Sunday.", "TOKYO, Sept 3 (Reuters) - The yen fell.", "Hanoi, May 1", "(Jiji Press)–It opened.", "(AP) —", "The first sentence ends here.",
        "The ferries of the island wait outside the harbor and so", "does the pilot.", "橋が一日、開通した。\n川の両岸から人が\n集まった。", "  Spaces  inside\tand in front.", "They agreed on:",
        "- steel\n- stone", "– Where is it?\n– In the harbor.", "1. Boil.\n2. Cool.", "* one\n* two", "Team\tWon\nReds\t12\nBlues\t9", "Reds   12\nBlues   9", "The rain is late\nThe field lies bare\nA crow alone",
        "Correction: An earlier version of this story named the wrong river.", "Related articles", "Most read", "Ferry sails again after a week of storms", "Sign up for the letter of the day",
        "Tags", "Tags: Bridges, Rivers", "#Bridges #Rivers", "• Bridges\n• Rivers", "• Ferry sails again after a week of storms\n• Council votes to close the market hall", "© 2022 Example News",
        "Subscribers only", "We use cookies to make it better.", "(END)", "***", "•", "<script>alert(1)</script> &amp; # _x_", "It\u200B is\u00AD cafe\u0301 \uFB01ne.", "\u200B", "It â€™s \uFFFD open.", "\u3000\u00A0", "👩‍👧 𠮷",
    ];

    private static readonly string[] Gaps = ["\n", "\n\n", "\n\n\n", "\n\n\n\n", "\r\n\r\n", "\n \n"];

    private static readonly Gen<string> Block = Gen.Int[0, Blocks.Length - 1].Select(index => Blocks[index]);

    private static readonly Gen<string> Any = Gen.Select(Block, Gen.Int[0, Gaps.Length - 1].Select(index => Gaps[index])).Array[0, 25]
        .Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));

    /// <summary>Half of them have a header that is complete, so that an article comes of them.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(Any, Any.Select(page => SmallPage.Header + "The first words are these.\n\n" + page));
}
