using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NewsPortal.Http;

/// <summary>How many searches run at once, so that a flood of them leaves the stories fast.</summary>
public static class SearchLimits
{
    /// <summary>For <see cref="EnableRateLimitingAttribute"/>.</summary>
    public const string Policy = "search";

    private const int WaitingForEachThatRuns = 2;

    public static IServiceCollection AddSearchLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context =>
            RateLimitPartition.GetConcurrencyLimiter(Policy, _ => Limit(context.RequestServices.GetRequiredService<PortalOptions>())));
        limits.OnRejected = (rejected, _) => new(IsSearch(rejected.HttpContext)
            ? PlainPages.SendTooManySearchesAsync(rejected.HttpContext)
            : PlainPages.SendTooBusyAsync(rejected.HttpContext));
    });

    private static bool IsSearch(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Policy;

    private static ConcurrencyLimiterOptions Limit(PortalOptions options) =>
        new() { PermitLimit = options.SearchesAtOnce, QueueLimit = options.SearchesAtOnce * WaitingForEachThatRuns };
}
