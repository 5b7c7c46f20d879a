using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Docs;

/// <summary>Runs the commands of docs/operations.md for backup, restore and upgrade, with the folders of a test in place of the page's.</summary>
public sealed class OperationsCommandsTests : IDisposable
{
    private static readonly DocPage Page = DocPage.Open("docs/operations.md");

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_backup_that_is_restored_brings_back_every_address()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        await portal.Write("a.txt", SampleDump.Of("Two")).Delete("b.txt").ImportAsync();
        var before = await PermalinksAsync();

        await RunAsync(Command(".backup"));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(portal.StorePath)!)) File.Delete(file);
        await RunAsync(Command("cp /srv/backup"));
        await portal.ImportAsync();

        Assert.Equal(before, await PermalinksAsync());
        Assert.Equal(5, before.Count);
    }

    [Fact]
    public async Task A_build_that_is_filled_before_the_upgrade_is_complete_when_the_new_version_starts()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        File.Delete(portal.BuildPath);

        await RunAsync(Command("NewsPortal import /srv/newsroom \"--Portal:Store"));

        portal.ForgetBuilds();
        Assert.NotNull(portal.Builds.Poll());
        Assert.False(portal.Builds.NeedsBuild);
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
    }

    private Task<List<string>> PermalinksAsync() => portal.AskAsync(async db =>
        (await db.Permalinks.AsNoTracking().OrderBy(permalink => permalink.Path).ToListAsync())
            .Select(permalink => $"{permalink.Path} {permalink.Story} {permalink.WithdrawnAt:O}").ToList());

    private static string Command(string words) => Page.Fences().Where(fence => fence.Kind == "sh").SelectMany(fence => fence.Text.Split('\n'))
        .First(line => line.Contains(words, StringComparison.Ordinal));

    private async Task RunAsync(string command)
    {
        var folder = Path.GetDirectoryName(portal.StorePath)!;
        var backup = Directory.CreateDirectory(folder + "-backup").FullName;
        var local = command.Replace("/var/lib/newsportal", folder, StringComparison.Ordinal)
            .Replace("/srv/backup", backup, StringComparison.Ordinal)
            .Replace("/srv/newsroom", portal.Options.Seeds, StringComparison.Ordinal)
            .Replace("NewsPortal import", $"dotnet '{typeof(Portal).Assembly.Location}' import", StringComparison.Ordinal);
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", local]) { RedirectStandardError = true })!;
        var errors = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{local} exits with {shell.ExitCode}: {errors}");
    }
}
