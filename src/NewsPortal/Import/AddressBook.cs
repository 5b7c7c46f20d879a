using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Gives every story an address and remembers all that it ever had: an old one redirects, one without a story says
/// that it is gone. Of two stories that want one address the first keeps it and the second gets a number, for ever.
/// </summary>
/// <param name="present">The seeds that are in the folder: an address of any other is free to be taken over.</param>
public sealed class AddressBook(PortalDb db, IReadOnlySet<string> present)
{
    private const string CodeAlphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLength = 6;

    /// <summary>A seed has another name now, and its addresses with it.</summary>
    public async Task MoveAsync(string oldSeed, string newSeed, CancellationToken stop)
    {
        // What an earlier file of that name left behind is another story's, whose short code must not become this one's.
        await db.Addresses.Where(a => a.Seed == newSeed).ExecuteUpdateAsync(set => set.SetProperty(a => a.Seed, ""), stop);
        await db.Addresses.Where(a => a.Seed == oldSeed).ExecuteUpdateAsync(set => set.SetProperty(a => a.Seed, newSeed), stop);
    }

    /// <summary>Sets the article's address and short code.</summary>
    public async Task AllotAsync(Article article, string seed, DateTime now, CancellationToken stop)
    {
        var owned = await db.Addresses.Where(a => a.Seed == seed).ToListAsync(stop);
        var wanted = Urls.Article(article.Day, article.FixedSlug ?? Slug.Of(article.Headline));
        article.Address = (await FindOwnAsync(wanted, owned, stop) ?? await TakeAsync(Numbered(wanted), seed, owned, stop)).Path;
        var code = owned.Find(a => a.Path.StartsWith(Urls.ShortAddress(""), StringComparison.Ordinal)) ?? await TakeAsync(Codes(article.Address), seed, owned, stop);
        article.ShortCode = code.Path[Urls.ShortAddress("").Length..];
        foreach (var address in owned) Point(address, article, now);
    }

    private async Task<Address?> FindOwnAsync(string wanted, List<Address> owned, CancellationToken stop)
    {
        if (owned.Find(a => a.Path == wanted) is { } exact) return exact;
        // Where nobody ever had the address without a number, none was given: the digits are an old headline's own.
        if (await db.Addresses.FindAsync([wanted], stop) is null) return null;
        return owned.Where(a => IsNumbered(a.Path, wanted)).MinBy(a => a.Path.Length);
    }

    private static bool IsNumbered(string path, string wanted) =>
        path.Length > wanted.Length + 1 && path.StartsWith(wanted, StringComparison.Ordinal) && path[wanted.Length] == '-'
        && path.AsSpan(wanted.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    private async Task<Address> TakeAsync(IEnumerable<string> candidates, string seed, List<Address> owned, CancellationToken stop)
    {
        foreach (var path in candidates)
        {
            var holder = await db.Addresses.FindAsync([path], stop);
            if (holder is not null && present.Contains(holder.Seed)) continue;
            if (holder is null) db.Addresses.Add(holder = new Address { Path = path, Seed = seed });
            holder.Seed = seed;
            owned.Add(holder);
            return holder;
        }
        throw new InvalidOperationException("The candidates for an address never end.");
    }

    private static IEnumerable<string> Numbered(string wanted)
    {
        yield return wanted;
        for (var number = 2; ; number++) yield return string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
    }

    /// <summary>Letters and digits that paper cannot confuse, from a hash, so that a rebuilt store gives the same ones.</summary>
    private static IEnumerable<string> Codes(string address)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{address}#{attempt}"));
            yield return Urls.ShortAddress(string.Concat(hash.Take(CodeLength).Select(b => CodeAlphabet[b % CodeAlphabet.Length])));
        }
    }

    private static void Point(Address address, Article article, DateTime now)
    {
        address.ArticleId = article.Withdrawn ? null : article.Id;
        address.WithdrawnAt = article.Withdrawn ? address.WithdrawnAt ?? article.Updated?.Instant ?? now : null;
    }

    /// <summary>The addresses of files that are gone answer "410 Gone" from now on.</summary>
    public static Task WithdrawOrphansAsync(PortalDb db, DateTime now, CancellationToken stop) =>
        db.Addresses.Where(a => a.WithdrawnAt == null && !db.Seeds.Any(s => s.Path == a.Seed)).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.WithdrawnAt, now).SetProperty(a => a.ArticleId, (long?)null), stop);
}
