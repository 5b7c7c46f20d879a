
namespace NewsPortal.Queries;

/// <summary>A story that has something in common with another.</summary>
/// <param name="IsLater">Published after the other.</param>
/// <param name="Tags">The tags that both have.</param>
/// <param name="Place">The place that both were filed from, or null.</param>
public sealed record Related(string Headline, string Address, DateOnly Day, string Language, bool IsLater, IReadOnlyList<string> Tags, string? Place)
{
    /// <summary>Why it is shown, in words.</summary>
    public string Reason => string.Join("; ", Reasons());

    private IEnumerable<string> Reasons()
    {
        if (Tags.Count > 0) yield return $"also about {string.Join(", ", Tags)}";
        if (Place is not null) yield return $"also from {Place}";
    }
}
