using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class DiagnosticTests
{
    [Fact]
    public void It_has_the_shape_that_editors_jump_on() =>
        Assert.Equal("a/b.txt:3:5: warning: odd", new Diagnostic("a/b.txt", 3, 5, Severity.Warning, "odd").ToString());

    /// <summary>Else a file could write lines into the log that look like the portal's own, or tell a terminal what to do.</summary>
    [Theory, Trait("Fault", "20")]
    [InlineData("a\nERR the store is gone.txt")]
    [InlineData("a\r\nb.txt")]
    [InlineData("a\u2028b.txt")]
    [InlineData("a\u001b[2Jb.txt")]
    [InlineData("a\u202eb.txt")]
    public void It_is_one_line_whatever_the_file_is_called(string path)
    {
        var line = new Diagnostic(path, 1, 1, Severity.Error, $"{path} is wrong").ToString();

        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u202e');
        Assert.EndsWith(" is wrong", line, StringComparison.Ordinal);
    }
}
