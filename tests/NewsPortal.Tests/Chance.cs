using System.Globalization;

namespace NewsPortal.Tests;

/// <summary>What tests make by chance, which <c>tests/run.sh</c> prints and <c>NEWSPORTAL_SEED</c> repeats.</summary>
internal static class Chance
{
    public static int Seed => Number("NEWSPORTAL_SEED") ?? Random.Shared.Next();

    /// <summary>Of an environment variable; null where it has none.</summary>
    public static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
