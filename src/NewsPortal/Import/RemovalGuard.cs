using System.Globalization;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Keeps stories whose files are gone where that looks like an accident: a disk that is not there, a folder that cannot
/// be listed, a copy that broke off. One story, or a few, can be taken back at any time.
/// </summary>
public static class RemovalGuard
{
    /// <summary>Fewer go without a question, even out of a small paper.</summary>
    public const int LeastHeld = 5;

    /// <param name="mostPercent">Of all stories; 100 lets all of them go.</param>
    /// <returns>The seeds that stay, and a problem where there are too many to be believed.</returns>
    public static (IReadOnlyList<StoredSeed> Held, Diagnostic? Doubt) Hold(IReadOnlyCollection<StoredSeed> known, IReadOnlyList<SeedFile> files, int mostPercent)
    {
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var closed = files.Where(file => file.Refusal is not null).Select(file => file.Path + "/").ToList();
        var missing = known.Where(seed => !present.Contains(seed.Path)).ToLookup(seed => closed.Exists(folder => seed.Path.StartsWith(folder, StringComparison.Ordinal)));
        var gone = missing[false].ToList();
        // A file with a new name may hold the same story.
        var lost = gone.Count(IsStory) - present.Except(known.Select(seed => seed.Path)).Count();
        var stories = known.Count(IsStory);
        return lost < LeastHeld || 100L * lost <= (long)mostPercent * stories ? ([.. missing[true]], null) : ([.. missing[true], .. gone], Doubt(lost, stories, mostPercent));
    }

    /// <summary>
    /// Prevents that a new build takes the place of the present one while too many stories have no file that can be read: it
    /// could keep none of them.
    /// </summary>
    /// <param name="published">The seeds of all published stories.</param>
    /// <param name="unread">The paths of files that could not be read.</param>
    /// <exception cref="StoriesMissingException">Too many stories would be lost.</exception>
    public static void Expect(IEnumerable<string> published, IReadOnlyList<SeedFile> files, IReadOnlySet<string> unread, int mostPercent)
    {
        var known = published.Select(path => new StoredSeed { Path = path, Hash = "", ArticleId = 0 });
        if (Hold([.. known], [.. files.Where(file => file.Refusal is null && !unread.Contains(file.Path))], mostPercent).Doubt is { } doubt)
            throw new StoriesMissingException(doubt.Message);
    }

    private static bool IsStory(StoredSeed seed) => seed.ArticleId is not null;

    private static Diagnostic Doubt(int lost, int stories, int mostPercent) => new(".", 1, 1, Severity.Error, string.Create(CultureInfo.InvariantCulture,
        $"{lost} of {stories} stories have no file any more, which is more than {mostPercent} percent (setting Portal:MostRemovedPercent): they stay. See whether the folder is whole; if they are meant to go, run \"NewsPortal import --allow-removals\"."));
}

/// <summary>Very many stories have no file any more, so that the store of before stays in its place.</summary>
/// <param name="sentence">What is wrong and what to do.</param>
public sealed class StoriesMissingException(string sentence) : Exception(sentence);
