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
    private long bytes, newcomerBytes, hits, misses, oldest;

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

    /// <summary>Unless it could never fit, or what is there or what was removed is newer: it took too long to make.</summary>
    public void Store(string key, Page page)
    {
        if (Entry.BytesOf(key, page) > mostBytes / NewcomersShare) return;
        lock (changing)
        {
            var known = entries.GetValueOrDefault(key);
            if (page.Edition < Math.Max(oldest, known?.Page.Edition ?? 0)) return;
            if (known is not null) Replace(known, page);
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

    /// <summary>The keys of the pages that were read most, those first. Each time what was read before counts half as much.</summary>
    public IReadOnlyList<string> MostRead(int most)
    {
        var keys = ByReads().Where(e => e.Reads > 0 && e.Page.Answer.Status == StatusCodes.Status200OK).Take(most).Select(e => e.Key).ToList();
        foreach (var entry in entries.Values) entry.Reads /= 2;
        return keys;
    }

    private IEnumerable<Entry> ByReads() => entries.Values.OrderByDescending(entry => entry.Reads);

    /// <summary>Pages of the editions before a number are neither there any more, nor taken from now on.</summary>
    public void RemoveBefore(long edition)
    {
        lock (changing)
        {
            oldest = Math.Max(oldest, edition);
            foreach (var entry in entries.Values.Where(e => e.Page.Edition < edition).ToList()) Remove(entry);
            foreach (var line in (Queue<Entry>[])[newcomers, regulars]) LeaveOut(line);
        }
    }

    /// <summary>Where nothing is pushed out, what is gone would stand in its line, and be held in memory, for ever.</summary>
    private static void LeaveOut(Queue<Entry> line)
    {
        var rest = line.Where(entry => !entry.IsGone).ToList();
        line.Clear();
        foreach (var entry in rest) line.Enqueue(entry);
    }

    private void Replace(Entry entry, Page page)
    {
        Weigh(entry, -entry.Bytes);
        entry.Take(page);
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

    /// <summary>It still stands in its line.</summary>
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
        public int Bytes = BytesOf(key, page);
        public int Uses;
        public long Reads;
        public bool IsRegular, IsGone;

        public void Take(Page next) => (Page, Bytes) = (next, BytesOf(Key, next));

        public static int BytesOf(string key, Page page) => page.Answer.Bytes + (key.Length * sizeof(char));
    }
}

/// <summary>An answer as the cache holds it.</summary>
/// <param name="Edition">The number of the edition that it was made for.</param>
/// <param name="Until">UTC; from then on it is made anew.</param>
public sealed record Page(Answer Answer, long Edition, DateTime Until);
