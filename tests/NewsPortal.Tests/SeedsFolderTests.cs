using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Text;

namespace NewsPortal.Tests;

/// <summary>What the seeds that ship with the portal promise.</summary>
public sealed class SeedsFolderTests
{
    private static readonly Lazy<List<(string Path, ReadResult ReadResult)>> Shipped = new(Read);

    private static List<Article> Stories => [.. Shipped.Value.Select(seed => seed.ReadResult.Article!).Where(article => !article.Withdrawn)];

    [Fact]
    public void None_has_an_error_or_a_warning() => Assert.Empty(Shipped.Value.SelectMany(seed => seed.ReadResult.Diagnostics));

    [Fact]
    public void They_are_enough_for_a_full_newspaper()
    {
        Assert.True(Stories.Count >= 48);
        Assert.True(Shipped.Value.Count(seed => seed.Path.EndsWith(".txt", StringComparison.Ordinal)) >= 40);
        Assert.True(Stories.Select(s => s.Category.PathOf(0)).Distinct().Count() >= 7);
        Assert.True(Stories.Select(s => s.Category.Region).OfType<string>().Distinct().Count() >= 7);
        Assert.True(Places.Select(p => Slug.Of(p.City)).Distinct().Count() >= 25);
        Assert.True(Stories.SelectMany(s => s.Tags).GroupBy(Slug.Of).Count(tag => tag.Count() >= 2) >= 40);
        Assert.Contains(Stories.GroupBy(s => s.Day), day => day.Count() > 1);
    }

    [Fact]
    public void They_hold_one_of_each_kind()
    {
        Assert.Contains(Stories, s => s.Corrections.Count > 0);
        Assert.Contains(Stories, s => s.Updated is not null);
        Assert.Contains(Stories, s => s.Byline?.Authors.Any(a => a.IsPerson) == true);
        Assert.Contains(Stories, s => !s.HasTime);
        Assert.Contains(Stories, s => s.Language == "ja");
        Assert.Contains(Shipped.Value, seed => seed.ReadResult.Article!.Withdrawn);
    }

    [Fact]
    public void Every_place_of_their_datelines_is_on_the_map() => Assert.All(Places, place => Assert.NotNull(Gazetteer.Find(place)));

    [Fact]
    public void No_two_have_the_same_address() =>
        Assert.Empty(Stories.GroupBy(s => Urls.Article(s.Day, s.FixedSlug ?? Slug.Of(s.Headline))).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void One_retells_a_wire_story_with_its_true_metadata()
    {
        var story = Shipped.Value.Single(seed => seed.Path.StartsWith("2022-05-01-japan-vietnam", StringComparison.Ordinal)).ReadResult.Article!;

        Assert.Equal("Japan, Vietnam oppose use of nuclear weapons", story.Headline);
        Assert.Equal("International › East Asia & Pacific", story.Category.ToString());
        Assert.Equal(new ArticleTime(new DateTime(2022, 5, 1, 8, 59, 0, DateTimeKind.Utc), HasTime: true), story.Published);
        Assert.Equal("Jiji Press", story.Byline!.Text);
        Assert.Equal(["English Press"], story.EditionLabels);
        Assert.Equal("Hanoi, May 1 (Jiji Press)–", story.Dateline!.Raw);
        Assert.Equal(["Ambassador", "G7 Summit", "Ukraine"], story.Tags);
    }

    private static IEnumerable<Place> Places => Stories.SelectMany(s => s.Dateline?.Places ?? []);

    private static List<(string, ReadResult)> Read()
    {
        var desk = new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en");
        var folder = new SeedFolder(Path.Combine(Repository.Root, "seeds"), 1 << 20);
        return [.. folder.List().Select(file => (file.Path, SeedReader.Read(file.Path, folder.Read(file).Bytes, desk)))];
    }
}
