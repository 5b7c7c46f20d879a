using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class HtmlToTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One. Two.")]
    [InlineData("<p>o<b>n</b>e</p>", "one")]
    [InlineData("<p>a &lt;b&gt; &amp;amp; c</p>", "a <b> &amp; c")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a b")]
    [InlineData("a<br>b", "a b")]
    [InlineData("<a href=\"/?a>b\" title='\">'>c</a>d", "cd")]
    [InlineData("<p>half <b", "half")]
    [InlineData("", "")]
    public void Markup_goes_and_words_stay_apart(string html, string text) =>
        Assert.Equal(text, string.Join(' ', HtmlToText.Of(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
