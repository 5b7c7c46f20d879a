using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Reads who wrote a story: <c>By HANAKO EXAMPLE and J. DOE, Staff Writers</c>, or an agency's name.</summary>
public static class BylineGrammar
{
    /// <summary>Null where the text names nobody: it is empty, a mere <c>By</c>, or has neither letter nor digit.</summary>
    public static Byline? Parse(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', '，', '、', '|');
        var names = WithoutBy(line);
        if (!names.Any(char.IsLetterOrDigit)) return null;
        return new(names.Length < line.Length ? Authors(names) : [new(line, IsPerson: false)]);
    }

    private static string WithoutBy(string line)
    {
        if (!line.StartsWith("by", StringComparison.OrdinalIgnoreCase)) return line;
        return line.Length == 2 ? "" : line[2] is ' ' or ':' ? line[3..].Trim(' ', ',', ':', '/', ';') : line;
    }

    private static List<Author> Authors(string names)
    {
        if (BylineSplitter.IsOneOrganisation(names)) return [new(PersonNames.Fold(names), IsPerson: false)];
        var credits = new AuthorListBuilder();
        var parts = BylineSplitter.Split(names);
        for (var i = 0; i < parts.Count; i++) Credit(credits, parts[i], isLast: i == parts.Count - 1);
        return credits.Authors();
    }

    private static void Credit(AuthorListBuilder credits, BylinePart part, bool isLast)
    {
        if (part.NameSeparator != NameSeparator.And && PersonNames.IsSuffix(part.Text)) credits.AddSuffix(part.Text);
        else if (credits.HasPersons && part.NameSeparator != NameSeparator.And && BylineSplitter.IsRole(part, isLast)) credits.AddRole(part.Text);
        else if (BylineSplitter.Employed(part.Text) is null && (Organizations.IsNamedBy(part.Text) || Organizations.EndsInRole(part.Text))) credits.AddOrganisation(part.Text);
        else AddPerson(credits, part.Text);
    }

    /// <summary>A person may carry a role along: <c>Jane Doe of The Associated Press</c>, <c>Jane Doe (AP)</c>, <c>Staff Writer Jane Doe</c>.</summary>
    private static void AddPerson(AuthorListBuilder credits, string text)
    {
        var (name, role) = BylineSplitter.PersonAndRole(text);
        credits.AddPerson(name);
        if (role is not null) credits.AddRole(role);
    }
}
