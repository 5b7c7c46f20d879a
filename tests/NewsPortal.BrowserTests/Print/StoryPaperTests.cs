using Microsoft.Playwright;

namespace NewsPortal.BrowserTests.Print;

public sealed class StoryPaperTests(Newsroom newsroom) : PaperTest(newsroom)
{
    [Theory]
    [InlineData(Template.WireStory)]
    [InlineData(Template.MarkdownStory)]
    [InlineData(Template.JapaneseStory)]
    public async Task The_story_and_its_print_view_give_the_same_paper(string story)
    {
        var (paper, view) = (await PrintAsync(story), await PrintAsync(story + "/print"));

        Assert.Equal(Texts(paper), Texts(view));
    }

    [Theory, Trait("Fault", "46")]
    [InlineData(Template.WireStory)]
    [InlineData(Template.MarkdownStory)]
    [InlineData(Template.JapaneseStory)]
    public async Task Every_word_of_the_story_is_on_paper_in_its_order(string story)
    {
        var page = await OpenPathAsync(story);

        AssertInOrder(await WordsAsync(page), (await Paper.PrintAsync(page)).Text);
    }

    [Fact]
    public async Task Every_word_of_a_long_story_is_on_paper_in_its_order()
    {
        var page = await OpenPathAsync(MadeSeeds.LongStory, portal: MadePortal);
        var paper = await Paper.PrintAsync(page);

        Assert.True(paper.Sheets.Count >= 3, "The story is too short to show anything.");
        AssertInOrder(await WordsAsync(page), paper.Text);
    }

    [Fact]
    public async Task Every_sheet_says_which_of_how_many_it_is()
    {
        var sheets = (await PrintAsync(MadeSeeds.LongStory, MadePortal)).Sheets;

        Assert.All(sheets, (sheet, index) => Assert.StartsWith($"page{index + 1}of{sheets.Count}http", sheet.Foot, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_paper_and_the_breadcrumb_run_over_every_sheet_but_the_first()
    {
        var sheets = (await PrintAsync(MadeSeeds.LongStory, MadePortal)).Sheets;

        Assert.Equal("", sheets[0].Head);
        Assert.All(sheets.Skip(1), sheet => Assert.Equal("newsportalscience›physics", sheet.Head));
    }

    [Fact]
    public async Task No_letter_is_cut_off_and_no_sheet_is_blank()
    {
        var sheets = (await PrintAsync(MadeSeeds.LongStory, MadePortal)).Sheets;

        Assert.All(sheets, sheet => Assert.NotEqual("", sheet.Text));
        Assert.All(sheets.SelectMany(sheet => sheet.Letters.Select(letter => (sheet, letter.BoundingBox))), item =>
        {
            Assert.InRange(item.BoundingBox.Left, Sheet.Margin - 1, item.sheet.Width - Sheet.Margin);
            Assert.InRange(item.BoundingBox.Right, Sheet.Margin, item.sheet.Width - Sheet.Margin + 1);
            Assert.InRange(item.BoundingBox.Bottom, 1, item.sheet.Height);
        });
    }

    [Theory, Trait("Fault", "46")]
    [InlineData(Template.WireStory)]
    [InlineData(Template.MarkdownStory)]
    public async Task Nothing_of_the_site_around_it_is_on_paper(string story)
    {
        var text = (await PrintAsync(story)).Text;

        Assert.All(
            ["Skip to the content", "Related stories", "Filed from", "Front page", "All times are", "Before this in", "Permanent address", "PlacesTags", "to read Print"],
            words => Assert.DoesNotContain(Paper.Squeeze(words), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_is_a_number_in_the_text_and_an_address_at_the_end()
    {
        var text = (await PrintAsync(Template.MarkdownStory)).Text;

        Assert.Contains("cern’shomepage[1].", text, StringComparison.Ordinal);
        Assert.Contains("linksinthisstory1.https://home.cern/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_block_says_where_the_story_is_from()
    {
        var page = await OpenPathAsync(Template.MarkdownStory);
        await page.Clock.SetFixedTimeAsync("2030-01-02T03:04:05Z");
        var text = (await Paper.PrintAsync(page)).Text;

        Assert.All(
            [
                "Source NewsPortal", $"Address {AbsoluteOf(Template.MarkdownStory)}", $"Short {Portal.Address}s/",
                "Published July 4, 2012, 7:40 p.m. JST", "Updated July 5, 2012, 10:15 a.m. JST", "Byline NewsPortal Archive Desk", "Agency Archive Desk",
                "Tags Physics, CERN, Internet", "Corrected July 5, 2012: An earlier version of this story", "Rights © 2012 NewsPortal", "Version", "Printed January 2, 2030",
            ],
            words => Assert.Contains(Paper.Squeeze(words), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Paper_is_white_and_its_ink_dark_by_day_and_by_night(ColorScheme scheme)
    {
        var page = await OpenPathAsync(Template.MarkdownStory, new() { ColorScheme = scheme });
        var paper = await Paper.PrintAsync(page, withBackgrounds: true);

        Assert.All(paper.Sheets.SelectMany(sheet => sheet.Letters), letter => Assert.True(Darkest(letter.Color.ToRGBValues()) <= 0.2, $"{letter.Value} is {letter.Color}"));
        Assert.True(await PaperReader.WhitenessAsync(paper, 1) > 0.6, "The sheet is not white.");
    }

    [Theory]
    [InlineData(Template.WireStory)]
    [InlineData(Template.JapaneseStory)]
    public async Task The_code_on_the_last_sheet_leads_back_to_the_story(string story)
    {
        var paper = await PrintAsync(story);

        var code = Assert.Single(await PaperReader.CodesAsync(paper, paper.Sheets.Count));
        Assert.Contains(Paper.Squeeze($"Short {code}"), paper.Text, StringComparison.Ordinal);
        Assert.Equal(AbsoluteOf(story), await WhereItLeadsAsync(code));
    }

    private static double Darkest((double R, double G, double B) color) => Math.Max(color.R, Math.Max(color.G, color.B));
}
