using NewsPortal.Articles;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Gathers authors: a role belongs to all persons named since the last role.</summary>
internal sealed class AuthorListBuilder
{
    private readonly List<Author> authors = [];
    private readonly List<string> names = [];
    private readonly List<string> roles = [];
    private string? creditRole;
    private bool hasSuffix;

    public bool HasPersons => names.Count > 0;

    /// <summary>Whether the last role is a place, so that a country or another city may follow.</summary>
    public bool EndsInPlace { get; private set; }

    /// <summary>Begins a credit of its own: all authors added from here on have its role.</summary>
    public void StartCredit(string? role)
    {
        Close();
        creditRole = role;
    }

    /// <summary>Separates the authors so far from the contributors that follow.</summary>
    public void StartHelpers() => Close();

    public void AddPerson(string name)
    {
        if (roles.Count > 0) Close();
        names.Add(PersonNames.Fold(name));
        hasSuffix = false;
    }

    public void AddSuffix(string suffix)
    {
        if (hasSuffix || names.Count == 0 || roles.Count > 0) return;
        names[^1] += $", {PersonNames.FoldSuffix(suffix)}";
        hasSuffix = true;
    }

    public void AddRole(string role)
    {
        EndsInPlace = false;
        roles.Add(PersonNames.FoldRole(role));
    }

    public void AddPlace(string place)
    {
        roles.Add(PersonNames.Fold(place));
        EndsInPlace = true;
    }

    public void AddOrganization(string name)
    {
        Close();
        authors.Add(new(PersonNames.FoldRole(name), IsPerson: false));
    }

    public void Add(IEnumerable<Author> others)
    {
        Close();
        authors.AddRange(others.Select(author =>
            author.IsPerson && creditRole is not null
                ? author with { Role = author.Role is null ? creditRole : $"{creditRole}, {author.Role}" } : author));
    }

    public List<Author> Authors()
    {
        Close();
        return authors;
    }

    private void Close()
    {
        var all = creditRole is null ? roles : [creditRole, .. roles];
        var role = all.Count == 0 ? null : string.Join(", ", all);
        authors.AddRange(names.Select(name => new Author(name, IsPerson: true, role)));
        names.Clear();
        roles.Clear();
        EndsInPlace = false;
    }
}
