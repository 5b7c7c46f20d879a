namespace NewsPortal.Import;

/// <summary>The addresses behind which an import leaves something else than it found.</summary>
public sealed class ChangedStories
{
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Addresses => [.. versions.Keys.Take(Changes.MostStories)];

    /// <summary>A text stands at an address no longer; another one may come.</summary>
    public void Remove(string address, string version) => versions.TryAdd(address, version);

    /// <summary>The text that went from there, as from a file that was only renamed, changes nothing.</summary>
    public void Add(string address, string version)
    {
        if (versions.GetValueOrDefault(address) == version) versions.Remove(address);
        else versions[address] = version;
    }
}
