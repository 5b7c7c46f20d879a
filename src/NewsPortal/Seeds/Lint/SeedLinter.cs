using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Seeds.Dates;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Lint;

/// <summary>
/// What no single seed can show: what is odd or missing in a whole archive. It remarks and never refuses; somebody who knows
/// the stories has to judge.
/// </summary>
/// <param name="site">Where the portal stands, since links may name it in full.</param>
/// <param name="hasPicture">Whether a file, by its path inside the folder, is a picture that readers can be shown.</param>
public sealed partial class SeedLinter(Uri site, Func<string, bool> hasPicture)
{
    /// <summary>The year of the first printed newspaper.</summary>
    private const int FirstNewspaper = 1605;

    private const int DaysFromDateline = 7;

    private readonly List<Diagnostic> remarks = [];
    private readonly Dictionary<(DateOnly, string), string> headlines = [];
    private readonly NearDuplicates texts = new();
    private readonly TagVariants tags = new();
    private readonly LookAlikeNames lookAlikes = new();
    private readonly InternalLinks links = new(site);

    public void Add(string path, Article article)
    {
        remarks.AddRange(OfDates(article).Concat(OfFields(article)).Concat(OfPictures(article)).Concat(OfHeadline(path,
            article)).Select(sentence => Remark(path, sentence)));
        if (texts.Add(path, article) is { } twin) remarks.Add(Remark(path, $"The text is nearly that of {twin}."));
        tags.Add(path, article);
        lookAlikes.Add(path, article);
        links.Add(path, article);
    }

    /// <summary>In the order of their paths; call it when all stories are added.</summary>
    public IReadOnlyList<Diagnostic> Finish() =>
        [.. remarks.Concat(tags.Remarks().Concat(lookAlikes.Remarks()).Concat(links.Remarks()).Select(found => Remark(found.Path, found.Sentence))).OrderBy(remark =>
            remark.Path, StringComparer.Ordinal)];

    private static Diagnostic Remark(string path, string sentence) => new(path, 1, 1, Severity.Warning, sentence);

    private static IEnumerable<string> OfDates(Article article)
    {
        if (article.Day.Year < FirstNewspaper) yield return $"The story is of {ApStyle.Date(article.Day)}, before there were newspapers.";
        if (article.Updated is { } updated
            && updated.Instant < article.PublishedAt) yield return "The story was updated before it was published.";
        if (article.Dateline?.Date is { } date && DaysBetween(date, article.Day) is > DaysFromDateline and var days)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The dateline says {date}, {days} days from the story's date, {ApStyle.Date(article.Day)}.");
    }

    /// <summary>From the nearest day of that name; null where the words are no date.</summary>
    private static int? DaysBetween(string words, DateOnly day)
    {
        if (!EnglishDates.TryRead(words, out var date, out _)) return null;
        int[] years = date.Year is { } written ? [written] : [day.Year - 1, day.Year, day.Year + 1];
        return years.Select(year => date.In(year)).OfType<DateOnly>().Select(said => (int?)Math.Abs(said.DayNumber - day.DayNumber)).Min();
    }

    private static IEnumerable<string> OfFields(Article article)
    {
        if (article.Byline is null
            && article.Dateline?.Agency is null) yield return "Nobody is named who wrote it: there is neither a byline nor an agency.";
        if (article.Tags.Count == 0) yield return "It has no tag.";
        if (article.Category == Category.General) yield return $"It has no category and stands under {Category.General}.";
        foreach (var place in article.Coordinates is null ? article.Dateline?.Places ?? [] : [])
            if (Gazetteer.Find(place) is null)
                yield return $"{place.Name} is in no table of places and not on the map; give the story coordinates.";
    }

    private IEnumerable<string> OfPictures(Article article) =>
        Pictures().Matches(article.Body).Select(match =>
            Uri.UnescapeDataString(WebUtility.HtmlDecode(match.Groups[1].Value))).Prepend(article.Picture?.File).OfType<string>()
            .Distinct().Where(file => !hasPicture(file)).Select(file => $"The picture {file} is not in the folder.");

    [GeneratedRegex($"<img [^>]*?src=\"{Urls.Pictures}([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Pictures();

    private IEnumerable<string> OfHeadline(string path, Article article)
    {
        var key = (article.Day, Slug.Of(article.Headline));
        if (!headlines.TryAdd(key, path)) yield return $"{headlines[key]} has the same headline on the same day.";
    }
}
