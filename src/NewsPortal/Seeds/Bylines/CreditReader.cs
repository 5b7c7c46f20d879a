using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Reads the names behind <c>By</c> and its like, credit by credit: <c>Reporting by A and B; Editing by C</c>.</summary>
internal sealed class CreditReader(List<string> dropped)
{
    private readonly AuthorListBuilder authors = new();

    public static List<Author> Read(string line, ByWordMatch first, List<string> dropped)
    {
        var reader = new CreditReader(dropped);
        var (word, start) = (first.Word, first.End);
        for (var i = start + 1; i < line.Length; i++)
        {
            if (!char.IsLetter(line[i]) || !IsBoundary(line[i - 1]) || ByWords.At(line, i) is not { } next) continue;
            if (!next.Word.IsClear && !(next.Word.IsEnglish && EndsClause(line, i))) continue;
            reader.AddCredit(word, line[start..i]);
            (word, start) = (next.Word, next.End);
            i = start;
        }
        reader.AddCredit(word, start < line.Length ? line[start..] : "");
        return reader.authors.Authors();
    }

    /// <summary>Reads names that no <c>By</c> introduces.</summary>
    public static List<Author> ReadNames(string names, List<string> dropped)
    {
        var reader = new CreditReader(dropped);
        reader.AddNames(names);
        return reader.authors.Authors();
    }

    private static bool IsBoundary(char c) =>
        char.IsWhiteSpace(c) || c is ',' or ';' or '|' or '、' or '，' or '。' or '.' or '/' or '／' or '(';

    private static bool EndsClause(string line, int at)
    {
        while (at > 0 && char.IsWhiteSpace(line[at - 1])) at--;
        return at > 0 && line[at - 1] is (';' or '|' or '/');
    }

    private void AddCredit(ByWord word, string text)
    {
        authors.StartCredit(word.NamesOrganization ? null : word.Role);
        var names = Trim(text);
        if (!names.Any(char.IsLetterOrDigit)) return;
        if (word.NamesOrganization) AddOrganizations(names);
        else AddNames(Conjunctions.ToEnglish(word.Languages.Contains("zh") ? EastAsianByline.Separated(names) : names, word.Languages)
            + " ");
    }

    // Removes the separator between two credits: a full stop only behind a whole word, not Jr. or an initial.
    private static string Trim(string text)
    {
        var names = text.Trim(' ', ',', ';', '，', '、', '|', ':', '：', '/', '。', '・');
        if (names.EndsWith('(')) names = names[..^1].TrimEnd();
        if (names.EndsWith(')') && !names.Contains('(')) names = names[..^1].TrimEnd();
        var last = names[(names.LastIndexOf(' ') + 1)..];
        return last.Length > 3 && last.IndexOf('.', StringComparison.Ordinal) == last.Length - 1 && !PersonNames.IsSuffix(last)
            ? names[..^1] : names;
    }

    private void AddOrganizations(string names)
    {
        foreach (var part in BylineSplitter.Split(names + " "))
        {
            if (part.Text.Any(char.IsLetter)) authors.AddOrganization(part.Text);
            else dropped.Add(part.Text);
        }
    }

    private void AddNames(string text)
    {
        var names = text.Trim();
        if (EastAsianByline.Read(names) is { } eastAsian) authors.Add(eastAsian);
        else if (BylineSplitter.IsOneOrganization(names)) authors.AddOrganization(names);
        else AddParts(BylineSplitter.Split(text));
    }

    private void AddParts(List<BylinePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].NameSeparator == NameSeparator.With) authors.StartHelpers();
            if (NamesNobody(parts[i].Text)) dropped.Add(parts[i].Text);
            else Add(parts[i], isLast: i == parts.Count - 1);
        }
    }

    // Whether a piece is a number, a day, or one word in small letters, which is a user name.
    private static bool NamesNobody(string text) =>
        !text.Any(char.IsLetter) || HasNumber(text) && !Houses.IsHouse(text) || NonPlaceWords.IsDay(text) || IsZone(text)
            || text.All(char.IsAsciiLetterLower) && !Houses.IsHouse(text) && !Roles.IsWord(text);

    // Example: JST, GMT
    private static bool IsZone(string text) =>
        text is [>= 'A' and <= 'Z', .., 'T'] && text.Length is 3 or 4 && text.All(char.IsAsciiLetterUpper) && !Houses.IsKnown(text);

    private static bool HasNumber(string text) =>
        text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && Array.Exists(text.Split(' '), word => word.All(char.IsAsciiDigit));

    private void Add(BylinePart part, bool isLast)
    {
        var text = part.Text;
        if (!part.IsAnotherName && PersonNames.IsSuffix(text)) authors.AddSuffix(text);
        else if (BylinePlaces.Behind(text) is { } place) AddPlace(place);
        else if (BylinePlaces.IsCity(text) && !Houses.IsKnown(text)) AddCity(part);
        else if (authors.HasPersons && !part.IsAnotherName && authors.EndsInPlace && !text.Contains(' ')) authors.AddPlace(text);
        else if (authors.HasPersons && !part.IsAnotherName && IsRole(part, isLast)) authors.AddRole(text);
        else if (IsOrganization(text)) authors.AddOrganization(text);
        else AddPerson(text);
    }

    private void AddPlace(string place)
    {
        if (!authors.HasPersons) dropped.Add(place);
        else if (Houses.IsHouse(place)) authors.AddRole(place);
        else authors.AddPlace(place);
    }

    // A city is the place of a report, never an author.
    private void AddCity(BylinePart part)
    {
        if (authors.HasPersons && (!part.IsAnotherName || authors.EndsInPlace)) authors.AddPlace(part.Text);
        else dropped.Add(part.Text);
    }

    // A house or a job; behind a last slash a single word will do: Jane Doe / Tokyo.
    private static bool IsRole(BylinePart part, bool isLast) =>
        Houses.IsHouse(part.Text) || Roles.EndsInRole(part.Text) || Roles.IsDescription(part.Text)
        || isLast && part.NameSeparator == NameSeparator.Slash && !part.Text.Contains(' ');

    private static bool IsOrganization(string text) =>
        PersonAndRole.Split(text) is (_, null) && (Houses.IsHouse(text) || Roles.EndsInRole(text));

    private void AddPerson(string text)
    {
        var (name, role) = PersonAndRole.Split(text);
        authors.AddPerson(name);
        if (role is null) return;
        if (BylinePlaces.IsCity(role)) authors.AddPlace(role);
        else authors.AddRole(role);
    }
}
