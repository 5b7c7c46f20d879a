using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>What the form of a line decides is seen in whether two blocks are joined: only the middle of a sentence is.</summary>
public sealed class LineFormTests
{
    private const string Wide = "\n\n\nThe second paragraph is apart from the first.\n\n\nAnd so is the third one.";

    [Theory]
    [InlineData("The harbor is full and the ferries of the island", "wait outside.")]
    [InlineData("The harbor is full, it was said on Friday,", "Bergen was told.")]
    [InlineData("The harbor of the island is full and so is", "(as it was in May) the pier.")]
    [InlineData("港は午後になっても満ちていて、船は", "いまも沖で待っている。")]
    [InlineData("Гавань полна, и паромы с острова", "ждут снаружи.")]
    public void A_text_without_an_end_goes_on(string first, string second) => Assert.True(IsJoined(first, second));

    [Theory]
    [InlineData("The harbor is full.", "wait outside.")]
    [InlineData("The harbor is full!", "wait outside.")]
    [InlineData("“The harbor is full.”", "said the pilot.")]
    [InlineData("The harbor is full. (Kyodo)", "the ferries wait.")]
    [InlineData("The harbor is full. - AFP", "the ferries wait.")]
    [InlineData("The harbor is full…", "the ferries wait.")]
    [InlineData("The harbor is full:", "the ferries wait.")]
    [InlineData("港は満ちている。", "船は沖で待っている。")]
    [InlineData("الميناء ممتلئ؟", "العبارات تنتظر.")]
    [InlineData("बंदरगाह भरा है।", "नौकाएँ बाहर हैं।")]
    [InlineData("The Harbor", "Ferries wait outside.")]
    public void A_text_with_an_end_and_a_short_heading_do_not_go_on(string first, string second) => Assert.False(IsJoined(first, second));

    [Theory]
    [InlineData("The ferries\nwait outside.", "<p>The ferries wait outside.</p>")]
    [InlineData("港は満ち\nている。", "<p>港は満ちている。</p>")]
    [InlineData("港は満ちて、\nいる。", "<p>港は満ちて、いる。</p>")]
    [InlineData("港は\nBergen にある。", "<p>港は Bergen にある。</p>")]
    [InlineData("인구는\n많다.", "<p>인구는 많다.</p>")]
    [InlineData("人数は１０\n人だった。", "<p>人数は１０人だった。</p>")]
    [InlineData("港は𠮷\n𠮷野にある。", "<p>港は𠮷𠮷野にある。</p>")]
    public void Lines_are_joined_with_a_space_except_between_East_Asian_characters(string typed, string html) => Assert.StartsWith(html, System.Net.WebUtility.HtmlDecode(SmallPage.Html(typed)), StringComparison.Ordinal);

    [Theory]
    [InlineData("橋が開通した港", true)]
    [InlineData("橋が開通した港のそばの新しい駅と古い市場の前", false)]
    public void East_Asian_text_counts_a_word_for_each_three_characters(string bullet, bool isTag) =>
        Assert.Equal(isTag, SmallPage.ReadingOf($"Words of a story.\n\n• 橋\n• 川\n• {bullet}", bullet) == Reading.Tag);

    private static bool IsJoined(string first, string second) =>
        SmallPage.Html($"The first paragraph opens the story.\n\n\n{first}\n\n{second}{Wide}").Contains($"{first}{(first[0] > '\u3000' ? "" : " ")}{second}", StringComparison.Ordinal);
}
