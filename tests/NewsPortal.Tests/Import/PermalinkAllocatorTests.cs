using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Import;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;
using SQLitePCL;

namespace NewsPortal.Tests.Import;

public sealed class PermalinkAllocatorTests : IDisposable
{
    private const string Day = "/2022/05/01";

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact, Trait("Fault", "31")]
    public async Task A_removed_story_is_gone_and_remembered()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        portal.Delete("a.txt");
        await portal.ImportAsync();

        Assert.Equal(portal.Now, (await AddressAsync($"{Day}/one"))!.WithdrawnAt);
        Assert.Equal(0, await portal.AskAsync(db => db.Articles.CountAsync()));
    }

    [Theory, Trait("Fault", "23")]
    [InlineData("One")]
    [InlineData("One", "And more.")]
    public async Task A_file_that_is_moved_while_the_folder_is_listed_keeps_its_address(string headline, string more = "")
    {
        portal.Write("a.txt", SampleDump.Of(headline));
        await portal.ImportAsync();
        var folder = new SeedFolder(portal.Options.Seeds, portal.Options.MostSeedBytes);
        var before = folder.List();
        portal.Rename("a.txt", "b.txt");
        if (more != "") portal.Write("b.txt", SampleDump.Of(headline, body: more));

        await portal.SweepAsync([.. before, .. folder.List()]);

        Assert.Equal($"{Day}/one", await portal.AddressOfAsync("One"));
        Assert.Null((await AddressAsync($"{Day}/one"))!.WithdrawnAt);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("z.txt")]
    public async Task A_story_that_comes_back_has_its_address_again(string path)
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        portal.Delete("a.txt");
        await portal.ImportAsync();

        portal.Write(path, SampleDump.Of("One"));
        await portal.ImportAsync();

        Assert.Equal($"{Day}/one", await portal.AddressOfAsync("One"));
        Assert.Null((await AddressAsync($"{Day}/one"))!.WithdrawnAt);
    }

    [Fact, Trait("Fault", "23")]
    public async Task A_renamed_file_keeps_its_addresses_old_ones_too()
    {
        portal.Write("b.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        portal.Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        portal.Rename("b.txt", "sub/a.txt");
        await portal.ImportAsync();

        Assert.Equal($"{Day}/two", await portal.AddressOfAsync("Two"));
        await AssertLeadsToAsync($"{Day}/one", "Two");
    }

    [Fact]
    public async Task A_renamed_file_of_two_with_one_headline_keeps_its_numbered_address()
    {
        portal.Write("a.txt", SampleDump.Of("One", body: "First.")).Write("b.txt", SampleDump.Of("One", body: "Second."));
        await portal.ImportAsync();

        portal.Rename("b.txt", "0.txt");
        await portal.ImportAsync();

        Assert.Equal((string[])[$"{Day}/one", $"{Day}/one-2"], await AddressesByLeadAsync());
    }

    [Fact, Trait("Fault", "23")]
    public async Task A_changed_headline_has_a_new_address_and_the_old_one_leads_there()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        portal.Write("a.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        Assert.Equal($"{Day}/two", await portal.AddressOfAsync("Two"));
        await AssertLeadsToAsync($"{Day}/one", "Two");
    }

    [Fact]
    public async Task A_headline_that_loses_its_number_has_a_new_address()
    {
        portal.Write("a.txt", SampleDump.Of("Budget 2023"));
        await portal.ImportAsync();

        portal.Write("a.txt", SampleDump.Of("Budget"));
        await portal.ImportAsync();

        Assert.Equal($"{Day}/budget", await portal.AddressOfAsync("Budget"));
        await AssertLeadsToAsync($"{Day}/budget-2023", "Budget");
    }

    [Fact]
    public async Task A_headline_that_changes_back_has_its_first_address_again()
    {
        foreach (var headline in (string[])["One", "Two", "One"])
        {
            portal.Write("a.txt", SampleDump.Of(headline));
            await portal.ImportAsync();
        }

        Assert.Equal($"{Day}/one", await portal.AddressOfAsync("One"));
        await AssertLeadsToAsync($"{Day}/two", "One");
    }

    [Fact, Trait("Fault", "21")]
    public async Task Two_stories_of_one_day_and_headline_both_have_an_address_whatever_happens_to_them()
    {
        portal.Write("b.txt", SampleDump.Of("One", body: "Second."));
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("One", body: "First."));
        await portal.ImportAsync();
        string[] expected = [$"{Day}/one-2", $"{Day}/one"];
        Assert.Equal(expected, await AddressesByLeadAsync());

        portal.Write("a.txt", SampleDump.Of("One", body: "First, edited."));
        portal.Write("b.txt", SampleDump.Of("One", body: "Second, edited."));
        await portal.ImportAsync();
        Assert.Equal(expected, await AddressesByLeadAsync());

        await EmptyStoreAsync();
        await portal.ImportAsync();
        Assert.Equal(expected, await AddressesByLeadAsync());
    }

    [Fact]
    public async Task The_second_of_two_keeps_its_number_when_the_first_is_gone()
    {
        portal.Write("a.txt", SampleDump.Of("One", body: "First.")).Write("b.txt", SampleDump.Of("One", body: "Second."));
        await portal.ImportAsync();

        portal.Delete("a.txt").Write("b.txt", SampleDump.Of("One", body: "Second, edited."));
        await portal.ImportAsync();

        Assert.Equal((string[])[$"{Day}/one-2"], await AddressesByLeadAsync());
    }

    [Fact]
    public async Task A_new_file_takes_no_address_from_another_while_the_store_is_rebuilt()
    {
        portal.Write("b.txt", SampleDump.Of("One", body: "Second."));
        await portal.ImportAsync();

        await EmptyStoreAsync();
        portal.Write("a.txt", SampleDump.Of("One", body: "First."));
        await portal.ImportAsync();

        Assert.Equal((string[])[$"{Day}/one-2", $"{Day}/one"], await AddressesByLeadAsync());
    }

    [Fact, Trait("Fault", "31")]
    public async Task A_story_that_the_newsroom_takes_back_says_since_when()
    {
        const string Story = "---\nheadline: One\npublished: 2022-05-01\ncategory: News\n";
        portal.Write("a.md", Story + "---\nWords.");
        await portal.ImportAsync();

        portal.Write("a.md", Story + "updated: 2022-05-03T09:00+09:00\nstatus: withdrawn\n---\nWords.");
        await portal.ImportAsync();
        var address = (await AddressAsync($"{Day}/one"))!;
        Assert.False(await portal.AskAsync(db => db.Articles.AnyAsync(a => a.Id == address.Story)));
        Assert.Equal(new DateTime(2022, 5, 3, 0, 0, 0, DateTimeKind.Utc), address.WithdrawnAt);

        portal.Write("a.md", Story + "---\nWords after all.");
        await portal.ImportAsync();
        Assert.Null((await AddressAsync($"{Day}/one"))!.WithdrawnAt);
        Assert.Equal($"{Day}/one", await portal.AddressOfAsync("One"));
    }

    [Fact, Trait("Fault", "31")]
    public async Task The_day_of_a_withdrawal_stays_when_the_withdrawn_file_is_edited()
    {
        const string Story = "---\nheadline: One\npublished: 2022-05-01\ncategory: News\nstatus: withdrawn\n---\n";
        await portal.Write("a.md", Story + "Words.").ImportAsync();
        var withdrawn = portal.Now;
        portal.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, (await portal.Write("a.md", Story + "Other words.").ImportAsync()).Changed);

        Assert.Equal(withdrawn, (await AddressAsync($"{Day}/one"))!.WithdrawnAt);
    }

    [Fact]
    public async Task Short_codes_are_unique_and_outlive_edits_new_names_and_rebuilds()
    {
        for (var i = 0; i < 40; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await portal.ImportAsync();
        var codes = await CodesAsync();
        Assert.Equal(40, codes.Values.Distinct().Count());
        Assert.All(codes.Values, code => Assert.Matches("^[2-9a-hj-km-np-tv-z]{6}$", code));

        portal.Write("0.txt", SampleDump.Of("Story 0", body: "Edited.")).Rename("1.txt", "renamed.txt");
        await portal.ImportAsync();
        Assert.Equal(codes, await CodesAsync());

        File.Delete(portal.BuildPath);
        await portal.ImportAsync();
        Assert.Equal(codes, await CodesAsync());
    }

    [Fact, Trait("Fault", "22")]
    public async Task A_story_called_print_does_not_hide_the_print_view_of_the_day()
    {
        portal.Write("a.md", "---\nheadline: Print\npublished: 2022-05-01\n---\nWords.").Write("b.txt", SampleDump.Of("Print!"));
        await portal.ImportAsync();

        Assert.Equal($"{Day}/print-story", await portal.AddressOfAsync("Print"));
        Assert.Equal($"{Day}/print-story-2", await portal.AddressOfAsync("Print!"));
    }

    [Fact]
    public async Task One_refused_file_is_never_taken_for_another()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        portal.Write("a.txt", "");
        await portal.ImportAsync();

        portal.Delete("a.txt").Write("z.txt", "");
        await portal.ImportAsync();

        Assert.NotNull((await AddressAsync($"{Day}/one"))!.WithdrawnAt);
    }

    [Fact]
    public async Task Many_stories_that_want_one_address_cost_as_many_questions_as_they_are()
    {
        const int Stories = 200;
        await portal.ImportAsync();
        using var registry = portal.OpenRegistry(out var connection);
        var allocator = new PermalinkAllocator(registry, _ => true, _ => false);
        var statements = 0;
        raw.sqlite3_trace(connection.Handle, (object _, string _) => statements++, null);

        for (var i = 0; i < Stories; i++) allocator.Assign(Story(i), registry.NumberOf($"{i}.txt"), $"{i}.txt", portal.Now);

        registry.Commit();
        Assert.NotNull(registry.PermalinkAt($"{Day}/one-{Stories}"));
        Assert.InRange(statements, Stories, 12 * Stories);
    }

    private static Article Story(int index)
    {
        var article = DumpReader.Read("a.txt", SampleDump.Of("One"), new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en")).Article!;
        article.Id = index + 1;
        return article;
    }

    private Task<Permalink?> AddressAsync(string path) => portal.AskAsync(db => db.Permalinks.SingleOrDefaultAsync(a => a.Path == path));

    private async Task AssertLeadsToAsync(string path, string headline)
    {
        var address = await AddressAsync(path);
        Assert.Null(address!.WithdrawnAt);
        Assert.Equal(headline, await portal.AskAsync(db => db.Articles.Where(a => a.Id == address.Story).Select(a => a.Headline).SingleAsync()));
    }

    private async Task<string[]> AddressesByLeadAsync() => [.. await portal.AskAsync(db => db.Articles.OrderBy(a => a.Lead).Select(a => a.Address).ToListAsync())];

    private Task<Dictionary<string, string>> CodesAsync() => portal.AskAsync(db => db.Articles.ToDictionaryAsync(a => a.Headline, a => a.ShortCode));

    /// <summary>All but the registry goes.</summary>
    private Task EmptyStoreAsync()
    {
        File.Delete(portal.BuildPath);
        return Task.CompletedTask;
    }
}
