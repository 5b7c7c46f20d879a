using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Import;

/// <summary>A store that is made anew, as readers see it.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    private TestSite site = null!;

    private TestPortal Portal => site.Portal;

    public async Task InitializeAsync() => site = await TestSite.StartAsync(new TestPortal(), isReady: false);

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory, Trait("Fault", "82")]
    [InlineData("deleted")]
    [InlineData("damaged")]
    public async Task What_a_rebuilt_store_holds_no_more_is_on_no_page_that_was_kept(string store)
    {
        Portal.Write("a.txt", SampleDump.Of("Stays")).Write("b.txt", SampleDump.Of("Goes")).Write("c.txt", SampleDump.Of("Goes too", date: "May 2, 2022"));
        await Portal.ImportAsync();
        string[] pages = ["/2022/05/02", "/2022/05/02/print", "/2022/05/02/goes-too", "/2022/05/01/goes"];
        Assert.All(await StatusesAsync(pages), status => Assert.Equal(HttpStatusCode.OK, status));

        await LoseAsync(store);
        Portal.Delete("b.txt").Delete("c.txt");
        await Portal.ImportAsync();

        Assert.All(await StatusesAsync(pages), status => Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Gone, $"{status}"));
        Assert.DoesNotContain("Goes", await site.TextAsync("/2022/05/01"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("damaged")]
    public async Task The_content_version_goes_on_from_the_one_of_before(string store)
    {
        foreach (var headline in (string[])["One", "Two", "Three"]) await Portal.Write("a.txt", SampleDump.Of(headline)).ImportAsync();

        await LoseAsync(store);

        Assert.Equal(4, (await Portal.ImportAsync()).ContentVersion);
        Assert.Equal(4, Portal.Edition.ContentVersion);
    }

    [Fact, Trait("Fault", "7")]
    public async Task A_folder_that_goes_while_the_store_is_made_anew_takes_nothing_along()
    {
        for (var i = 0; i < 10; i++) Portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await Portal.ImportAsync();
        Portal.Options.TimeZone = "Europe/Paris";
        Portal.ForgetBuilds();
        await using var services = Portal.Register(new ServiceCollection()).AddSingleton<ReadSeed>(ReadAndUnmount).BuildServiceProvider();

        await Assert.ThrowsAsync<StoriesMissingException>(() => services.GetRequiredService<Importer>().RunAsync(null, default));

        Assert.Equal(10, await Portal.AskAsync(db => db.Articles.CountAsync()));
    }

    private ReadResult ReadAndUnmount(string path, byte[] bytes, SeedDefaults desk)
    {
        if (path == "2.txt") Directory.Move(Portal.Options.Seeds, Portal.Options.Seeds + ".away");
        return SeedReader.Read(path, bytes, desk);
    }

    private async Task LoseAsync(string how)
    {
        if (how == "deleted") File.Delete(Portal.BuildPath);
        else await File.WriteAllBytesAsync(Portal.BuildPath, new byte[4096]);
    }

    private async Task<List<HttpStatusCode>> StatusesAsync(IEnumerable<string> addresses)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var address in addresses) statuses.Add((await site.GetAsync(address)).StatusCode);
        return statuses;
    }
}
