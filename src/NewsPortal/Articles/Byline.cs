using System.Text.Json.Serialization;

namespace NewsPortal.Articles;

/// <summary>Who wrote a story.</summary>
public sealed record Byline(IReadOnlyList<Author> Authors)
{
    /// <summary>As shown: <c>By</c> stands only in front of persons.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Parts.Select(part => part.Before + part.Author.Name + (part.Role is null ? "" : $", {part.Role}")));

    /// <summary>
    /// Returns each author with what is in front of the name, and with the role that is shown behind it. A role that several
    /// share is shown once, behind the last of them: <c>By A and B, Staff Writers</c>.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<(string Before, Author Author, string? Role)> Parts
    {
        get
        {
            var groups = Groups();
            var by = Authors.Any(a => a.IsPerson) ? "By " : "";
            foreach (var (number, group) in groups.Index())
            {
                var isLastGroup = number == groups.Count - 1;
                foreach (var (index, author) in group.Index())
                {
                    var isLast = index == group.Count - 1;
                    var before = index > 0 ? isLast ? " and " : ", "
                        : number == 0 ? by
                        : (groups[number - 1][^1].Role, isLastGroup) switch { (null, true) => " and ", (null, _) => ", ", (_, true) => ", and ", _ => "; " };
                    yield return (before, author, isLast ? author.Role : null);
                }
            }
        }
    }

    /// <summary>Authors who follow each other and share a role that is written for several.</summary>
    private List<List<Author>> Groups()
    {
        var groups = new List<List<Author>>();
        foreach (var author in Authors)
        {
            if (groups.Count > 0 && groups[^1][^1] is { Role: { } role } last && author.IsPerson == last.IsPerson && author.Role == role && !IsOfOne(role))
                groups[^1].Add(author);
            else groups.Add([author]);
        }
        return groups;
    }

    /// <summary>Whether a role is written for one person, as in <c>Staff Writer</c>: two of them would need another word.</summary>
    private static bool IsOfOne(string role) =>
        Array.Exists(OfOne, end => role.Split(',')[0].EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] OfOne = ["er", "or", "ent", "ist"];

    public bool Equals(Byline? other) => other is not null && Authors.SequenceEqual(other.Authors);

    public override int GetHashCode() => Authors.Aggregate(0, HashCode.Combine);
}

/// <summary>A person or an organisation; an agency is an organisation, never a person.</summary>
/// <param name="Name">The name alone: no "By", title or employer.</param>
/// <param name="IsPerson">False for organisations.</param>
/// <param name="Role">A person's role or organisation: <c>Staff Writer</c>, <c>Associated Press</c>.</param>
public sealed record Author(string Name, bool IsPerson, string? Role = null)
{
    private string? slug;

    /// <summary>The last part of the author's address; stored with the name, so that no page makes it again.</summary>
    public string Slug { get => slug ??= NewsPortal.Text.Slug.Of(Name); init => slug = value; }

    [JsonIgnore]
    public string Text => Role is null ? Name : $"{Name}, {Role}";

    // The slug follows from the name, and may not be made yet.
    public bool Equals(Author? other) => other is not null && Name == other.Name && IsPerson == other.IsPerson && Role == other.Role;

    public override int GetHashCode() => HashCode.Combine(Name, IsPerson, Role);
}
