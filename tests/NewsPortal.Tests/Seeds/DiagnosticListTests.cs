using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class DiagnosticListTests
{
    [Fact]
    public void Problems_come_in_the_order_of_the_file()
    {
        var diagnostics = new DiagnosticList("a.txt");
        diagnostics.Warn(3, 1, "third");
        diagnostics.Error(1, 5, "second");
        diagnostics.Warn(1, 2, "first");

        Assert.Equal(["first", "second", "third"], diagnostics.InOrder().Select(p => p.Message));
    }

    [Fact]
    public void Of_very_many_the_errors_and_the_first_fifty_are_listed_and_the_rest_counted()
    {
        var diagnostics = new DiagnosticList("a.txt");
        for (var line = 1; line <= 1000; line++) diagnostics.Warn(line, 1, "odd");
        diagnostics.Error(1001, 1, "wrong");

        var listed = diagnostics.InOrder();

        Assert.Equal(51, listed.Count);
        Assert.Contains(listed, p => p.IsError && p.Line == 1001);
        Assert.Contains("951 more", listed[^1].Message, StringComparison.Ordinal);
    }
}
