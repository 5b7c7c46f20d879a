using System.Security.Cryptography;
using System.Text;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Store;

/// <summary>
/// Identifies what shapes the rows of a build: the tables, the version of the seed readers, the version of what is made of
/// their articles, and settings. Two compilations of one source have the same fingerprint.
/// </summary>
internal static class BuildFingerprint
{
    /// <summary>Has to be raised when the import makes other rows, or other texts for the index, of the same articles.</summary>
    private const int RowsVersion = 1;

    private const int Digits = 12;

    // The model is the same for all options: its script takes a while.
    private static readonly Lazy<string> Tables = new(() =>
    {
        using var db = PortalDb.At("Data Source=:memory:");
        return PortalDb.CreateScript(db);
    });

    /// <summary>Returns lower-case hexadecimal digits that a file name can hold.</summary>
    public static string Of(PortalOptions options) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Tables.Value, RowsVersion, SeedReader.Version,
        options.TimeZone, options.Language, options.MostSeedBytes, options.LongestLine, options.DeepestNesting, options.MostTags))))[..Digits];
}
