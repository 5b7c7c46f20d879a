namespace NewsPortal.Seeds.Markdown;

/// <summary>A value of a front matter with its place in the seed (both from 1).</summary>
internal abstract record YamlValue(int Line, int Column);

/// <param name="IsPlain">Written without quotes; only then can it mean "nothing".</param>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlValue(Line, Column)
{
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

/// <param name="Entries">In the order of the seed; no key comes twice.</param>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column)
{
    public YamlEntry? FindEntry(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);
}

internal sealed record YamlEntry(YamlScalar Key, YamlValue Value)
{
    /// <summary>The key as written, where it is another tool's.</summary>
    public string? ForeignKey { get; init; }
}
