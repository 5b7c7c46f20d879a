using System.Collections.Frozen;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Knows the keys that other tools have for what the portal's front matter says.</summary>
internal static class ForeignKeys
{
    private const string Published = "published", Status = "status";

    private static readonly (string Key, string Own)[] InOrder = [.. Pairs("foreign-keys.txt")];

    private static readonly FrozenDictionary<string, (string Own, int Rank)> Understood =
        InOrder.Index().ToFrozenDictionary(pair => pair.Item.Key, pair => (pair.Item.Own, pair.Index), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Meant =
        Pairs("meant-keys.txt").ToFrozenDictionary(pair => pair.Key, pair => pair.Own, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the keys that are read as one of these.</summary>
    public static IEnumerable<string> ReadAs(IReadOnlyList<string> own) =>
        InOrder.Where(pair => own.Contains(pair.Own)).Select(pair => pair.Key);

    /// <summary>Returns the key that an unknown one means, or null.</summary>
    public static string? MeaningOf(string key) =>
        Meant.GetValueOrDefault(key) ?? (Understood.TryGetValue(key, out var known) ? known.Own : null);

    /// <summary>
    /// Returns the mapping with the portal's own keys. Where two keys mean the same, the own one is read, and a warning names the
    /// other.
    /// </summary>
    public static YamlMap ToOwn(YamlMap map, IReadOnlyCollection<string> own, DiagnosticList diagnostics)
    {
        if (!map.Entries.Any(entry => IsForeign(entry, own))) return map;
        var winners = map.Entries.Where(entry => entry.Value is not YamlScalar { IsNothing: true }).GroupBy(entry => OwnOf(entry, own))
            .ToDictionary(same => same.Key, same => same.MinBy(entry => RankOf(entry, own))!);
        List<YamlEntry> entries = [];
        foreach (var entry in map.Entries)
        {
            var key = OwnOf(entry, own);
            if (winners.TryGetValue(key, out var winner) && winner != entry)
                diagnostics.Warn(entry.Key, $"\"{entry.Key.Text}\" was ignored, since \"{winner.Key.Text}\" is given.");
            else if (entries.TrueForAll(other => other.Key.Text != key))
                entries.Add(IsForeign(entry, own) ? new(entry.Key with { Text = key }, entry.Value) { ForeignKey = entry.Key.Text }
                    : entry);
        }
        return map with { Entries = entries };
    }

    /// <summary>Whether a key is the portal's <c>published</c>, which says in Jekyll's front matter whether the story is a draft.</summary>
    public static bool IsPublished(string key) => key == Published;

    private static bool IsForeign(YamlEntry entry, IReadOnlyCollection<string> own) =>
        IsFlag(entry, own) || !own.Contains(entry.Key.Text) && Understood.ContainsKey(entry.Key.Text);

    /// <summary><c>published: false</c></summary>
    private static bool IsFlag(YamlEntry entry, IReadOnlyCollection<string> own) =>
        IsPublished(entry.Key.Text) && own.Contains(Status)
        && entry.Value is YamlScalar { IsPlain: true, Text: "true" or "false" or "True" or "False" };

    private static string OwnOf(YamlEntry entry, IReadOnlyCollection<string> own) =>
        IsFlag(entry, own) ? Status : IsForeign(entry, own) ? Understood[entry.Key.Text].Own : entry.Key.Text;

    private static int RankOf(YamlEntry entry, IReadOnlyCollection<string> own) =>
        IsFlag(entry, own) ? InOrder.Length : IsForeign(entry, own) ? Understood[entry.Key.Text].Rank : -1;

    private static IEnumerable<(string Key, string Own)> Pairs(string name)
    {
        using var stream = typeof(ForeignKeys).Assembly.GetManifestResourceStream($"NewsPortal.Seeds.Markdown.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" = "))
            .Select(pair => (pair[0], pair[1]))];
    }
}
