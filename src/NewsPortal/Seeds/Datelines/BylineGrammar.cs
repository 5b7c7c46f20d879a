using NewsPortal.Articles;

namespace NewsPortal.Seeds;

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
        if (BylineWords.IsOneOrganisation(names)) return [new(PersonNames.Fold(names), IsPerson: false)];
        var credits = new Credits();
        var parts = BylineWords.Split(names);
        for (var i = 0; i < parts.Count; i++) Credit(credits, parts[i], isLast: i == parts.Count - 1);
        return credits.Authors();
    }

    private static void Credit(Credits credits, BylinePart part, bool isLast)
    {
        if (part.Joint != Joint.And && PersonNames.IsSuffix(part.Text)) credits.AddSuffix(part.Text);
        else if (credits.HasPersons && part.Joint != Joint.And && BylineWords.IsRole(part, isLast)) credits.AddRole(part.Text);
        else if (BylineWords.Employed(part.Text) is null && (Organisations.IsNamedBy(part.Text) || Organisations.EndsInRole(part.Text))) credits.AddOrganisation(part.Text);
        else AddPerson(credits, part.Text);
    }

    /// <summary>A person may carry a role along: <c>Jane Doe of The Associated Press</c>, <c>Jane Doe (AP)</c>, <c>Staff Writer Jane Doe</c>.</summary>
    private static void AddPerson(Credits credits, string text)
    {
        var (name, role) = BylineWords.PersonAndRole(text);
        credits.AddPerson(name);
        if (role is not null) credits.AddRole(role);
    }
}
