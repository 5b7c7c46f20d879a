using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Syndication;

/// <summary>A story in the forms for machines, at its own address with an ending.</summary>
public static class StoryRoutes
{
    public static void MapStoryFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var format in StoryFormat.All)
            routes.MapRead(
                $"/{{year:length(4):int}}/{{month:length(2):int}}/{{day:length(2):int}}/{{slug}}.{format.Extension}",
                (string slug, HttpContext context, PortalDb db, PortalOptions options) => AnswerAsync(slug, format, context, db, options))
                // An ending of two parts ends with another format's.
                .WithOrder(-format.Extension.Count(c => c == '.'));
    }

    private static async Task<IResult> AnswerAsync(string slug, StoryFormat format, HttpContext context, PortalDb db, PortalOptions options)
    {
        if (ArchiveDay.Read(context.Request.RouteValues) is not { } day) return Results.NotFound();
        var stop = context.RequestAborted;
        var found = await StoryLookup.FindAsync(db, day, slug, stop);
        if (found.WithdrawnAt is not null) return Results.StatusCode(StatusCodes.Status410Gone);
        if (found.MovedTo is { } moved) return Results.Redirect(Urls.Encode(Urls.StoryFile(moved, format.Extension)), permanent: true);
        if (found.Article is not { } article) return Results.NotFound();
        var changed = await db.States.Select(s => s.ChangedAt).SingleAsync(stop);
        return new MachineDocument(Encoding.UTF8.GetBytes(format.Write(article, options)), format.MediaType, changed, IsIndexed: false);
    }
}
