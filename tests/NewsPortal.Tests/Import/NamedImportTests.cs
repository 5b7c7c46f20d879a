using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

/// <summary>What the watcher names is imported without a list of the folder.</summary>
public sealed class NamedImportTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private readonly ServiceProvider services;

    public NamedImportTests() => services = portal.Register(new ServiceCollection()).BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        portal.Dispose();
    }

    [Fact]
    public async Task Only_what_is_named_is_read()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two")).ImportAsync();
        portal.Write("a.txt", SampleDump.Of("One, edited")).Write("b.txt", SampleDump.Of("Two, edited")).Write("c.txt", SampleDump.Of("Three"));

        var report = (await ImportAsync("a.txt", "c.txt"))!;

        Assert.Equal((1, 1, 0, false), (report.Added, report.Changed, report.Removed, report.IsWhole));
        Assert.Equal(["One, edited", "Three", "Two"], await HeadlinesAsync());
        Assert.Equal(report.ContentVersion, portal.Edition.ContentVersion);
    }

    [Fact]
    public async Task A_named_file_that_is_gone_is_withdrawn()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two")).ImportAsync();
        portal.Delete("a.txt");

        Assert.Equal(1, (await ImportAsync("a.txt"))!.Removed);

        Assert.Equal(["Two"], await HeadlinesAsync());
        Assert.NotNull(await portal.AskAsync(db => db.Permalinks.Where(p => p.Path == "/2022/05/01/one").Select(p => p.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task A_named_folder_stands_for_all_that_is_below_it_before_and_now()
    {
        await portal.Write("old/a.txt", SampleDump.Of("One")).Write("old/deep/b.txt", SampleDump.Of("Two")).Write("older.txt", SampleDump.Of("Three")).ImportAsync();
        Directory.Move(portal.PathOf("old"), portal.PathOf("new"));

        var report = (await ImportAsync("old", "new"))!;

        Assert.Equal((2, 2), (report.Added, report.Removed));
        Assert.Equal(["One", "Three", "Two"], await HeadlinesAsync());
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
        Assert.All(await portal.AskAsync(db => db.Permalinks.Select(p => p.WithdrawnAt).ToListAsync()), Assert.Null);
    }

    [Theory]
    [InlineData(RemovalGuard.LeastHeld - 1, true)]
    [InlineData(RemovalGuard.LeastHeld, false)]
    public async Task Very_many_stories_that_are_gone_are_left_to_a_scan_of_the_whole_folder(int gone, bool isDone)
    {
        for (var i = 0; i < 20; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await portal.ImportAsync();
        for (var i = 0; i < gone; i++) portal.Delete($"{i}.txt");

        var report = await ImportAsync([.. Enumerable.Range(0, gone).Select(i => $"{i}.txt")]);

        Assert.Equal((isDone, isDone ? 20 - gone : 20), (report is not null, (await HeadlinesAsync()).Count));
    }

    [Fact, Trait("Fault", "23")]
    public async Task A_new_name_whose_old_one_was_not_reported_is_left_to_a_scan_of_the_whole_folder()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        portal.Rename("a.txt", "b.txt");

        Assert.Null(await ImportAsync("b.txt"));

        await portal.ImportAsync();
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
    }

    [Fact, Trait("Fault", "29")]
    public async Task A_scheduled_story_whose_time_has_come_is_published_whatever_is_named()
    {
        var report = await portal.Write("a.txt", SampleDump.Of("Later", date: "June 2, 2022")).ImportAsync();
        portal.Clock.SetUtcNow(report.NextDue!.Value);

        Assert.Equal(1, (await ImportAsync())!.Changed);

        Assert.Equal(["Later"], await HeadlinesAsync());
    }

    [Fact]
    public async Task The_diagnostics_of_all_seeds_stay()
    {
        await portal.Write("bad.txt", "No bullets here.").Write("a.txt", SampleDump.Of("One")).ImportAsync();

        var report = (await ImportAsync(Write("worse.txt", "Nothing either.")))!;

        Assert.Equal(["bad.txt", "worse.txt"], report.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Path).Distinct());
        portal.Write("bad.txt", SampleDump.Of("Two"));
        Assert.Equal(["worse.txt"], (await ImportAsync("bad.txt"))!.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Path).Distinct());
    }

    [Theory, Trait("Fault", "14")]
    [InlineData(".hidden.txt")]
    [InlineData("README.md")]
    [InlineData("picture.png")]
    [InlineData("../outside.txt")]
    [InlineData("linked/a.txt")]
    [InlineData("link.txt")]
    public async Task What_a_scan_would_not_read_is_not_read_by_its_name(string name)
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("../outside.txt", SampleDump.Of("Outside")).Write("../elsewhere/a.txt", SampleDump.Of("Elsewhere"));
        await portal.ImportAsync();
        Directory.CreateSymbolicLink(portal.PathOf("linked"), portal.PathOf("../elsewhere"));
        File.CreateSymbolicLink(portal.PathOf("link.txt"), portal.PathOf("a.txt"));
        if (!Path.Exists(portal.PathOf(name))) portal.Write(name, SampleDump.Of("Odd"));

        await ImportAsync(name);

        Assert.Equal(["One"], await HeadlinesAsync());
    }

    [Fact]
    public async Task Without_a_build_only_the_whole_folder_can_be_imported()
    {
        portal.Write("a.txt", SampleDump.Of("One"));

        Assert.Null(await ImportAsync("a.txt"));
    }

    private string Write(string seed, string text)
    {
        portal.Write(seed, text);
        return seed;
    }

    private Task<ImportReport?> ImportAsync(params string[] names) => services.GetRequiredService<Importer>().RunNamedAsync(names, default);

    private Task<List<string>> HeadlinesAsync() => portal.AskAsync(db => db.Articles.Select(a => a.Headline).OrderBy(headline => headline).ToListAsync());
}
