using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NewsPortal.Http;

/// <summary>Limits how many documents are streamed at the same time: each of them reads a large part of the store.</summary>
public static class DocumentLimits
{
    /// <summary>For <see cref="EnableRateLimitingAttribute"/>.</summary>
    public const string Policy = "documents";

    public static IServiceCollection AddDocumentLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
        limits.AddPolicy(Policy, context => RateLimitPartition.GetConcurrencyLimiter(
            Policy, _ => new ConcurrencyLimiterOptions { PermitLimit = context.RequestServices.GetRequiredService<PortalOptions>().PagesAtOnce })));
}
