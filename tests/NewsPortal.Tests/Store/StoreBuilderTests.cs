using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class StoreBuilderTests : IDisposable
{
    private readonly TestPortal portal = new();

    public StoreBuilderTests() => Directory.CreateDirectory(Path.GetDirectoryName(portal.BuildPath)!);

    private string SearchPath => portal.BuildPath + ".new-search";

    public void Dispose() => portal.Dispose();

    [Fact, Trait("Fault", "12")]
    public async Task One_whose_files_cannot_be_deleted_holds_up_no_other()
    {
        var first = await BeginAsync();
        await (await first.CreateAsync(NewState(), default)).DisposeAsync();
        File.Delete(SearchPath);
        Directory.CreateDirectory(SearchPath);

        Assert.Throws<UnauthorizedAccessException>(first.Dispose);

        Directory.Delete(SearchPath);
        using var second = await BeginAsync();
        await using var db = await second.CreateAsync(NewState(), default);
        Assert.True(File.Exists(SearchPath));
    }

    [Fact, Trait("Fault", "89")]
    public async Task One_that_cannot_begin_leaves_no_file_open()
    {
        Directory.CreateDirectory(SearchPath);
        using var build = await BeginAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => build.CreateAsync(NewState(), default));

        Assert.DoesNotContain(portal.BuildPath + ".new", Directory.GetFileSystemEntries("/proc/self/fd").Select(handle => new FileInfo(handle).LinkTarget));
    }

    private static StoreState NewState() => new() { Fingerprint = "of this version", BuildId = "1", RegistryId = "2" };

    private Task<StoreBuilder> BeginAsync() => StoreBuilder.BeginAsync(portal.BuildPath, NullLogger.Instance, new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
}
