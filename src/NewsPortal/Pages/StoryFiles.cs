using System.Globalization;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>Serves the pictures that published articles show. A picture goes with its article: no other file of the seeds folder is served.</summary>
public static class StoryFiles
{
    /// <summary>Short, so that the picture of a withdrawn article is soon gone from caches; the tag makes asking again cheap.</summary>
    private const string Caching = "public, max-age=60";

    private static readonly FileExtensionContentTypeProvider Types = new();

    public static async Task<IResult> SendPictureAsync(string? file, SeedFolder folder, PortalDb db, HttpContext context)
    {
        if (file is null || !Types.TryGetContentType(file, out var type) || !await db.Pictures.AnyAsync(p => p.File == file, context.RequestAborted)
            || folder.OpenPicture(file) is not { } picture) return Results.NotFound();
        var written = File.GetLastWriteTimeUtc(picture);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{RandomAccess.GetLength(picture):x}-{written.Ticks:x}\"");
        context.Response.Headers.CacheControl = Caching;
        // A file may come from a machine whose clock is ahead.
        var modified = written < DateTime.UnixEpoch || written > TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-2) ? (DateTimeOffset?)null : written;
        return Results.File(new FileStream(picture, FileAccess.Read, bufferSize: 0), type, lastModified: modified, entityTag: EntityTagHeaderValue.Parse(tag));
    }
}
