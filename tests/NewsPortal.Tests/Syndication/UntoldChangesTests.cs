using System.Globalization;
using NewsPortal.Import;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

public sealed class UntoldChangesTests
{
    private readonly UntoldChanges untold = new();

    [Fact]
    public async Task What_several_imports_changed_is_told_once()
    {
        untold.Add(new(["/a", "/b"], ["/x"]));
        untold.Add(new(["/b", "/c"], ["/x", "/y"]));

        var taken = await untold.TakeAsync(default);

        Assert.Equal(["/a", "/b", "/c"], taken.Stories);
        Assert.Equal(["/x", "/y"], taken.Listings);
    }

    [Fact]
    public async Task No_more_is_kept_than_can_be_told()
    {
        for (var import = 0; import < 3; import++)
        {
            var names = Enumerable.Range(import * 6000, 6000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
            untold.Add(new(names, names));
        }

        var taken = await untold.TakeAsync(default);

        Assert.Equal((Changes.MostStories, Changes.MostListings), (taken.Stories.Count, taken.Listings.Count));
    }
}
