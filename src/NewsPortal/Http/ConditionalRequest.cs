using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Http;

/// <summary>Decides whether a client already has a document (RFC 9110, section 13).</summary>
internal static class ConditionalRequest
{
    /// <summary>The tag decides where a request gives both.</summary>
    /// <param name="tag">As it is sent, quotes included.</param>
    /// <param name="modified">UTC, whole seconds.</param>
    public static bool IsKnown(IHeaderDictionary request, string tag, DateTime modified)
    {
        var tags = request.IfNoneMatch;
        if (tags.Count > 0) return tags.Count == 1 && tags[0] == tag || Matches(tags, tag);
        return request.IfModifiedSince is [{ } since] && HeaderUtilities.TryParseDate(since, out var date) && date.UtcDateTime >= modified;
    }

    private static bool Matches(StringValues tags, string tag) =>
        EntityTagHeaderValue.TryParseList(tags, out var parsed)
        && parsed.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
