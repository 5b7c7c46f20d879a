namespace NewsPortal.Store;

/// <summary>
/// Holds one path that answers, or once did: a build's copy of the registry's row. An article with the number
/// <see cref="Story"/> is behind it unless it is withdrawn, scheduled or a draft.
/// </summary>
public sealed class Permalink
{
    public required string Path { get; init; }

    /// <summary>The number of the story, which is also the number of its article.</summary>
    public required long Story { get; init; }

    /// <summary>UTC; null while the story is not withdrawn.</summary>
    public DateTime? WithdrawnAt { get; init; }
}
