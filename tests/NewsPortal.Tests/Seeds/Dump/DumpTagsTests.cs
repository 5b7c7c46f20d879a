using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dump;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class DumpTagsTests
{
    [Theory]
    [InlineData("Tags: Bridges, Rivers")]
    [InlineData("Tags: Bridges | Rivers")]
    [InlineData("Tags: Bridges; Rivers")]
    [InlineData("Tags: #Bridges #Rivers")]
    [InlineData("#Bridges #Rivers")]
    [InlineData("#Bridges, #Rivers")]
    [InlineData("Tags\n\nBridges\nRivers")]
    [InlineData("Tags\n\nBridges, Rivers")]
    [InlineData("Tags\n\nBridges\n\nRivers")]
    [InlineData("Tags\n\n• Bridges\n• Rivers")]
    [InlineData("• Tags:\n• Bridges\n• Rivers")]
    [InlineData("• #Bridges\n• Rivers (12)")]
    [InlineData("• Bridges,\n• Rivers")]
    [InlineData("• Bridges\n• bridges\n• Rivers")]
    public void Tags_are_bullets_or_lines_or_what_is_behind_a_heading(string typed)
    {
        var result = SmallPage.WithBody($"Words of a story.\n\n{typed}");

        Assert.Equal(["Bridges", "Rivers"], result.Article!.Tags);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("タグ：橋、川")]
    [InlineData("Schlagwörter: Brücken, Flüsse")]
    public void The_heading_may_be_in_another_language(string typed) => Assert.Equal(2, SmallPage.WithBody($"Words of a story.\n\n{typed}").Article!.Tags.Count);

    [Theory]
    [InlineData("# Bridges and rivers")]
    [InlineData("#Bridges are many in this town.")]
    [InlineData("Tags: they are on the dogs of the town.")]
    public void A_sign_or_a_word_in_prose_makes_no_tags(string typed) => Assert.Empty(SmallPage.WithBody($"Words of a story.\n\n{typed}\n\nThe end is here.").Article!.Tags);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void More_tags_than_the_limit_are_an_error_at_the_first_beyond_it(int tags, bool isAccepted)
    {
        var defaults = new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en") { Limits = SeedLimits.Default with { MostTags = 2 } };
        var result = DumpReader.Read("a.txt", SmallPage.Header + "Words of a story.\n\n" + string.Concat(Enumerable.Range(1, tags).Select(number => $"• Tag {number}\n")), defaults);

        Assert.Equal(isAccepted, result.Article is not null);
        Assert.Equal(isAccepted ? [] : ["a.txt:11:3: error: The story has 3 tags, more than the limit of 2 (setting Portal:MostTags)."], result.Diagnostics.Select(found => found.ToString()));
    }
}
