using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("ar-EG", "rtl")]
    [InlineData("HE", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("ps", "rtl")]
    [InlineData("yi", "rtl")]
    [InlineData("dv", "rtl")]
    [InlineData("ckb", "rtl")]
    [InlineData("sd", "rtl")]
    [InlineData("ug", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("pa-arab-PK", "rtl")]
    [InlineData("ur-Latn", "ltr")]
    [InlineData("az", "ltr")]
    [InlineData("en-GB", "ltr")]
    [InlineData("ja", "ltr")]
    [InlineData("", "ltr")]
    public void A_language_has_its_direction(string language, string direction) => Assert.Equal(direction, TextDirection.Of(language));

    [Fact]
    public void Only_what_differs_from_the_page_is_marked()
    {
        Assert.Equal("rtl", TextDirection.Mark("ar"));
        Assert.Null(TextDirection.Mark("de"));
        Assert.Null(TextDirection.Mark((string?)null));
        Assert.Equal("ltr", TextDirection.Mark("en", around: "ar"));
        Assert.Null(TextDirection.Mark("en", around: "de"));
    }
}
