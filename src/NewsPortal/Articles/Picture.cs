namespace NewsPortal.Articles;

/// <summary>A story's picture.</summary>
/// <param name="File">Its path inside the seeds folder, parted by slashes.</param>
/// <param name="Alt">What a reader who cannot see it is told.</param>
public sealed record Picture(string File, string Alt, string? Caption, string? Credit);
