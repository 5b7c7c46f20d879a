namespace NewsPortal.Http;

/// <summary>The headers that keep a page to itself: on every answer, whatever its status.</summary>
public static class SecurityHeaders
{
    private const int TwoYears = 63_072_000;

    public static HeaderPolicyCollection Policy(Uri baseUrl)
    {
        var policy = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(AddContentSecurityPolicy)
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .RemoveServerHeader();
        return baseUrl.Scheme == Uri.UriSchemeHttps ? policy.AddStrictTransportSecurityMaxAgeIncludeSubDomains(TwoYears) : policy;
    }

    private static void AddContentSecurityPolicy(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self();
        csp.AddScriptSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    }
}
