using NewsPortal.Import;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Tests.Import;

/// <summary>Faults 7 and 8: a folder that is suddenly empty is hardly ever meant.</summary>
[Trait("Fault", "8")]
public sealed class RemovalGuardTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData(10, 7)]
    [InlineData(10, 0)]
    [InlineData(20, 14)]
    public async Task A_share_of_stories_that_may_go_at_once_goes_and_a_larger_one_stays(int stories, int left)
    {
        await WriteAsync(stories);

        Delete(stories, left);
        var report = await portal.ImportAsync();

        var isHeld = (stories - left) * 100 > stories * 30 && stories - left >= RemovalGuard.LeastHeld;
        Assert.Equal(isHeld ? stories : left, await CountAsync());
        Assert.Equal(isHeld ? [$".:1:1: error: {stories - left} of {stories} stories have no file any more, which is more than 30 percent (setting Portal:MostRemovedPercent): they stay. See whether the folder is whole; if they are meant to go, run \"NewsPortal import --allow-removals\"."] : [],
            report.Diagnostics.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(5, 10)]
    public async Task Four_stories_of_ten_that_are_gone_are_withdrawn_and_five_stay(int gone, int left)
    {
        await WriteAsync(10);

        Delete(10, 10 - gone);
        await portal.ImportAsync();

        Assert.Equal(left, await CountAsync());
    }

    [Fact]
    public async Task Stories_that_stay_are_as_they_were_when_their_files_come_back()
    {
        await WriteAsync(10);
        Delete(10, 0);
        await portal.ImportAsync();

        await WriteAsync(10);

        var report = await portal.ImportAsync();
        Assert.Equal((0, 0, 0, 10), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Empty(report.Diagnostics);
    }

    [Fact]
    public async Task What_is_new_is_taken_while_others_are_held()
    {
        await WriteAsync(10);
        Delete(10, 0);

        portal.Write("new.txt", SampleDump.Of("New"));
        await portal.ImportAsync();

        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task They_go_when_somebody_says_that_it_is_meant()
    {
        await WriteAsync(10);
        Delete(10, 0);
        await portal.ImportAsync();

        var report = await portal.ImportAsync(allowRemovals: true);

        Assert.Equal((10, 0), (report.Removed, report.Errors));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_setting_lets_everything_go()
    {
        portal.Options.MostRemovedPercent = 100;
        await WriteAsync(10);

        Delete(10, 0);
        await portal.ImportAsync();

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_folder_with_another_name_is_no_loss()
    {
        for (var number = 0; number < 10; number++) portal.Write($"old/{number}.txt", SampleDump.Of($"Story {number}"));
        await portal.ImportAsync();

        Directory.Move(portal.PathOf("old"), portal.PathOf("new"));
        var report = await portal.ImportAsync();

        Assert.Empty(report.Diagnostics);
        Assert.Equal(10, await CountAsync());
    }

    [Fact]
    [Trait("Fault", "7")]
    public async Task A_folder_that_is_not_there_changes_nothing()
    {
        await WriteAsync(3);
        Directory.Delete(portal.Options.Seeds, recursive: true);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => portal.ImportAsync());

        Assert.Equal(3, await CountAsync());
    }

    [Fact, Trait("Fault", "13")]
    [Trait("Fault", "14")]
    public async Task Stories_of_a_folder_in_whose_place_a_link_stands_stay_and_the_link_is_named()
    {
        portal.Write("sub/a.txt", SampleDump.Of("One")).Write("sub.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        Directory.Move(portal.PathOf("sub"), portal.PathOf(".elsewhere"));
        Directory.CreateSymbolicLink(portal.PathOf("sub"), portal.PathOf(".elsewhere"));
        var report = await portal.ImportAsync();

        Assert.Equal("sub", Assert.Single(report.Diagnostics).Path);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    [Trait("Fault", "13")]
    public void Stories_of_a_folder_that_cannot_be_listed_stay_and_those_beside_it_may_go()
    {
        StoredSeed Known(string path) => new() { Path = path, Hash = path, Diagnostics = [], ArticleId = 1 };
        var closed = new SeedFile("sub", 0, default, new Diagnostic("sub", 1, 1, Severity.Error, "The folder cannot be listed."));

        var (held, doubt) = RemovalGuard.Hold([Known("sub/a.txt"), Known("sub/deep/b.txt"), Known("submarine.txt"), Known("c.txt")], [closed], mostPercent: 30);

        Assert.Equal(["sub/a.txt", "sub/deep/b.txt"], held.Select(seed => seed.Path));
        Assert.Null(doubt);
    }

    [Fact]
    public async Task A_new_build_that_would_lose_very_many_stories_does_not_take_the_place_of_the_previous_one()
    {
        await WriteAsync(10);
        Delete(10, 6);
        await portal.ImportAsync(allowRemovals: true);
        Upgrade();

        Delete(6, 0);
        var refusal = await Assert.ThrowsAsync<StoriesMissingException>(() => portal.ImportAsync());

        Assert.StartsWith("6 of 6 stories have no file any more, which is more than 30 percent", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(6, await CountAsync());
        Assert.False(File.Exists(portal.BuildPath + ".new"));
        Assert.Equal(0, (await portal.ImportAsync(allowRemovals: true)).Errors);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_new_store_is_made_when_the_files_are_back()
    {
        await WriteAsync(10);
        Upgrade();
        Delete(10, 0);
        await Assert.ThrowsAsync<StoriesMissingException>(() => portal.ImportAsync());

        await WriteAsync(10);

        Assert.Equal(10, await CountAsync());
    }

    /// <summary>To a version whose rows have another shape.</summary>
    private void Upgrade()
    {
        portal.Options.TimeZone = "Europe/Paris";
        portal.ForgetBuilds();
    }

    private async Task WriteAsync(int stories)
    {
        for (var number = 0; number < stories; number++) portal.Write($"{number}.txt", SampleDump.Of($"Story {number}"));
        await portal.ImportAsync();
    }

    private void Delete(int stories, int left)
    {
        for (var number = left; number < stories; number++) portal.Delete($"{number}.txt");
    }

    private Task<int> CountAsync() => portal.AskAsync(db => Task.FromResult(db.Articles.Count()));
}
