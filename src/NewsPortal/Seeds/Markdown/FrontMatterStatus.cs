using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Whether a story is published, a draft or withdrawn.</summary>
internal enum StoryStatus { Published, Draft, Withdrawn }

/// <summary>Reads the portal's <c>status</c>, or other tools' <c>draft</c>.</summary>
internal static class FrontMatterStatus
{
    private const string Key = "status";

    /// <summary>A status that is not understood is an error, since nobody can tell whether the story may be read.</summary>
    public static StoryStatus Read(FrontMatterFields fields, DiagnosticList diagnostics)
    {
        if (fields.Text(Key) is not { } text) return StoryStatus.Published;
        var status = !fields.IsForeign(Key) ? Of(text) : ForeignKeys.IsPublished(fields.Written(Key)) ? Opposite(OfDraft(text))
            : OfDraft(text);
        if (status is null)
        {
            diagnostics.Error(fields.Find(Key)!, fields.IsForeign(Key)
                ? $"\"{TextSanitizer.Shorten(text)}\" of \"{fields.Written(Key)}\" is not understood; expected \"true\" or \"false\"."
                : $"Unknown status \"{TextSanitizer.Shorten(text)}\"; expected \"published\", \"draft\" or \"withdrawn\".");
        }
        if (status == StoryStatus.Draft) diagnostics.Warn(fields.Find(Key)!.Line, 1, "This is a draft; it is not published.");
        return status ?? StoryStatus.Published;
    }

    private static StoryStatus? Of(string text) => text.ToLowerInvariant() switch
    {
        "published" => StoryStatus.Published,
        "draft" => StoryStatus.Draft,
        // WordPress and Ghost have more words; the publication time decides when a scheduled story is published.
        "publish" or "future" or "scheduled" => StoryStatus.Published,
        "pending" or "private" => StoryStatus.Draft,
        "withdrawn" => StoryStatus.Withdrawn,
        _ => null,
    };

    /// <summary>Jekyll says <c>published: false</c> of a draft.</summary>
    private static StoryStatus? Opposite(StoryStatus? status) =>
        status is null ? null : status == StoryStatus.Draft ? StoryStatus.Published : StoryStatus.Draft;

    private static StoryStatus? OfDraft(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => StoryStatus.Draft,
        "false" or "no" or "off" or "0" => StoryStatus.Published,
        _ => null,
    };
}
