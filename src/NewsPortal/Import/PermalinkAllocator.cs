using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Gives each story its permalinks, which the registry keeps forever: an old one redirects, one without a story answers 410.
/// Of two stories that want the same permalink the first keeps it and the second gets a number.
/// </summary>
/// <param name="isPresent">Returns whether a seed is in the folder: the permalinks of any other can be reassigned.</param>
/// <param name="hasVanished">Returns whether a seed that was in the folder is not there any more.</param>
public sealed class PermalinkAllocator(Registry registry, Func<string, bool> isPresent, Func<string, bool> hasVanished)
{
    private const string CodeAlphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLength = 6;

    private readonly Dictionary<string, int> lastNumbers = new(StringComparer.Ordinal);

    /// <summary>Sets the article's permalink and short code. The article has the number of its story already.</summary>
    /// <param name="story">The number of the story.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="FolderChangedException">Another seed has the permalink, and its file has just gone: it may be the same file under another name.</exception>
    public void Assign(Article article, long story, string seed, DateTime now)
    {
        var owned = registry.PermalinksOf(story);
        var before = owned.ToDictionary(permalink => permalink.Path);
        var wanted = article.WantedAddress;
        article.Address = (FindOwn(wanted, owned) ?? TakeNumbered(wanted, story, seed, owned)).Path;
        var code = owned.Find(p => p.Path.StartsWith(Urls.ShortAddress(""), StringComparison.Ordinal)) ?? Take(Codes(article.Address), story, seed, owned);
        article.ShortCode = code.Path[Urls.ShortAddress("").Length..];
        foreach (var permalink in owned)
        {
            DateTime? withdrawnAt = article.Withdrawn ? permalink.WithdrawnAt ?? article.Updated?.Instant ?? now : null;
            if (before.GetValueOrDefault(permalink.Path) is not { } known || known.WithdrawnAt != withdrawnAt)
                registry.Write(permalink with { WithdrawnAt = withdrawnAt });
        }
    }

    private RegisteredPermalink? FindOwn(string wanted, List<RegisteredPermalink> owned)
    {
        if (owned.Find(permalink => permalink.Path == wanted) is { } exact) return exact;
        // Where no story ever had the permalink without a number, none was given: the digits are an old headline's own.
        var numbered = owned.Where(permalink => IsNumbered(permalink.Path, wanted)).MinBy(permalink => permalink.Path.Length);
        return numbered is null || registry.PermalinkAt(wanted) is null ? null : numbered;
    }

    private static bool IsNumbered(string path, string wanted) =>
        path.Length > wanted.Length + 1 && path.StartsWith(wanted, StringComparison.Ordinal) && path[wanted.Length] == '-'
        && path.AsSpan(wanted.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Goes on from the last number that this import gave: to query all numbers before it, each time, would take the square of their number.</summary>
    private RegisteredPermalink TakeNumbered(string wanted, long story, string seed, List<RegisteredPermalink> owned)
    {
        var first = lastNumbers.GetValueOrDefault(wanted, 1);
        var taken = Take(Urls.Numbered(wanted, first), story, seed, owned);
        lastNumbers[wanted] = taken.Path == wanted ? 1 : int.Parse(taken.Path.AsSpan(wanted.Length + 1), CultureInfo.InvariantCulture);
        return taken;
    }

    private RegisteredPermalink Take(IEnumerable<string> candidates, long story, string seed, List<RegisteredPermalink> owned)
    {
        foreach (var path in candidates)
        {
            var holder = registry.PermalinkAt(path);
            if (holder?.Seed is { } other && isPresent(other))
            {
                if (hasVanished(other)) throw new FolderChangedException(other);
                continue;
            }
            var taken = new RegisteredPermalink(path, story, holder?.WithdrawnAt, seed);
            owned.Add(taken);
            return taken;
        }
        throw new InvalidOperationException("The candidates for a permalink never end.");
    }

    /// <summary>Uses letters and digits that paper cannot confuse, from a hash, so that a lost registry would give the same ones.</summary>
    private static IEnumerable<string> Codes(string address)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{address}#{attempt}"));
            yield return Urls.ShortAddress(string.Concat(hash.Take(CodeLength).Select(b => CodeAlphabet[b % CodeAlphabet.Length])));
        }
    }
}

/// <summary>The folder is not what it was when it was listed: it has to be listed again.</summary>
public sealed class FolderChangedException(string seed) : Exception($"{seed} was moved or deleted while the folder was read.");
