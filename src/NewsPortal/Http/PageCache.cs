using System.Collections.Concurrent;

namespace NewsPortal.Http;

/// <summary>
/// Answers by key, within a number of bytes. New ones wait in a short line and go from there unless they are asked for
/// again, so that a robot which reads the whole archive once pushes out nothing that people read (as S3-FIFO does).
/// </summary>
public sealed class PageCache(long mostBytes)
{
    private const int NewcomersShare = 10, MostUses = 3;

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> newcomers = new(), regulars = new();
    private readonly Lock changing = new();
    private long bytes, newcomerBytes, hits, misses;

    /// <summary>How often a page was asked for that was there, and that was not. Two readers at one moment may count as one.</summary>
    public (long Hits, long Misses) Asked => (Volatile.Read(ref hits), Volatile.Read(ref misses));

    public long MostBytes => mostBytes;

    public long Bytes => Interlocked.Read(ref bytes);

    public int Count => entries.Count;

    /// <summary>Counts as a use.</summary>
    public Page? Find(string key)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            misses++;
            return null;
        }
        hits++;
        // Not exact under many readers at once, and it need not be.
        if (entry.Uses < MostUses) entry.Uses++;
        entry.Reads++;
        return entry.Page;
    }

    /// <summary>Without counting as a use.</summary>
    public Page? Peek(string key) => entries.TryGetValue(key, out var entry) ? entry.Page : null;

    /// <summary>Unless it could never fit.</summary>
    public void Store(string key, Page page)
    {
        if (page.Answer.Bytes > mostBytes / NewcomersShare) return;
        lock (changing)
        {
            if (entries.TryGetValue(key, out var known)) Replace(known, page);
            else Add(new Entry(key, page));
            while (bytes > mostBytes) Evict();
        }
    }

    /// <summary>A page has another size now.</summary>
    public void Recount(string key)
    {
        lock (changing)
        {
            if (entries.TryGetValue(key, out var entry)) Replace(entry, entry.Page);
            while (bytes > mostBytes) Evict();
        }
    }

    /// <summary>The keys of the pages that were read most, those first.</summary>
    public IReadOnlyList<string> MostRead(int most) => [.. entries.Values.Where(e => e.Reads > 0 && e.Page.Answer.Status == StatusCodes.Status200OK).OrderByDescending(e => e.Reads).Take(most).Select(e => e.Key)];

    public void RemoveAll(Func<Page, bool> condition)
    {
        lock (changing)
            foreach (var entry in entries.Values.Where(e => condition(e.Page)).ToList()) Remove(entry);
    }

    private void Replace(Entry entry, Page page)
    {
        Weigh(entry, -entry.Bytes);
        (entry.Page, entry.Bytes) = (page, page.Answer.Bytes);
        Weigh(entry, entry.Bytes);
    }

    private void Add(Entry entry)
    {
        entries[entry.Key] = entry;
        newcomers.Enqueue(entry);
        Weigh(entry, entry.Bytes);
    }

    private void Evict()
    {
        var fromNewcomers = regulars.Count == 0 || newcomerBytes > mostBytes / NewcomersShare;
        var entry = (fromNewcomers ? newcomers : regulars).Dequeue();
        if (entry.IsGone) return;
        if (entry.Uses == 0) Remove(entry);
        else Keep(entry);
    }

    private void Keep(Entry entry)
    {
        Weigh(entry, -entry.Bytes);
        entry.Uses = entry.IsRegular ? entry.Uses - 1 : 0;
        entry.IsRegular = true;
        Weigh(entry, entry.Bytes);
        regulars.Enqueue(entry);
    }

    /// <summary>It may still stand in a line, which it leaves when its turn comes.</summary>
    private void Remove(Entry entry)
    {
        entries.TryRemove(entry.Key, out _);
        entry.IsGone = true;
        Weigh(entry, -entry.Bytes);
    }

    private void Weigh(Entry entry, long more)
    {
        bytes += more;
        if (!entry.IsRegular) newcomerBytes += more;
    }

    private sealed class Entry(string key, Page page)
    {
        public string Key => key;
        public volatile Page Page = page;
        public int Bytes = page.Answer.Bytes;
        public int Uses;
        public long Reads;
        public bool IsRegular, IsGone;
    }
}

/// <summary>An answer as the cache holds it.</summary>
/// <param name="Edition">The number of the edition that it was made for.</param>
/// <param name="Until">UTC; from then on it is made anew.</param>
public sealed record Page(Answer Answer, long Edition, DateTime Until);
