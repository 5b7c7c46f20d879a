namespace NewsPortal.Fuzz;

/// <summary>Choices that a seed repeats.</summary>
public static class Pick
{
    public static T From<T>(this Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>So many pieces of a list, one behind the other.</summary>
    public static string Chain(this Random random, IReadOnlyList<string> pieces, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => random.From(pieces)));
}
