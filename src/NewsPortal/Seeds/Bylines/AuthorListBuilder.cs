using NewsPortal.Articles;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Gathers authors: a role belongs to all persons named since the last role.</summary>
internal sealed class AuthorListBuilder
{
    private readonly List<Author> authors = [];
    private readonly List<string> names = [];
    private readonly List<string> roles = [];
    private bool hasSuffix;

    public bool HasPersons => names.Count > 0;

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

    public void AddRole(string role) => roles.Add(PersonNames.FoldRole(role));

    public void AddOrganisation(string name)
    {
        Close();
        authors.Add(new(PersonNames.FoldRole(name), IsPerson: false));
    }

    public List<Author> Authors()
    {
        Close();
        return authors;
    }

    private void Close()
    {
        var role = roles.Count == 0 ? null : string.Join(", ", roles);
        authors.AddRange(names.Select(name => new Author(name, IsPerson: true, role)));
        names.Clear();
        roles.Clear();
    }
}
