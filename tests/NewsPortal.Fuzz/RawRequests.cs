using System.Text;

namespace NewsPortal.Fuzz;

/// <summary>HTTP requests byte by byte, as no client library would send them. A character is a byte (Latin-1).</summary>
public static class RawRequests
{
    private const string Rest = " HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n";
    private const string Chunked = "POST / HTTP/1.1\r\nHost: news.example\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static readonly string[] Methods =
        ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "TRACK", "CONNECT", "PROPFIND", "PURGE", "DEBUG", "get", "GET\t", "G E T", "", "\0", "GET\u00e9", "PRI", "X-FOO", new('A', 300)];

    /// <summary>Ways to a file that is no page, as they are written in a request line.</summary>
    public static readonly IReadOnlyList<string> FilePaths =
    [
        .. from prefix in (string[])["/", "//", "/./", "/../", "/pictures/", "/pictures/../", "/assets/", "/assets/..%2f", "/pictures/..%2f", "/%2e%2e/", "/%2e%2e%2f", "/..%5c", "/%5c..%5c", "/%c0%ae%c0%ae/", "/%c0%ae%c0%ae%c0%af", "/..%c1%9c", "/.%00./", "/%252e%252e%252f", "/..;/", "/....//", "/%u002e%u002e/", "/seeds/../"]
           from file in (string[])["secret.txt", "seeds/secret.txt", "store/news.db", ".git/config", ".hidden.png", "appsettings.json", "etc/passwd", "draft.txt", "NewsPortal.dll", "talks.txt"]
           select prefix + file,
    ];

    /// <summary>Paths that could be taken for another page, for a file, or for another host.</summary>
    public static readonly IReadOnlyList<string> OddPaths =
    [
        .. from story in (string[])["/2022/05/01/two-prime-ministers-meet-in-hanoi", "/tags", "/", "/search"]
           from end in (string[])["/x.css", "/x.js", ";x.css", ";", "%3b.css", "%00", "%00.css", "%0a", "%0d%0aSet-Cookie:x", "%20", "%09", ".", "..", "/.", "/..", "//", "/%2f", "%2f", "\\", "%5c", "?", "?&", "?x=%00", "?x=%", "#x", "%", "%z", "%ff", "%e8%b6", "\u00e9", "?\u00e9=\u00ff", "/?\u00e3\u0081\u0082", "\u0001", "\u007f", "?q=\u0001", "/%EF%BF%BD", "/%EF%BF%BE", "?q=%EF%BF%BE", "/%ED%A0%80", "/%F4%90%80%80", "/index.html", ".aspx", "~", "*"]
           select story + end,
        "*", "x", "", "//", "///", "/\\", "http://evil.example/", "https://news.example:443/", "http://news.example@evil.example/", "HTTP://NEWS.EXAMPLE/tags", "news.example:443", "/?" + new string('a', 7000), "/" + new string('a', 7000), "/" + new string('a', 70_000), "/" + string.Concat(Enumerable.Repeat("a/", 3000)), "/?" + string.Concat(Enumerable.Repeat("a=b&", 1900)),
        "/search?q=" + string.Concat(Enumerable.Repeat("%f0%9f%98%80", 500)), "/search?q=a&p=-1", "/search?q=a&p=99999999999999999999", "/search?q[]=a&q[]=b", "/search?sort=%00&q=a", "/tags?before=9999999999999999999-1", "/tags?before=-1--1", "/9999/12/31", "/0000/00/00", "/2022/13/45", "/2022/02/30/x", "/-001/01/01", "/s/%00", "/error/500", "/error/200", "/error/99999999999", "/status",
    ];

    private static readonly string[] Lines =
    [
        "\r\n", "\n", "\r\n\r\nGET /" + Rest, "GET / HTTP/1.0\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/0.9\r\n\r\n", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", "GET / HTTP/1.1 \r\nHost: x\r\n\r\n", "GET  /  HTTP/1.1\r\nHost: x\r\n\r\n", "GET\t/\tHTTP/1.1\r\nHost: x\r\n\r\n", " GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / http/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\rHost: x\r\r", "GET / HTTP/1.1\nHost: news.example\nConnection: close\n\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\0\u00a5\u0001\0", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET http://evil.example/ HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n",
    ];

    private static readonly string[] Headers =
    [
        "X : y", "X\t: y", " X: y", "X: y\r\n folded", ": y", "X", "X:", "X: \0", "X: \r y", "X: \n y", "X\0: y", "X: \u00ff\u00fe", "\u00e9: y", "X: " + new string('a', 15_000), "X: " + new string('a', 40_000), string.Join("\r\n", Enumerable.Range(0, 150).Select(i => $"X{i}: y")),
        "Host: evil.example", "Host: evil.example:80@x", "X-Forwarded-Host: evil.example", "X-Forwarded-For: 127.0.0.1", "X-Original-URL: /status", "X-Rewrite-URL: /status", "Transfer-Encoding: chunked", "Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Content-Length: 0", "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 5", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: +5", "Content-Length: 0x5", "Content-Length: 5, 5", "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Expect: 100-continue", "Expect: x", "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13", "Range: bytes=0-0", "Range: bytes=-1", "Range: bytes=9-1", "Range: bytes=" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"{i}-{i}")), "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/\"x\", ,,", "If-Modified-Since: x", "If-Modified-Since: Thu, 31 Dec 9999 23:59:59 GMT", "If-Match: x", "If-Unmodified-Since: Mon, 01 Jan 0001 00:00:00 GMT", "If-Range: \"x\"", "Accept-Encoding: " + new string(',', 5000), "Accept-Encoding: gzip;q=NaN, br;q=1e9, *;q=", "Accept: */*;q=", "Cookie: " + new string(';', 3000), "Content-Type: multipart/form-data", "Accept-Language: \u00ff", "Connection: close, close, \0", "Keep-Alive: -1", "TE: trailers", "Max-Forwards: 0", "Authorization: Basic \u00ff",
    ];

    private static readonly string[] Bodies =
    [
        Chunked + "0\r\n\r\n", Chunked + "5\r\nhello\r\n0\r\n\r\n", Chunked + "ffffffffffffffff\r\nx", Chunked + "-1\r\nx", Chunked + "5;ext=\n\r\nhello\r\n0\r\n\r\n", Chunked + "5\nhello\n0\n\n", Chunked + "0\r\nX: y\r\n\r\nGET /status" + Rest, Chunked + "z\r\n", Chunked + "5\r\nhelloGET / HTTP/1.1\r\n", Chunked + "0 \r\n\r\n", Chunked + "0x5\r\nhello\r\n0\r\n\r\n", Chunked + "5\r\nhello\n0\r\n\r\n", Chunked + "2;\n\r\nxx\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 4\r\n\r\nbodyGET /tags" + Rest, "GET / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGPOST / HTTP/1.1\r\nHost: x\r\n\r\n", "POST /search HTTP/1.1\r\nHost: news.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\nq=a", "GET / HTTP/1.1\r\nHost: news.example\r\nContent-Length: 1000000\r\nConnection: close\r\n\r\n", "GET /tags HTTP/1.1\r\nHost: news.example\r\n\r\nGET /from" + Rest, "GET / HTTP/1.1\r\nHost: news.example\r\nX: y",
    ];

    /// <summary>Those that are worth to be tried each time.</summary>
    public static IEnumerable<string> All() =>
        Methods.Select(method => $"{method} /{Rest}")
            .Concat(FilePaths.Concat(OddPaths).Select(path => $"GET {path}{Rest}"))
            .Concat(Headers.Select(header => $"GET /tags HTTP/1.1\r\nHost: news.example\r\n{header}\r\nConnection: close\r\n\r\n"))
            .Concat(Lines).Concat(Bodies);

    private static readonly IReadOnlyList<byte[]> Known = [.. All().Where(request => request.Length < 4000).Select(Encoding.Latin1.GetBytes)];

    /// <summary>Any other: parts put together anew, or one of those with bytes changed.</summary>
    public static byte[] Make(Random random)
    {
        if (random.Next(3) == 0) return new Mutator(random, [.. Headers.Where(h => h.Length < 100).Append("\r\n\r\n").Append(" HTTP/1.1").Select(Encoding.Latin1.GetBytes)]).Make(Known, 20_000);
        var (method, path) = (random.Next(4) == 0 ? random.From(Methods) : "GET", random.Next(2) == 0 ? random.From(OddPaths) : Path(random));
        var headers = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => random.From(Headers) + "\r\n"));
        return Encoding.Latin1.GetBytes($"{method} {path} HTTP/1.1\r\nHost: news.example\r\n{headers}Connection: close\r\n\r\n");
    }

    private static readonly string[] PathPieces =
    [
        "/", "//", "2022", "05", "01", "tags", "from", "by", "search", "regions", "print", "rss.xml", "feed.json", "science", "space", "pictures", "assets", "s", "error", "sitemap.xml", "..", ".", "%2e", "%2f", "%5c", "%00", "%0d%0a", "%e8%b6%85", "%ff", "%ef%bf%be", "%f0%9f%bf%bf", "%cc%81", "%", ";", "?", "&", "=", "before=", "after=1-1", "columns=2", "q=", "p=", "0", "-1", "a", "\u00e8\u00b6\u0085", ".json", ".txt", "<", "\"", "'", "\\", "~", "*", "+", "|", "{", "}", "@", ":",
    ];

    private static string Path(Random random) => "/" + random.Chain(PathPieces, 10);
}
