using NewsPortal.Queries;

namespace NewsPortal.Tests.Queries;

[Trait("Fault", "53")]
public sealed class CursorTests
{
    [Theory]
    [InlineData("20220501T085900Z-12", true)]
    [InlineData("20220501T085900Z-", false)]
    [InlineData("20220501T085900Z--1", false)]
    [InlineData("20221301T085900Z-1", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_cursor_is_read_as_it_was_written(string? text, bool isCursor) => Assert.Equal(isCursor ? text : null, Cursor.Parse(text)?.ToString());
}
