namespace NewsPortal.Http;

/// <summary>The headers that keep a page to itself: on every answer, whatever its status.</summary>
public static class SecurityHeaders
{
    private const string OneYear = "max-age=31536000";

    // What a page could ask of a reader in the paper's name. Each answer carries them, so there are no more of them; an unknown name is an error in the reader's console.
    private static readonly string[] Unused = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

    public static HeaderPolicyCollection Policy(Uri baseUrl)
    {
        var policy = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(AddContentSecurityPolicy)
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicy(AddPermissionsPolicy)
            .RemoveServerHeader();
        // The base URL decides, not the request: behind a proxy every request comes in plain HTTP. Sub-domains are not the portal's to bind.
        return baseUrl.Scheme == Uri.UriSchemeHttps ? policy.AddCustomHeader("Strict-Transport-Security", OneYear) : policy;
    }

    private static void AddPermissionsPolicy(PermissionsPolicyBuilder permissions)
    {
        foreach (var feature in Unused) permissions.AddCustomFeature(feature).None();
    }

    private static void AddContentSecurityPolicy(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self();
        csp.AddScriptSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    }
}
