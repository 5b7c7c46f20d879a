using System.Text.RegularExpressions;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Separates a person's name from a role where no comma does.</summary>
internal static partial class PersonAndRole
{
    private const int MaxLength = 160;
    private const int MaxNameWords = 4, MaxCityWords = 3;

    public static (string Name, string? Role) Split(string text)
    {
        if (text.Length > MaxLength) return (text, null);
        if (Bracketed().Match(text) is { Success: true } bracketed) return (bracketed.Groups["name"].Value, bracketed.Groups["role"].Value);
        if (InPlace(text) is { } placed) return placed;
        if (Employed(text) is var (name, house))
            return InPlace(name) is var (person, place) ? (person, $"{house}, {place}") : (name, house);
        var words = text.Split(' ');
        if (words.Length < 3) return (text, null);
        return Special(text) ?? RoleInFront(words) ?? HouseBehind(words) ?? HouseAndCityBehind(words) ?? RoleBehind(words)
            ?? CityBehind(words) ?? (text, null);
    }

    // Example: Jane Doe Special to the Example Times
    private static (string Name, string? Role)? Special(string text) =>
        text.IndexOf(" special to ", StringComparison.OrdinalIgnoreCase) is > 0 and var at && text.AsSpan(0, at).Contains(' ')
            ? (text[..at], text[(at + 1)..]) : null;

    // Two words or more that are no house themselves, working for one: Jane Doe of The Associated Press.
    private static (string Name, string Role)? Employed(string text)
    {
        foreach (var word in (string[])[" of ", " for ", " from "])
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var (name, house) = (text[..at], text[(at + word.Length)..]);
            if (name.Contains(' ') && !Houses.IsHouse(name) && Houses.IsHouse(house)) return (name, house);
        }
        return null;
    }

    // Example: Jane Doe in Tokyo
    private static (string, string)? InPlace(string text)
    {
        if (Placed().Match(text) is not { Success: true } match) return null;
        var (name, word, place) = (match.Groups["name"].Value, match.Groups["word"].Value, match.Groups["place"].Value);
        return word.Equals("in", StringComparison.OrdinalIgnoreCase) || BylinePlaces.IsCity(place) ? (name, PlaceNames.Fold(place)) : null;
    }

    // Example: Staff Writer Jane Doe
    private static (string, string?)? RoleInFront(string[] words)
    {
        var last = Array.FindLastIndex(words, Roles.IsWord);
        return last >= 0 && last < words.Length - 2 ? (Join(words[(last + 1)..]), Join(words[..(last + 1)])) : null;
    }

    // Example: JANE DOE Associated Press
    private static (string, string?)? HouseBehind(string[] words)
    {
        for (var i = 2; i < words.Length && i <= MaxNameWords; i++)
        {
            var (name, house) = (Join(words[..i]), Join(words[i..]));
            if (IsHouseBehind(words, i, house) && PersonNames.IsFullName(name)) return (name, house);
        }
        return null;
    }

    // Example: Jane Doe Associated Press Tokyo
    private static (string, string?)? HouseAndCityBehind(string[] words)
    {
        for (var cities = 1; cities <= MaxCityWords && words.Length - cities > 2; cities++)
        {
            var city = Join(words[^cities..]);
            if (BylinePlaces.IsCity(city) && HouseBehind(words[..^cities]) is var (name, house))
                return (name, $"{house}, {PlaceNames.Fold(city)}");
        }
        return null;
    }

    // An unknown house differs from a name in capitals by its small letters.
    private static bool IsHouseBehind(string[] words, int start, string house)
    {
        var inCapitals = Array.TrueForAll(words[..start], IsCapitals);
        return start == words.Length - 1
            ? Houses.IsKnownWord(house, inCapitals)
            : words[start] == "The" && Houses.IsHouse(house) || Houses.IsKnown(house)
                || inCapitals && !IsCapitals(words[start]) && Houses.IsHouse(house);
    }

    // Example: Jane Doe Senior Staff Writer
    private static (string, string?)? RoleBehind(string[] words)
    {
        if (!Roles.IsWord(words[^1].TrimEnd('.'))) return null;
        var start = words.Length - 1;
        while (start > 2 && (Roles.IsModifier(words[start - 1]) || Houses.IsKnownWord(words[start - 1], amongCapitals: false))) start--;
        var name = Join(words[..start]);
        return start >= 2 && PersonNames.IsFullName(name) ? (name, Join(words[start..])) : null;
    }

    // Jane Doe TOKYO: without capitals the city could be a family name.
    private static (string, string?)? CityBehind(string[] words) =>
        words[^1].Length > 2 && IsCapitals(words[^1]) && !IsCapitals(words[0]) && BylinePlaces.IsCity(words[^1])
            ? (Join(words[..^1]), words[^1]) : null;

    private static bool IsCapitals(string word) => !word.Any(char.IsLower);

    private static string Join(string[] words) => string.Join(' ', words);

    [GeneratedRegex(@"^(?<name>[^()（）]*[^()（）\s])\s*[(（](?<role>[^()（）]*[^()（）\s][^()（）]*)[)）]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>\S+ .*?\S|\S+) "
        + @"(?<word>in|IN|reporting from|REPORTING FROM|reporting in|from|FROM|à|em|aus|en) (?<place>\p{Lu}\S*( \p{Lu}\S*){0,3})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placed();
}
