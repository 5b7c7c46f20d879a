using System.Security.Cryptography;
using System.Text;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Http;

/// <summary>
/// The pages that are read most, in a file beside the store: a portal that starts again has them for its readers before it
/// could make the first. They hold for the store as it was, for its build and settings, and for that day, because pages
/// show the date; otherwise they are thrown away.
/// </summary>
public sealed class SavedPages(PageCache cache, CachedPages made, Edition edition, StoreFile store, PortalOptions options, TimeProvider time, ILogger<SavedPages> log) : BackgroundService
{
    private const int MostPages = 64, LooksBetweenSaves = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private (long Edition, int Pages) saved;
    private bool hasFailed;

    private string FilePath => PathOf(options);

    private DateOnly Today => options.Zone.DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>Whether there is something to load, good or not.</summary>
    public static bool AreThere(PortalOptions options) => File.Exists(PathOf(options));

    private static string PathOf(PortalOptions options) => options.StorePath + "-pages";

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        edition.Opening = number => Try(() => Load(number));
        return base.StartAsync(cancellationToken);
    }

    private void Load(long number)
    {
        var pages = AreThere(options) ? Read(File.ReadAllBytes(FilePath)) : [];
        foreach (var (key, answer) in pages) cache.Store(key, new Page(answer, number, DateTime.MaxValue));
        saved = (number, pages.Count);
        if (pages.Count == 0) File.Delete(FilePath);
    }

    private List<(string Key, Answer Answer)> Read(byte[] file)
    {
        var pages = new List<(string, Answer)>();
        var length = file.Length - SHA256.HashSizeInBytes;
        // What a failing disk made of it must not reach a reader.
        if (length < 0 || !SHA256.HashData(file.AsSpan(0, length)).AsSpan().SequenceEqual(file.AsSpan(length))) return pages;
        using var from = new BinaryReader(new MemoryStream(file));
        if (from.ReadString() != Mark(Today, store.ReadMark())) return pages;
        for (var left = from.ReadInt32(); left > 0; left--) pages.Add((from.ReadString(), Answer.Read(from)));
        return pages;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        await timer.WaitForNextTickAsync(stoppingToken);
        // Once more, while nobody waits for them: the runtime compiles what makes pages before somebody waits for another.
        await made.PrepareAsync(cache.MostReadFirst().Take(saved.Pages).Select(kept => kept.Key), saved.Edition, stoppingToken, isAnew: true);
        for (var left = 0; await timer.WaitForNextTickAsync(stoppingToken); left--)
        {
            if (!edition.IsReady) continue;
            // A story that was taken back stays in no file either.
            if (edition.Number != saved.Edition) Try(Forget);
            if (left <= 0 && saved.Pages < MostPages && Choose(edition.Number).Count > saved.Pages && Try(Save)) left = LooksBetweenSaves;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (edition.IsReady) Try(Save);
    }

    private void Forget()
    {
        File.Delete(FilePath);
        saved = (edition.Number, 0);
    }

    /// <summary>What changes between two of these steps makes the file one of a state that is gone, never one of the new state with old pages.</summary>
    private void Save()
    {
        var (today, version, mark) = (Today, edition.ContentVersion, store.ReadMark());
        var number = edition.Number;
        if (mark is null || mark.ContentVersion != version) return;
        var pages = Choose(number);
        File.WriteAllBytes(FilePath + ".new", Write(Mark(today, mark), pages));
        File.Move(FilePath + ".new", FilePath, overwrite: true);
        saved = (number, pages.Count);
    }

    /// <summary>A hash, since there are keys among the settings.</summary>
    private string Mark(DateOnly today, StoreMark? mark) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{today:O} {mark} {Environment.Version}\n{options.InFull()}")));

    /// <summary>Pages that hold as long as the edition.</summary>
    private List<(string Key, Page Page)> Choose(long number) =>
        [.. cache.MostReadFirst().Where(kept => kept.Page.Answer.IsPage && kept.Page.Edition >= number && kept.Page.Until == DateTime.MaxValue).Take(MostPages)];

    private static byte[] Write(string what, List<(string Key, Page Page)> pages)
    {
        using var file = new MemoryStream();
        using var into = new BinaryWriter(file);
        into.Write(what);
        into.Write(pages.Count);
        foreach (var (key, page) in pages)
        {
            into.Write(key);
            page.Answer.Write(into);
        }
        into.Write(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)));
        return file.ToArray();
    }

    /// <summary>Without them a start takes longer, and nothing else; behind this stands only the host, which would end.</summary>
    private bool Try(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception e)
        {
            if (!hasFailed) log.LogWarning("The pages that are read most cannot be kept at {Path} for the next start, which will take longer: {Reason}", FilePath, e.Message);
            hasFailed = true;
            return false;
        }
    }
}
