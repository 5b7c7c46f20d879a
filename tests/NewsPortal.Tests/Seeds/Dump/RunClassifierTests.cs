using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

public sealed class RunClassifierTests
{
    [Fact]
    public void Short_nouns_at_the_end_are_tags()
    {
        var result = SmallPage.WithBody("Words of a story.\n\n• Bridges\n• G7 Summit\n• East Asia & Pacific");

        Assert.Equal(["Bridges", "G7 Summit", "East Asia & Pacific"], result.Article!.Tags);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Sentences_at_the_end_are_a_list_of_the_text()
    {
        const string Body = "Words of a story.\n\n• The bridge opens in the spring.\n• The ferry stops in the autumn.";

        Assert.Contains("<li>The bridge opens in the spring.</li>", SmallPage.Html(Body), StringComparison.Ordinal);
        Assert.Empty(SmallPage.WithBody(Body).Article!.Tags);
    }

    [Fact]
    public void Headlines_at_the_end_are_left_out_with_a_warning_each()
    {
        var result = SmallPage.WithBody("Words of a story.\n\n• Ferry sails again after a week of storms\n• Council votes to close the old market hall");

        Assert.Empty(result.Article!.Tags);
        Assert.Equal(
            ["a.txt:9:3: warning: Left out as a related headline: “Ferry sails again after a week of storms”", "a.txt:10:3: warning: Left out as a related headline: “Council votes to close the old market hall”"],
            result.Diagnostics.Select(found => found.ToString()));
    }

    [Fact]
    public void A_headline_among_tags_is_left_out()
    {
        var result = SmallPage.WithBody("Words of a story.\n\n• Bridges\n• Ferry sails again after a week of storms\n• Rivers");

        Assert.Equal(["Bridges", "Rivers"], result.Article!.Tags);
        Assert.Single(result.Diagnostics);
    }

    [Fact]
    public void Bullets_behind_a_colon_belong_to_the_text() =>
        Assert.Contains("<ul><li>steel</li><li>stone</li></ul>", SmallPage.Html("The bridge is of:\n\n• steel\n• stone"), StringComparison.Ordinal);

    [Fact]
    public void Bullets_between_paragraphs_are_a_list_whatever_they_say() =>
        Assert.Equal([Reading.Paragraph, Reading.ListItem, Reading.ListItem, Reading.Paragraph], SmallPage.Readings("They agreed on\n\n• steel\n• Ferry sails again after a week of storms\n\nand went home."));

    [Theory]
    [InlineData("Six Words of a Long Tag", true)]
    [InlineData("Seven words in a row are none", false)]
    [InlineData("Mount Example National Park Ranger Station", true)]
    [InlineData("Ferry sails again today", true)]
    [InlineData("Ferry will sail again", false)]
    [InlineData("Ferry will sail", false)]
    [InlineData("#ferrywillsailagainontheday", true)]
    public void A_tag_has_six_words_at_most_and_no_verb_of_a_headline(string text, bool isTag) =>
        Assert.Equal(isTag ? Reading.Tag : Reading.RelatedHeadline, SmallPage.ReadingOf($"Words of a story.\n\n• Bridges\n• Rivers\n• {text}", text));

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_tag_has_sixty_characters_at_most(int length, bool isTag)
    {
        var text = new string('x', length);
        Assert.Equal(isTag ? Reading.Tag : Reading.RelatedHeadline, SmallPage.ReadingOf($"Words of a story.\n\n• Bridges\n• Rivers\n• {text}", text));
    }

    [Fact]
    public void Buttons_among_tags_are_dropped()
    {
        const string Body = "Words of a story.\n\n• Bridges\n• Rivers\n• Share";

        Assert.Equal(["Bridges", "Rivers"], SmallPage.WithBody(Body).Article!.Tags);
        Assert.Equal(Reading.Share, SmallPage.ReadingOf(Body, "Share"));
    }

    [Fact]
    public void The_heading_of_a_run_decides_what_it_is()
    {
        Assert.Equal(Reading.Tag, SmallPage.ReadingOf("Words of a story.\n\nTags\n\n• Ferry", "Ferry"));
        Assert.Equal(Reading.RelatedHeadline, SmallPage.ReadingOf("Words of a story.\n\nRelated articles\n\n• Ferry", "Ferry"));
        Assert.Equal(Reading.MostRead, SmallPage.ReadingOf("Words of a story.\n\nMost read\n\n• Ferry", "Ferry"));
    }
}
