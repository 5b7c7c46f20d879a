using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Recognizes the wire agencies of the world with their usual short forms, and this site's own desk.</summary>
internal static class Agencies
{
    private static readonly char[] Joints = ['/', '-', '–', '=', '＝', '・', ',', '&'];

    private static readonly HashSet<string> Names = WordFile.Set("Seeds.Datelines.agencies.txt");

    private static readonly HashSet<string> ShortInLowerCase = new(WordFile.Lines("Seeds.Datelines.small-agencies.txt"),
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords =
        Names.Select(name => name[..WordLength(name)]).Append("the")
            .ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Recognizes <c>Reuters</c>, <c>THE ASSOCIATED PRESS</c>, and joined names such as <c>AFP-Jiji</c>, where it recognizes
    /// one of them.
    /// </summary>
    public static bool IsKnown(string text) =>
        IsName(text) || text.Split(Joints) is { Length: > 1 } parts && parts.Any(part => IsName(part));

    /// <summary>Recognizes <c>AFP=時事</c>, where each of several names is an agency.</summary>
    public static bool AreAllKnown(string text) => IsName(text) || text.Split(Joints).All(part => IsName(part));

    /// <summary>Recognizes one agency by its whole name, in any case.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var name = text.Trim();
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..].TrimStart();
        return name.Length <= 3 && HasSmallLetter(name) ? ShortInLowerCase.Contains(name.ToString()) : Lookup.Contains(name);
    }

    /// <summary>Whether the first word begins an agency's name: most words of prose do not.</summary>
    public static bool MayStart(ReadOnlySpan<char> text) => FirstWords.Contains(text[..WordLength(text)]);

    /// <summary>
    /// Recognizes a name that needs no brackets around it, because it is neither a state's postal code nor a city.
    /// </summary>
    public static bool IsKnownBareName(string text) =>
        IsKnown(text) && text != "CP" && text != "TT" && !(text.Length == 2 && Regions.Knows(text)) && !Gazetteer.Knows(text);

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && TextScanner.IsLetter(text[length])) length++;
        return length;
    }

    private static bool HasSmallLetter(ReadOnlySpan<char> text) => text.ContainsAnyInRange('a', 'z');
}
