namespace NewsPortal.Syndication;

/// <summary>A name as lists of references part it; a name that cannot be parted, or an organisation's, is family name alone.</summary>
/// <param name="Given">Empty where there is none.</param>
/// <param name="Suffix">Such as <c>Jr.</c>; empty where there is none.</param>
/// <param name="IsPerson">False for organisations.</param>
public sealed record PersonName(string Family, string Given, string Suffix, bool IsPerson)
{
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    public static PersonName Organisation(string name) => new(name, "", "", IsPerson: false);

    /// <summary>The last word is the family name, with the small words before it: <c>Ludwig van der Example</c>.</summary>
    public static PersonName Person(string name)
    {
        var words = name.Split([' ', '\u3000', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = words.Count > 1 && Suffixes.Contains(words[^1]) ? words[^1] : "";
        if (suffix != "") words.RemoveAt(words.Count - 1);
        if (words.Count == 0) return new(name, "", "", IsPerson: true);
        var family = words.Count - 1;
        while (family > 1 && char.IsLower(words[family - 1][0])) family--;
        return new(string.Join(' ', words[family..]), string.Join(' ', words[..family]), suffix, IsPerson: true);
    }

    /// <summary><c>J.-P. K.</c></summary>
    public string Initials => string.Join(' ', Given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
        string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{char.ConvertFromUtf32(char.ConvertToUtf32(part, 0))}."))));

    /// <summary>Family name first, what is there parted by commas.</summary>
    public string Inverted => string.Join(", ", ((string[])[Family, Given, Suffix]).Where(part => part != ""));
}
