using System.Text.Json;
using System.Xml.Linq;

namespace NewsPortal.Tests.Docs;

public sealed class PublishTests
{
    private static readonly string Project = Path.Combine(Repository.Root, "src", "NewsPortal");

    public static TheoryData<string> Machines => [.. XDocument.Load(Path.Combine(Project, "NewsPortal.csproj")).Descendants("RuntimeIdentifiers").Single().Value.Split(';')];

    /// <summary>Else a locked restore fails, as on every build server, and any other changes the lock file.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void The_lock_file_holds_the_packages_of_a_machine_that_the_page_names(string machine)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Project, "packages.lock.json")));

        Assert.True(locked.RootElement.GetProperty("dependencies").TryGetProperty($"net10.0/{machine}", out _));
        Assert.Contains(machine, File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")), StringComparison.Ordinal);
    }

    /// <summary>Published over an installation, they would take the place of the operator's.</summary>
    [Fact]
    public void No_settings_come_with_the_portal() => Assert.Empty(Directory.GetFiles(Project, "appsettings*.json"));
}
