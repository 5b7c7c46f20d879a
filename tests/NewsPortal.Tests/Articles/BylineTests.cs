using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Tests.Articles;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Mina Calder and Ren Hayashi, Staff Writers", "By Mina Calder and Ren Hayashi, Staff Writers")]
    [InlineData("By Mina Calder, Ren Hayashi and Keiko Tanabe / Staff Writers", "By Mina Calder, Ren Hayashi and Keiko Tanabe, Staff Writers")]
    [InlineData("By Mina Calder / Staff Writer", "By Mina Calder, Staff Writer")]
    [InlineData("By Mina Calder and Ren Hayashi", "By Mina Calder and Ren Hayashi")]
    [InlineData("By Mina Calder, Ren Hayashi and Keiko Tanabe", "By Mina Calder, Ren Hayashi and Keiko Tanabe")]
    [InlineData("Jiji Press", "Jiji Press")]
    public void A_role_that_several_share_is_shown_once(string written, string shown)
    {
        var byline = BylineGrammar.Parse(written)!;

        Assert.Equal(shown, byline.Text);
        Assert.Equal(byline, BylineGrammar.Parse(byline.Text));
    }

    [Fact]
    public void Between_persons_of_other_roles_it_is_clear_whose_role_is_whose()
    {
        Assert.Equal("By Mina Calder and Ren Hayashi, Staff Writers, and Keiko Tanabe, Editor", Text(("Mina Calder", "Staff Writers"), ("Ren Hayashi", "Staff Writers"), ("Keiko Tanabe", "Editor")));
        Assert.Equal("By Mina Calder, Staff Writer; Ren Hayashi and Keiko Tanabe", Text(("Mina Calder", "Staff Writer"), ("Ren Hayashi", null), ("Keiko Tanabe", null)));
        Assert.Equal("By Mina Calder, Staff Writer, and Ren Hayashi, Staff Writer", Text(("Mina Calder", "Staff Writer"), ("Ren Hayashi", "Staff Writer")));
    }

    private static string Text(params (string Name, string? Role)[] authors) => new Byline([.. authors.Select(a => new Author(a.Name, IsPerson: true, a.Role))]).Text;
}
