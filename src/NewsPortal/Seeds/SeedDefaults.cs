using NewsPortal.Articles;

namespace NewsPortal.Seeds;

/// <summary>What a newsroom takes for granted and no seed repeats.</summary>
/// <param name="Zone">The zone of all clock times without one of their own.</param>
/// <param name="Language">BCP 47 of the stories whose script does not tell another.</param>
public sealed record SeedDefaults(PublisherZone Zone, string Language)
{
    public SeedLimits Limits { get; init; } = SeedLimits.Default;

    public static SeedDefaults Of(PortalOptions options) => new(options.Zone, options.Language) { Limits = SeedLimits.Of(options) };
}
