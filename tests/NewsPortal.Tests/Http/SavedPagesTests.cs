using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Http;
using NewsPortal.Tests.Syndication;

namespace NewsPortal.Tests.Http;

public sealed class SavedPagesTests : IAsyncLifetime
{
    private const string Story = "/2022/05/01/first";

    private readonly KeptLog<SavedPages> log = new();
    private TestSite site = null!;

    private TestPortal Portal => site.Portal;

    private string FilePath => Portal.StorePath + "-pages";

    public async Task InitializeAsync()
    {
        site = await TestSite.StartAsync(new TestPortal(), isReady: false, services => services.AddSingleton<ILogger<SavedPages>>(log));
        await Portal.Write("a.txt", SampleDump.Of("First")).Write("b.txt", SampleDump.Of("Second")).ImportAsync();
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task A_portal_that_starts_again_has_the_pages_of_before()
    {
        var before = await ReadAsync();

        site = await site.RestartAsync(() => PassAsync(TimeSpan.FromHours(1)));

        var after = await ReadAsync();
        Assert.Equal(before.Modified, after.Modified);
        Assert.Equal(before.Text, after.Text);
    }

    [Theory]
    [InlineData("an import")]
    [InlineData("a new store")]
    [InlineData("another day")]
    [InlineData("another setting")]
    [InlineData("a flipped byte")]
    [InlineData("a cut")]
    [InlineData("nothing left")]
    public async Task They_hold_no_more_after(string what)
    {
        var before = await ReadAsync();

        site = await site.RestartAsync(async () =>
        {
            Assert.True(File.Exists(FilePath));
            await PassAsync(TimeSpan.FromHours(1));
            await ChangeAsync(what);
        });

        Assert.True((await ReadAsync()).Modified > before.Modified);
    }

    [Fact]
    public async Task They_are_made_once_more_so_that_what_makes_pages_is_compiled_before_the_first_reader_of_another()
    {
        await ReadAsync();
        site = await site.RestartAsync(() => Task.CompletedTask);
        var kept = site.Services.GetRequiredService<PageCache>().Peek(Story);

        await UntilAsync(() => !ReferenceEquals(kept, site.Services.GetRequiredService<PageCache>().Peek(Story)));

        Assert.Same(kept!.Answer, site.Services.GetRequiredService<PageCache>().Peek(Story)!.Answer);
    }

    [Fact]
    public async Task They_are_there_also_where_the_portal_ends_without_warning()
    {
        await ReadAsync();

        await UntilAsync(() => IsSaved("First"));
    }

    [Fact, Trait("Fault", "31")]
    public async Task What_was_taken_back_stays_in_no_file()
    {
        await ReadAsync();
        await UntilAsync(() => IsSaved("First"));

        Portal.Delete("a.txt");
        await Portal.ImportAsync(allowRemovals: true);

        await UntilAsync(() => !IsSaved("First"));
    }

    [Fact, Trait("Fault", "11")]
    public async Task Where_they_cannot_be_saved_that_is_told_once_and_the_site_goes_on()
    {
        Directory.CreateDirectory(FilePath + ".new");
        await ReadAsync();

        await UntilAsync(() => log.Lines.Count > 0);
        for (var i = 0; i < 30; i++) await PassAsync(TimeSpan.FromSeconds(1));

        Assert.Contains("cannot be kept", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
        Assert.Contains("First", (await ReadAsync()).Text, StringComparison.Ordinal);
    }

    private async Task<(DateTimeOffset? Modified, string Text)> ReadAsync()
    {
        var answer = await site.GetAsync(Story);
        return (answer.Content.Headers.LastModified, await answer.Content.ReadAsStringAsync());
    }

    private async Task ChangeAsync(string what)
    {
        var file = await File.ReadAllBytesAsync(FilePath);
        switch (what)
        {
            case "an import":
                await Portal.Write("c.txt", SampleDump.Of("Third")).ImportAsync();
                break;
            case "a new store":
                // One whose number is by chance that of the one before.
                await Portal.AskAsync(db => db.States.ExecuteUpdateAsync(state => state.SetProperty(s => s.ChangedAt, Portal.Now)));
                break;
            case "another day":
                await PassAsync(TimeSpan.FromDays(1));
                break;
            case "another setting":
                Portal.Options.Name = "Another Paper";
                break;
            case "a flipped byte":
                file[file.Length / 2] ^= 1;
                await File.WriteAllBytesAsync(FilePath, file);
                break;
            case "a cut":
                await File.WriteAllBytesAsync(FilePath, file[..(file.Length / 2)]);
                break;
            default:
                await File.WriteAllBytesAsync(FilePath, []);
                break;
        }
    }

    private bool IsSaved(string text) => File.Exists(FilePath) && File.ReadAllBytes(FilePath).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private Task PassAsync(TimeSpan time)
    {
        Portal.Clock.Advance(time);
        return Task.CompletedTask;
    }

    /// <summary>Time passes for the portal as it does for us, or it would give up a page that this machine is slow to make; a minute of it at most.</summary>
    private async Task UntilAsync(Func<bool> isSo)
    {
        var (started, passed) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        while (!isSo())
        {
            Assert.True(passed < TimeSpan.FromMinutes(1), "It did not come to that.");
            await Task.Delay(20);
            var now = Stopwatch.GetElapsedTime(started);
            Portal.Clock.Advance(now - passed);
            passed = now;
        }
    }
}
