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
/// <param name="hasVanished">Whether one of them is there no longer.</param>
/// <param name="isNew">The store has no address but those that were carried over: hardly one has to be looked for.</param>
public sealed class AddressBook(PortalDb db, IReadOnlySet<string> present, Func<string, bool> hasVanished, bool isNew = false) : IDisposable
{
    private const string CodeAlphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const string Columns = "SELECT Path, Seed, ArticleId, WithdrawnAt FROM Addresses";
    private const int CodeLength = 6;

    private readonly Statement ofSeed = new(db, $"{Columns} WHERE Seed = $0", 1);
    private readonly Statement atPath = new(db, $"{Columns} WHERE Path = $0", 1);
    private readonly Statement rename = new(db, "UPDATE Addresses SET Seed = $1 WHERE Seed = $0", 2);
    private readonly RowWriter<Address> rows = new(db, replaces: true);
    private readonly Dictionary<string, int> lastNumbers = new(StringComparer.Ordinal);

    /// <summary>Of a new store, the hashes of all paths and seeds that have a row: what is not among them need not be looked for.</summary>
    private readonly HashSet<int>? traces = isNew ? ReadTraces(db) : null;

    /// <summary>A seed has another name now, and its addresses with it.</summary>
    public void Move(string oldSeed, string newSeed)
    {
        // What an earlier file of that name left behind is another story's, whose short code must not become this one's.
        rename.Run(newSeed, "");
        rename.Run(oldSeed, newSeed);
        traces?.Add(TraceOf(newSeed));
    }

    /// <summary>Sets the article's address and short code.</summary>
    /// <exception cref="FolderChangedException">Another seed has the address, and its file has just gone: perhaps it is the same file under another name.</exception>
    public void Allot(Article article, string seed, DateTime now)
    {
        var owned = Look(ofSeed, seed);
        var wanted = article.WantedAddress;
        article.Address = (FindOwn(wanted, owned) ?? TakeNumbered(wanted, seed, owned)).Path;
        var code = owned.Find(a => a.Path.StartsWith(Urls.ShortAddress(""), StringComparison.Ordinal)) ?? Take(Codes(article.Address), seed, owned);
        article.ShortCode = code.Path[Urls.ShortAddress("").Length..];
        foreach (var address in owned) rows.Write(Pointing(address, article, now));
    }

    private Address? FindOwn(string wanted, List<Address> owned)
    {
        if (owned.Find(a => a.Path == wanted) is { } exact) return exact;
        // Where nobody ever had the address without a number, none was given: the digits are an old headline's own.
        var numbered = owned.Where(a => IsNumbered(a.Path, wanted)).MinBy(a => a.Path.Length);
        return numbered is null || Find(wanted) is null ? null : numbered;
    }

    private Address? Find(string path) => Look(atPath, path).SingleOrDefault();

    private List<Address> Look(Statement where, string text) => traces?.Contains(TraceOf(text)) == false ? [] : where.Read(Address.Of, text);

    private static HashSet<int> ReadTraces(PortalDb db)
    {
        using var all = new Statement(db, Columns, 0);
        return [.. all.Read(Address.Of).SelectMany(address => (string[])[address.Path, address.Seed]).Select(TraceOf)];
    }

    private static int TraceOf(string text) => string.GetHashCode(text, StringComparison.Ordinal);

    private static bool IsNumbered(string path, string wanted) =>
        path.Length > wanted.Length + 1 && path.StartsWith(wanted, StringComparison.Ordinal) && path[wanted.Length] == '-'
        && path.AsSpan(wanted.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Goes on from the last number that this import gave: to ask for all before it, each time, would take the square of their number.</summary>
    private Address TakeNumbered(string wanted, string seed, List<Address> owned)
    {
        var first = lastNumbers.GetValueOrDefault(wanted, 1);
        var taken = Take(Urls.Numbered(wanted, first), seed, owned);
        lastNumbers[wanted] = taken.Path == wanted ? 1 : int.Parse(taken.Path.AsSpan(wanted.Length + 1), CultureInfo.InvariantCulture);
        return taken;
    }

    private Address Take(IEnumerable<string> candidates, string seed, List<Address> owned)
    {
        foreach (var path in candidates)
        {
            var holder = Find(path);
            if (holder is not null && present.Contains(holder.Seed))
            {
                if (hasVanished(holder.Seed)) throw new FolderChangedException(holder.Seed);
                continue;
            }
            var taken = new Address { Path = path, Seed = seed, WithdrawnAt = holder?.WithdrawnAt };
            owned.Add(taken);
            traces?.UnionWith([TraceOf(path), TraceOf(seed)]);
            return taken;
        }
        throw new InvalidOperationException("The candidates for an address never end.");
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

    private static Address Pointing(Address address, Article article, DateTime now) => new()
    {
        Path = address.Path,
        Seed = address.Seed,
        ArticleId = article.Withdrawn ? null : article.Id,
        WithdrawnAt = article.Withdrawn ? address.WithdrawnAt ?? article.Updated?.Instant ?? now : null,
    };

    /// <summary>The addresses of files that are gone answer "410 Gone" from now on.</summary>
    public static Task WithdrawOrphansAsync(PortalDb db, DateTime now, CancellationToken stop) =>
        db.Addresses.Where(a => a.WithdrawnAt == null && !db.Seeds.Any(s => s.Path == a.Seed)).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.WithdrawnAt, now).SetProperty(a => a.ArticleId, (long?)null), stop);

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[ofSeed, atPath, rename, rows]) part.Dispose();
    }
}

/// <summary>The folder is not what it was when it was listed: it has to be listed anew.</summary>
public sealed class FolderChangedException(string seed) : Exception($"{seed} was moved or deleted while the folder was read.");
