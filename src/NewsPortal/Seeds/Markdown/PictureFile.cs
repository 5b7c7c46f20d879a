namespace NewsPortal.Seeds.Markdown;

/// <summary>The file of a picture, as a seed names it from its own folder.</summary>
internal static class PictureFile
{
    public const string Expected = "expected a path from the seed's own folder to a .jpg, .png, .gif, .webp or .avif file";

    private static readonly string[] Kinds = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

    /// <summary>The path inside the seeds folder, parted by slashes; null where the name leads out of it or is no picture's.</summary>
    public static string? Resolve(string seedPath, string file)
    {
        var parts = file.Split('/');
        if (parts is [".", ..]) parts = parts[1..];
        if (parts.Length == 0 || !Array.TrueForAll(parts, IsName) || !HasKind(file)) return null;
        return seedPath[..(seedPath.LastIndexOf('/') + 1)] + string.Join('/', parts);
    }

    /// <summary>
    /// Returns whether a path inside the seeds folder may lead to a picture. Folders have whatever names the newsroom gives
    /// them; hidden ones are closed, and <c>..</c> would be one.
    /// </summary>
    public static bool IsPath(string path) => HasKind(path) && Array.TrueForAll(path.Split('/'), part => IsOpen(part)
        && !(OperatingSystem.IsWindows() && part.Contains(':', StringComparison.Ordinal)));

    private static bool HasKind(string file) => Array.Exists(Kinds, kind => file.EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    private static bool IsOpen(string part) => part.Length > 0 && part[0] != '.' && !part.Any(c => c is '\\' || char.IsControl(c));

    private static bool IsName(string part) => IsOpen(part) && part.Trim() == part && !part.Any(c => c is ':' or '?');
}
