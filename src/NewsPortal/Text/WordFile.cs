using System.Collections.Frozen;

namespace NewsPortal.Text;

/// <summary>Reads the word lists that the program carries: one entry a line, <c>#</c> before a comment.</summary>
internal static class WordFile
{
    /// <param name="name">The folder and the file: <c>Text.acronyms.txt</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"NewsPortal.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is not embedded in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.AsSpan().Trim() is [not '#', ..] entry) yield return entry.ToString();
        }
    }

    /// <summary>Returns the entries as a set that ignores case.</summary>
    public static HashSet<string> Set(string name) => new(Lines(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the entries as a set that ignores case and is fast to ask.</summary>
    public static FrozenSet<string> Frozen(string name) => Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
