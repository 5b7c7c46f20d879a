using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Lint;

/// <summary>Finds tags and authors whose letters are all of another script, but look like those of another tag or author in Latin letters.</summary>
internal sealed class LookAlikeNames
{
    private readonly Dictionary<(ListingKind, string Slug), string> latin = [];
    private readonly Dictionary<(ListingKind Kind, string Slug), (string Path, string Name)> others = [];

    public void Add(string path, Article article)
    {
        foreach (var (kind, name) in article.Tags.Select(tag => (ListingKind.Tag, tag))
            .Concat(article.AuthorNames.Select(author => (ListingKind.Author, author))))
        {
            if (LookAlikes.LatinOf(name) is { } looks) others.TryAdd((kind, Slug.Of(looks)), (path, name));
            else latin.TryAdd((kind, Slug.Of(name)), name);
        }
    }

    public IEnumerable<(string Path, string Sentence)> Remarks() =>
        from other in others
        where latin.ContainsKey(other.Key)
        select (other.Value.Path, $"The {(other.Key.Kind == ListingKind.Tag ? "tag" : "name")} “{other.Value.Name}” looks like "
            + $"“{latin[other.Key]}”, but its letters are of another script.");
}
