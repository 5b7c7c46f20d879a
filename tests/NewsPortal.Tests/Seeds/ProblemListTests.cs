using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class ProblemListTests
{
    [Fact]
    public void Problems_come_in_the_order_of_the_file()
    {
        var problems = new ProblemList("a.txt");
        problems.Warn(3, 1, "third");
        problems.Error(1, 5, "second");
        problems.Warn(1, 2, "first");

        Assert.Equal(["first", "second", "third"], problems.InOrder().Select(p => p.Message));
    }

    [Fact]
    public void Of_very_many_the_errors_and_the_first_fifty_are_listed_and_the_rest_counted()
    {
        var problems = new ProblemList("a.txt");
        for (var line = 1; line <= 1000; line++) problems.Warn(line, 1, "odd");
        problems.Error(1001, 1, "wrong");

        var listed = problems.InOrder();

        Assert.Equal(51, listed.Count);
        Assert.Contains(listed, p => p.IsError && p.Line == 1001);
        Assert.Contains("951 more", listed[^1].Message, StringComparison.Ordinal);
    }
}
