using System.Text.Json.Serialization;

namespace NewsPortal.Articles;

/// <summary>Who wrote a story.</summary>
public sealed record Byline(IReadOnlyList<Author> Authors)
{
    /// <summary>As shown: <c>By</c> stands only in front of persons.</summary>
    [JsonIgnore]
    public string Text => (Authors.Any(a => a.IsPerson) ? "By " : "") + Sequence(Authors.Select(a => a.Text).ToList());

    private static string Sequence(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    public bool Equals(Byline? other) => other is not null && Authors.SequenceEqual(other.Authors);

    public override int GetHashCode() => Authors.Aggregate(0, HashCode.Combine);
}

/// <summary>A person or an organisation; an agency is an organisation, never a person.</summary>
/// <param name="Name">The name alone: no "By", title or employer.</param>
/// <param name="IsPerson">False for organisations.</param>
/// <param name="Role">A person's role or organisation: <c>Staff Writer</c>, <c>Associated Press</c>.</param>
public sealed record Author(string Name, bool IsPerson, string? Role = null)
{
    [JsonIgnore]
    public string Text => Role is null ? Name : $"{Name}, {Role}";
}
