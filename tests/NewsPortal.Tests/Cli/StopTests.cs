using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Cli;

public sealed class StopTests : IDisposable
{
    private const int Seeds = 3000;

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    /// <summary>Every seed has an error, so that the first line of the report comes long before the last.</summary>
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_check_that_is_stopped_says_so_in_a_sentence_and_exits_as_shells_expect(string signal, int code)
    {
        if (OperatingSystem.IsWindows()) return;
        for (var i = 0; i < Seeds; i++) portal.Write($"{i}.txt", " \n");

        var (exit, output, errors) = await Executable.RunAsync([], ["check", portal.Options.Seeds], process => Executable.SignalAsync(process, signal));

        Assert.Equal((code, "Stopped before the end. Run the command again to finish.\n"), (exit, errors));
        Assert.DoesNotContain($"{Seeds} seeds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_stopped_says_so_in_a_sentence_and_the_next_one_finishes()
    {
        if (OperatingSystem.IsWindows()) return;
        for (var i = 0; i < Seeds; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        string[] import = ["import", portal.Options.Seeds, $"--Portal:Store={portal.Options.Store}"];

        var (exit, output, errors) = await Executable.RunAsync([], import, process => Executable.SignalAsync(process, "INT"));

        Assert.Equal((130, ""), (exit, output));
        Assert.EndsWith("\nStopped before the end. Run the command again to finish.\n", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Executable.RunAsync([], import)).Exit);
        Assert.Equal(Seeds, await portal.AskAsync(db => db.Articles.CountAsync()));
    }
}
