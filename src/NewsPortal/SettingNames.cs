using NewsPortal.Text;

namespace NewsPortal;

/// <summary>Finds the setting that an unknown name probably means.</summary>
public static class SettingNames
{
    /// <summary>A third of the letters may be wrong, and two that changed places.</summary>
    private const int LettersForEachError = 3, Swap = 2, MinLettersForSwap = 4;

    private static readonly Dictionary<string, string> Meant = WordFile.Lines("setting-words.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], words => words[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether there is such a setting, in capitals or not.</summary>
    public static bool IsKnown(string name) =>
        PortalOptions.Settings.Any(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the nearest setting, by its letters or by what other programs call it; null where none is near.</summary>
    public static string? Nearest(string name)
    {
        var asked = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var candidates = PortalOptions.Settings.Select(setting => (Word: setting.Name, setting.Name))
            .Concat(Meant.Select(word => (Word: word.Key, Name: word.Value)))
            .Select(candidate => (candidate.Name, Distance: EditDistance.Distance(asked, candidate.Word.ToLowerInvariant())));
        var (nearest, distance) = candidates.MinBy(candidate => candidate.Distance);
        var max = Math.Max(asked.Length < MinLettersForSwap ? 1 : Swap, asked.Length / LettersForEachError);
        return distance < asked.Length && distance <= max ? nearest : null;
    }
}
