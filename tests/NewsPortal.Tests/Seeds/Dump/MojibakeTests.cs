
namespace NewsPortal.Tests.Seeds.Dump;

public sealed class MojibakeTests
{
    [Theory]
    [InlineData("It â€™s open.", "4: warning: “â€™” looks")]
    [InlineData("It is â€œopenâ€\u009d.", "7: warning: “â€œ” looks")]
    [InlineData("The cafÃ© is open.", "8: warning: “Ã©” looks")]
    [InlineData("It costs Â£5.", "10: warning: “Â£” looks")]
    [InlineData("It is \uFFFDopen\uFFFD.", "7: warning: “U+FFFD” looks")]
    [InlineData("ï»¿It is open.", "1: warning: “ï»¿” looks")]
    public void Text_in_a_wrong_encoding_is_a_warning_at_its_first_trace(string line, string warning)
    {
        var result = SmallPage.WithBody($"One ends.\n\n{line}");

        Assert.Equal($"a.txt:9:{warning} like text in a wrong encoding; copy the line again.", Assert.Single(result.Diagnostics).ToString());
        Assert.Contains(line.Trim('\uFEFF'), System.Net.WebUtility.HtmlDecode(result.Article!.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It’s open at the café, for 5 £ or 6 €.")]
    [InlineData("A GRANDE ÃO DE SÃO PAULO ESTÁ ABERTA.")]
    [InlineData("Is it â or Ã, she wrote.")]
    [InlineData("L’ANCIEN HÔTEL DU CHÂTEAU EST OUVERT.")]
    [InlineData("NHÂN DÂN, TÂN AN, CẦN THƠ.")]
    public void Letters_with_accents_are_no_trace(string line) => Assert.Empty(SmallPage.WithBody($"One ends.\n\n{line}").Diagnostics);

    [Fact]
    public void Every_line_has_one_warning() => Assert.Equal(2, SmallPage.WithBody("It â€™s â€™s open.\n\nIt â€™s closed.").Diagnostics.Count);
}
