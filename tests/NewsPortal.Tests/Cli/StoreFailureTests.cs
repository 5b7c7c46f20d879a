using NewsPortal.Cli;

namespace NewsPortal.Tests.Cli;

public sealed class StoreFailureTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact, Trait("Fault", "12")]
    public async Task An_import_into_a_store_that_cannot_be_made_exits_with_1()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "A file is no folder for a store.");

        Assert.Equal(PortalCommand.HasProblems, await PortalCommand.RunAsync(["import", folder.FullName, $"--Portal:Store=Data Source={Path.Combine(file, "news.db")}"]));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
