using System.Text.Json.Serialization;

namespace NewsPortal.Articles;

/// <summary>Where and when a story was filed, and by which agency.</summary>
/// <param name="Raw">As written, with the dash that ends it: <c>Hanoi, May 1 (Jiji Press)–</c>.</param>
/// <param name="Places">None where only a date or an agency stands.</param>
/// <param name="Date">The date as written, without a year unless one stood there: <c>May 1</c>.</param>
/// <param name="Agency">One name; several are joined as written: <c>AFP-Jiji</c>.</param>
public sealed record Dateline(string Raw, IReadOnlyList<Place> Places, string? Date, string? Agency)
{
    public bool Equals(Dateline? other) =>
        other is not null && Raw == other.Raw && Date == other.Date && Agency == other.Agency && Places.SequenceEqual(other.Places);

    public override int GetHashCode() => HashCode.Combine(Raw, Date, Agency);
}

/// <summary>One place of a dateline, in title case: <c>Quezon City</c>, qualified by <c>Philippines</c>.</summary>
[method: JsonConstructor]
public sealed record Place(string City, IReadOnlyList<string> Qualifiers)
{
    private string? slug;

    public Place(string city) : this(city, []) { }

    /// <summary>The last part of the place's address; stored with the name, so that no page makes it again.</summary>
    public string Slug { get => slug ??= NewsPortal.Text.Slug.Of(City); init => slug = value; }

    [JsonIgnore]
    public string Name => Qualifiers.Count == 0 ? City : $"{City}, {string.Join(", ", Qualifiers)}";

    public bool Equals(Place? other) => other is not null && City == other.City && Qualifiers.SequenceEqual(other.Qualifiers);

    public override int GetHashCode() => City.GetHashCode(StringComparison.Ordinal);
}
