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
        if (parts.Length == 0 || !Array.TrueForAll(parts, IsName)
            || !Array.Exists(Kinds, k => file.EndsWith(k, StringComparison.OrdinalIgnoreCase))) return null;
        return seedPath[..(seedPath.LastIndexOf('/') + 1)] + string.Join('/', parts);
    }

    /// <summary>Hidden files are no pictures, and <c>..</c> would be one.</summary>
    private static bool IsName(string part) =>
        part.Length > 0 && part[0] != '.' && part.Trim() == part
        && !part.Any(c => c is '\\' or ':' or '?' or '#' or '%' || char.IsControl(c));
}
