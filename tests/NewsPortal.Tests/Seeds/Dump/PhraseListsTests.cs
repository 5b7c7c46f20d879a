using System.Reflection;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class PhraseListsTests
{
    private const int MaxLength = 300;

    /// <summary>In the order in which the lists are asked.</summary>
    private static readonly string[] Files =
    [
        "share", "advertisement", "chrome", "end-mark", "cookies", "paywall", "newsletter", "most-read", "tags", "key-points", "related", "copyright", "editors-note", "correction", "caption",
    ];

    private static readonly string[] OtherFiles = ["box-words", "contribution", "credit", "headline-verbs", "kicker", "photo-agencies", "share-words"];

    private static readonly Assembly Program = typeof(ReadResult).Assembly;

    private static readonly MethodInfo Match = Program.GetType("NewsPortal.Seeds.Dump.PhraseLists", throwOnError: true)!.GetMethod("Match")!;

    public static TheoryData<string> Kinds => [.. Files];

    public static TheoryData<string> All => [.. Files, .. OtherFiles];

    [Fact]
    public void Every_list_that_ships_is_tested() =>
        Assert.Equal(Files.Concat(OtherFiles).Select(file => $"NewsPortal.Seeds.Dump.Phrases.{file}.txt").Order(),
            Program.GetManifestResourceNames().Where(name => name.StartsWith("NewsPortal.Seeds.Dump.Phrases.", StringComparison.Ordinal)).Order());

    [Theory, MemberData(nameof(All))]
    public void A_list_has_no_phrase_twice_and_none_that_is_too_long(string file)
    {
        Assert.Empty(Phrases(file).GroupBy(phrase => phrase, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(Phrases(file), phrase => Assert.InRange(phrase.Length, 1, MaxLength));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_phrase_is_found_as_its_own_kind_or_an_earlier_one(string file)
    {
        var kinds = Files.Select(KindOf).Take(Array.IndexOf(Files, file) + 1).ToList();

        Assert.Empty(Phrases(file).Where(phrase => !kinds.Contains(Find(phrase.Replace("…", " something else ", StringComparison.Ordinal))))
            .Select(phrase => $"{phrase} → {Find(phrase.Replace("…", " something else ", StringComparison.Ordinal))}"));
    }

    [Theory]
    [InlineData("Share", Reading.Share)]
    [InlineData("SHARE THIS ARTICLE", Reading.Share)]
    [InlineData("  share   this article: ", Reading.Share)]
    [InlineData("Facebook Twitter WhatsApp", Reading.Share)]
    [InlineData("Facebook | Twitter | 12", Reading.Share)]
    [InlineData("Advertisement", Reading.Advertisement)]
    [InlineData("[Advertisement]", Reading.Advertisement)]
    [InlineData("Listen (7 min)", Reading.Chrome)]
    [InlineData("Listen (12 min)", Reading.Chrome)]
    [InlineData("Listen （12 min）", Reading.Chrome)]
    [InlineData("We use cookies to make this site better", Reading.CookieNotice)]
    [InlineData("© 2022 Example News", Reading.Copyright)]
    [InlineData("Example News. All rights reserved.", Reading.Copyright)]
    [InlineData("Subscribers only", Reading.Paywall)]
    [InlineData("Sign up for our newsletter", Reading.Newsletter)]
    public void A_line_that_is_or_begins_or_ends_like_a_phrase_is_known(string line, Reading reading) => Assert.Equal(reading, SmallPage.ReadingOf($"One ends.\n\n{line}\n\nTwo ends.", line.Trim()));

    [Theory]
    [InlineData("Share prices fell on Friday.")]
    [InlineData("Sharing is what the town does.")]
    [InlineData("Advertisements were on every wall.")]
    [InlineData("Facebook said that it would pay.")]
    [InlineData("Listen to the river, she said.")]
    [InlineData("Copyrighted works were copied.")]
    [InlineData("Photography is forbidden.")]
    public void A_sentence_that_begins_with_the_words_of_a_phrase_is_text(string line) => Assert.Equal(Reading.Paragraph, SmallPage.ReadingOf($"One ends.\n\n{line}\n\nTwo ends.", line));

    private static string KindOf(string file) => string.Concat(file.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Find(string line)
    {
        var match = Match.Invoke(null, [line])!;
        return match.GetType().GetProperty("Kind")!.GetValue(match)!.ToString()!;
    }

    private static List<string> Phrases(string file)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream($"NewsPortal.Seeds.Dump.Phrases.{file}.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
