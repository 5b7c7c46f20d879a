namespace NewsPortal.Seeds;

/// <summary>A file in the seeds folder that calls itself a seed.</summary>
/// <param name="Path">Inside the folder, parted by slashes: what tells one seed from another.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">UTC.</param>
/// <param name="Refusal">Why it must not even be opened; null for an ordinary file.</param>
public sealed record SeedFile(string Path, string FullPath, long Length, DateTime Modified, Problem? Refusal)
{
    /// <summary>The bytes, or the problem that keeps them away. A refused file is never opened.</summary>
    public async Task<(byte[] Bytes, Problem? Refusal)> ReadAsync(CancellationToken stop)
    {
        if (Refusal is not null) return ([], Refusal);
        try
        {
            return (await File.ReadAllBytesAsync(FullPath, stop), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], new(Path, 1, 1, IsError: true, $"The file cannot be read: {e.Message}"));
        }
    }
}
