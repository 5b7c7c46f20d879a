using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>One story, with what leads on from it.</summary>
public sealed class StoryPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    private const int MostRelated = 5;
    private const int DaysUntilOld = 365;

    public Article Article { get; private set; } = null!;

    public Surroundings Around { get; private set; } = Surroundings.None;

    /// <summary>Under an old story its sequels stand apart from what led to it.</summary>
    public IEnumerable<(string Title, IReadOnlyList<Related> Stories)> RelatedGroups =>
        from @group in IsOld
            ? ((string, IEnumerable<Related>)[])[("Since then", Around.Related.Where(r => r.IsLater)), ("Before that", Around.Related.Where(r => !r.IsLater))]
            : [("Related stories", Around.Related)]
        where @group.Item2.Any()
        select (@group.Item1, (IReadOnlyList<Related>)[.. @group.Item2]);

    /// <summary>The later story that has most in common with an old one; it has to share a tag.</summary>
    public Related? SinceThen => IsOld ? Around.Related.FirstOrDefault(r => r.IsLater && r.Tags.Count > 0) : null;

    private bool IsOld => YearsOld is not null;

    /// <summary>The story alone, as paper has it.</summary>
    public bool IsPrint => RouteData.Values.ContainsKey("print");

    /// <summary>Whole years since publication, where a reader should be told that the story is old; else null.</summary>
    public int? YearsOld => (Today.DayNumber - Article.Day.DayNumber) is > DaysUntilOld and var days ? Math.Max(1, (int)(days / 365.25)) : null;

    protected override (string Title, string Address)? FeedOf => (Article.Category.Section, Urls.Category(Article.Category, 0));

    public async Task<IActionResult> OnGetAsync(int year, int month, int day, string slug)
    {
        if (CalendarDate.Of(year, month, day) is not { } date) return NotFound();
        var found = await StoryLookup.FindAsync(Db, date, slug, Stop);
        if (found.Article is not { } article) return Elsewhere(found);
        Article = article;
        (Title, Canonical, CurrentSection) = (article.Headline, article.Address, article.Category.PathOf(0));
        (RunningHead, MainClass) = (article.Category.ToString(), IsPrint ? PrintClass : null);
        Description = article.Standfirst ?? Opening.Sentence(article.Lead, 200);
        if (!IsPrint) Around = await Surroundings.FindAsync(Db, article, sequels: IsOld, MostRelated, Stop);
        return Page();
    }

    private IActionResult Elsewhere(StoryLookup found) =>
        found.WithdrawnAt is { } withdrawn ? Gone(withdrawn) : found.MovedTo is { } current ? Moved(current) : NotFound();

    private StatusCodeResult Gone(DateTime withdrawn)
    {
        HttpContext.Items[ErrorPage.WithdrawnItem] = withdrawn;
        return StatusCode(StatusCodes.Status410Gone);
    }

    private RedirectResult Moved(string address) => RedirectPermanent(Urls.Encode(IsPrint ? Urls.Print(address) : address));
}
