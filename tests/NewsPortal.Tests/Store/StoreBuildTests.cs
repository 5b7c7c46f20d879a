using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class StoreBuildTests : IDisposable
{
    private readonly TestPortal portal = new();

    public StoreBuildTests() => Directory.CreateDirectory(Path.GetDirectoryName(portal.StorePath)!);

    private string SearchPath => portal.StorePath + ".new-search";

    public void Dispose() => portal.Dispose();

    [Fact, Trait("Fault", "12")]
    public async Task One_whose_files_cannot_be_deleted_holds_up_no_other()
    {
        var first = await BeginAsync();
        await (await first.CreateAsync("of this build", new(0, []), default)).DisposeAsync();
        File.Delete(SearchPath);
        Directory.CreateDirectory(SearchPath);

        Assert.Throws<UnauthorizedAccessException>(first.Dispose);

        Directory.Delete(SearchPath);
        using var second = await BeginAsync();
        await using var db = await second.CreateAsync("of this build", new(0, []), default);
        Assert.True(File.Exists(SearchPath));
    }

    [Fact, Trait("Fault", "89")]
    public async Task One_that_cannot_begin_leaves_no_file_open()
    {
        Directory.CreateDirectory(SearchPath);
        using var build = await BeginAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => build.CreateAsync("of this build", new(0, []), default));

        Assert.DoesNotContain(portal.StorePath + ".new", Directory.GetFileSystemEntries("/proc/self/fd").Select(handle => new FileInfo(handle).LinkTarget));
    }

    private Task<StoreBuild> BeginAsync() => StoreBuild.BeginAsync(portal.StorePath, NullLogger.Instance, new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
}
