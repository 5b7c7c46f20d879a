using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Lint;

/// <summary>Tags that may be one: spelled with other capitals, or with one letter more, less or different, a plural's included.</summary>
internal sealed class TagVariants
{
    /// <summary>In shorter ones a letter makes another word.</summary>
    private const int LeastLetters = 5;

    private readonly Dictionary<string, Tag> tags = new(StringComparer.Ordinal);
    private readonly List<(string, string)> otherCapitals = [];

    public void Add(string path, Article article)
    {
        foreach (var name in article.Tags)
        {
            if (!tags.TryGetValue(Slug.Of(name), out var tag)) tags[Slug.Of(name)] = tag = new(name, path);
            if (tag.Name != name && tag.Spellings.Add(name))
                otherCapitals.Add((path, $"The tag “{name}” is “{tag.Name}” elsewhere; both stand under one."));
            tag.Stories++;
        }
    }

    public IEnumerable<(string Path, string Sentence)> Remarks() =>
        otherCapitals.Concat(Pairs().Select(
            pair => (pair.Rarer.Path, $"The tag “{pair.Rarer.Name}” is nearly “{pair.Commoner.Name}”.")));

    /// <summary>Two slugs that differ by one letter become the same when the right letter is left out of each, or of one.</summary>
    private IEnumerable<(Tag Rarer, Tag Commoner)> Pairs()
    {
        var (shortened, seen) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), new HashSet<(string, string)>());
        foreach (var slug in tags.Keys.Where(slug => slug.Length >= LeastLetters))
            foreach (var form in Enumerable.Range(0, slug.Length).Select(at => slug.Remove(at, 1)).Append(slug).Distinct())
            {
                if (!shortened.TryGetValue(form, out var others)) shortened[form] = others = [];
                foreach (var other in others)
                    if (IsMistake(slug, other) && seen.Add((slug, other))) yield return tags[slug].Stories < tags[other].Stories
                        ? (tags[slug], tags[other]) : (tags[other], tags[slug]);
                others.Add(slug);
            }
    }

    /// <summary>Numbers differ because they mean something else.</summary>
    private static bool IsMistake(string a, string b) =>
        EditDistance.Distance(a, b) == 1 && string.Concat(a.Where(char.IsDigit)) == string.Concat(b.Where(char.IsDigit));

    private sealed class Tag(string name, string path)
    {
        public string Name => name;

        /// <summary>Of the first story that has it.</summary>
        public string Path => path;

        public HashSet<string> Spellings { get; } = new(StringComparer.Ordinal);

        public int Stories { get; set; }
    }
}
