using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class CaptionClassifierTests
{
    private const string Lead = "Hanoi, May 1 (Jiji Press)–The bridge opened on Sunday.";

    [Theory]
    [InlineData("A ferry leaves the harbor. (Photo: Theo Brandt)")]
    [InlineData("A ferry leaves the harbor. Foto: dpa")]
    [InlineData("A ferry lies idle in the harbor. | KYODO")]
    [InlineData("A ferry leaves the harbor - AFP pic")]
    public void A_caption_with_its_credit_is_left_out_before_the_lead_and_between_paragraphs(string caption)
    {
        AssertLeftOut(SmallPage.WithBody($"{caption}\n\n{Lead}\n\nIt is long."), 7);
        AssertLeftOut(SmallPage.WithBody($"{Lead}\n\n{caption}\n\nIt is long."), 9);
    }

    [Theory]
    [InlineData("The Yomiuri Shimbun\nA ferry leaves the harbor on Friday.")]
    [InlineData("The Example Shimbun\nA ferry leaves the harbor on Friday.")]
    [InlineData("Getty Images A ferry leaves the harbor on Friday.")]
    [InlineData("A ferry leaves the harbor on Friday. (Kyodo)")]
    [InlineData("A ferry leaves the harbor on Friday. (Theo Brandt/Example News)")]
    public void A_house_beside_a_sentence_is_a_caption_before_the_lead(string caption) => AssertLeftOut(SmallPage.WithBody($"{caption}\n\n{Lead}\n\nIt is long."), 7);

    [Theory]
    [InlineData("A ferry leaves the harbor on Friday. (Kyodo)")]
    [InlineData("A ferry leaves the harbor on Friday, the pilot said.")]
    [InlineData("One thing is sure: the ferry leaves.")]
    [InlineData("The photo shows a ferry.")]
    [InlineData("The photographer took a picture by the harbor.")]
    public void A_sentence_between_paragraphs_is_text(string sentence) => Assert.Contains($"<p>{sentence}</p>", SmallPage.Html($"{Lead}\n\n{sentence}\n\nIt is long."), StringComparison.Ordinal);

    [Fact]
    public void The_dateline_is_found_behind_a_caption()
    {
        var article = SmallPage.WithBody($"A ferry leaves the harbor. (Photo: Theo Brandt)\n\n{Lead}\n\nIt is long.").Article!;

        Assert.Equal("Hanoi, May 1 (Jiji Press)–", article.Dateline!.Raw);
        Assert.Equal("The bridge opened on Sunday.", article.Lead);
    }

    [Fact]
    public void The_name_of_a_house_alone_between_paragraphs_is_a_credit() =>
        Assert.Equal(Reading.Credit, SmallPage.ReadingOf($"{Lead}\n\nGetty Images\n\nIt is long.", "Getty Images"));

    [Theory]
    [InlineData("Photo: Theo Brandt")]
    [InlineData("Courtesy of the Harbor Museum")]
    [InlineData("(Foto: Theo Brandt/dpa)")]
    [InlineData("写真：木村さくら")]
    public void A_word_for_pictures_and_a_name_alone_are_a_photo_credit(string credit) =>
        Assert.Equal(Reading.Credit, SmallPage.ReadingOf($"{credit}\n\n{Lead}\n\nIt is long.", credit));

    [Theory]
    [InlineData("A ferry leaves the harbor on Friday.\nKyodo", "Kyodo")]
    [InlineData("A ferry leaves the harbor on Friday.\nKyodo News/Getty Images", "Kyodo News/Getty Images")]
    [InlineData("The Example Shimbun\nA ferry leaves the harbor on Friday.", "The Example Shimbun")]
    public void A_house_in_the_block_of_a_caption_is_a_photo_credit(string block, string credit) =>
        Assert.Equal(Reading.Credit, SmallPage.ReadingOf($"{block}\n\n{Lead}\n\nIt is long.", credit));

    [Theory]
    [InlineData(66, true)]
    [InlineData(67, false)]
    public void A_caption_has_seventy_words_at_most(int words, bool isCaption) =>
        Assert.Equal(isCaption ? Reading.Caption : Reading.Paragraph, SmallPage.ReadingOf($"{Lead}\n\n{string.Concat(Enumerable.Repeat("word ", words))}leaves. (Photo: Theo Brandt)\n\nIt is long.", "Theo Brandt"));

    private static void AssertLeftOut(ReadResult result, int line)
    {
        Assert.NotNull(result.Article);
        Assert.StartsWith($"a.txt:{line}:1: warning: Left out as a photo caption: “", Assert.Single(result.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal("The bridge opened on Sunday.", result.Article.Lead);
        Assert.Equal(2, result.Article.Body.Split("<p>").Length - 1);
    }
}
