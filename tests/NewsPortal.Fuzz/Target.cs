namespace NewsPortal.Fuzz;

/// <summary>A part of the portal that reads what strangers write, with inputs to begin with and words that it looks for.</summary>
/// <param name="MostBytes">Longer inputs are cut.</param>
/// <param name="Run">Throws, or hangs, where the part is at fault.</param>
public sealed record Target(string Name, IReadOnlyList<string> Beginnings, IReadOnlyList<string> Words, int MostBytes, Action<byte[]> Run);
