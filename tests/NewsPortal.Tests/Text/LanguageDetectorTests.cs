using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("The prime minister visited 東京.", "en")]
    [InlineData("首相は東京を訪れた。", "ja")]
    [InlineData("总理访问东京。", "zh")]
    [InlineData("총리가 도쿄를 방문했다.", "ko")]
    [InlineData("Премьер посетил Токио.", "en")]
    [InlineData("", "en")]
    public void The_script_tells_the_language_as_far_as_it_can(string text, string language) => Assert.Equal(language, LanguageDetector.Guess(text, "en"));
}
