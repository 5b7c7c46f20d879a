namespace NewsPortal.Fuzz;

/// <summary>Headers by which caches were ever poisoned, with a value in which <c>{canary}</c> stands for what must not come back.</summary>
public static class PoisonHeaders
{
    private static readonly string[] OfHosts =
    [
        "Host", "X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "X-HTTP-Host-Override", "Forwarded", "X-Original-Host", "X-Backend-Host", "X-Proxy-Host", "X-Rewrite-Host", "X-ProxyUser-Ip", "Origin", "Referer", "Via", "X-Forwarded-Prefix", "X-Forwarded-Path", "X-Original-URL", "X-Rewrite-URL", "X-Override-URL", "X-Original-URI",
        "X-Request-URI", "X-Forwarded-For", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "Client-IP", "X-Client-IP", "X-Cluster-Client-IP", "Fastly-Client-IP", "X-Forwarded-By", "X-Wap-Profile", "X-Arbitrary", "From", "User-Agent", "Cookie", "Authorization", "X-Api-Key", "X-CSRF-Token", "X-Correlation-ID", "X-Request-ID", "traceparent", "tracestate", "baggage", "Request-Id",
    ];

    public static readonly IReadOnlyList<(string Name, string Value)> All =
    [
        .. OfHosts.Select(name => (name, name is "Forwarded" ? "host={canary};proto=http" : "{canary}")),
        ("Cookie", "theme={canary}; lang=ja; .AspNetCore.Culture=c=ja|uic=ja; .AspNetCore.Session={canary}"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Scheme", "nothttps"), ("X-Forwarded-Port", "1337"), ("X-Forwarded-SSL", "off"), ("Front-End-Https", "off"), ("X-Url-Scheme", "http"),
        ("X-HTTP-Method-Override", "POST"), ("X-HTTP-Method", "DELETE"), ("X-Method-Override", "HEAD"), ("Accept-Language", "ja-{canary}, ar;q=0.9"), ("Accept", "application/json"), ("Accept", "text/{canary}"), ("Accept-Charset", "utf-7"), ("Accept-Encoding", "gzip;q=0"), ("Accept-Encoding", "identity;q=0, {canary}"), ("TE", "trailers"),
        ("Range", "bytes=0-3"), ("Range", "bytes=99999999-"), ("If-Range", "\"{canary}\""), ("If-None-Match", "*"), ("If-None-Match", "W/\"{canary}\""), ("If-Match", "\"{canary}\""), ("If-Modified-Since", "Thu, 31 Dec 2099 23:59:59 GMT"), ("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("Cache-Control", "no-cache"), ("Cache-Control", "only-if-cached"), ("Pragma", "no-cache"), ("Upgrade-Insecure-Requests", "1"), ("X-Requested-With", "XMLHttpRequest"), ("Purpose", "prefetch"), ("Sec-Fetch-Dest", "{canary}"), ("DNT", "1"), ("Save-Data", "on"), ("Viewport-Width", "1"), ("Sec-CH-UA-Mobile", "?1"),
        ("Transfer-Encoding", "{canary}"), ("Trailer", "{canary}"), ("Max-Forwards", "0"), ("Expect", "{canary}"), ("X-Forwarded-Client-Cert", "{canary}"), ("X-Accel-Redirect", "/{canary}"), ("X-Sendfile", "/etc/passwd"), ("Accept-Datetime", "Thu, 31 May 2007 20:35:00 GMT"), ("Early-Data", "1"), ("Surrogate-Capability", "{canary}=\"ESI/1.0\""), ("X-Middleware-Prefetch", "1"), ("Rsc", "1"), ("X-Timer", "S,{canary}"),
    ];
}
