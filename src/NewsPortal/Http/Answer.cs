using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Http;

/// <summary>A response in full, as it is sent again and again: conditional (RFC 9110), and in the encoding that the reader takes.</summary>
public sealed class Answer
{
    /// <summary>Less would hardly be smaller compressed.</summary>
    private const int LeastToCompress = 500;

    private static readonly string[] Texts = ["text/", "xml", "json", "javascript", "x-bibtex", "x-research-info-systems"];

    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly StringValues caching, lastModified;
    private readonly byte[] identity;
    private readonly string contentType;
    private volatile byte[]? gzip, brotli;

    /// <param name="headers">Without those of the body.</param>
    /// <param name="modified">UTC; when these bytes were first made.</param>
    public Answer(int status, IEnumerable<KeyValuePair<string, StringValues>> headers, string contentType, byte[] body, DateTime modified)
    {
        (Status, this.contentType, identity) = (status, contentType, body);
        Modified = modified.AddTicks(-(modified.Ticks % TimeSpan.TicksPerSecond));
        Tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";
        IsText = Array.Exists(Texts, part => contentType.Contains(part, StringComparison.Ordinal));
        lastModified = HeaderUtilities.FormatDate(Modified);
        // The server has places of its own for this one and those that stand beside it below, which cost less to fill.
        var others = headers.ToLookup(IsCaching);
        (this.headers, caching) = ([.. others[false]], others[true].FirstOrDefault().Value);
    }

    private static bool IsCaching(KeyValuePair<string, StringValues> header) => header.Key.Equals(HeaderNames.CacheControl, StringComparison.OrdinalIgnoreCase);

    public int Status { get; }

    /// <summary>Weak, since one tag stands for the text in every encoding.</summary>
    public string Tag { get; }

    /// <summary>UTC, whole seconds.</summary>
    public DateTime Modified { get; }

    /// <summary>What it takes of the cache.</summary>
    public int Bytes => identity.Length + (gzip?.Length ?? 0) + (brotli?.Length ?? 0) + 1024;

    private bool IsText { get; }

    /// <summary>Whether nothing is left to do for <see cref="CompressWell"/>.</summary>
    public bool IsCompressedWell => brotli is not null || !IsCompressible;

    private bool IsCompressible => identity.Length >= LeastToCompress && IsText;

    /// <summary>Whether it is for people to read, and there.</summary>
    public bool IsPage => Status == StatusCodes.Status200OK && contentType.StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>How long others may keep it.</summary>
    public CacheControlHeaderValue Caching => CacheControlHeaderValue.TryParse(caching.ToString(), out var read) ? read : new();

    /// <summary>For a reader who waits.</summary>
    public void CompressQuickly()
    {
        if (IsCompressible) gzip ??= Gzip(CompressionLevel.Fastest);
    }

    /// <summary>For all who come later; takes as long as it takes.</summary>
    public void CompressWell()
    {
        if (!IsCompressible) return;
        (gzip, brotli) = (Gzip(CompressionLevel.SmallestSize), Brotli());
    }

    /// <summary>In the form that <see cref="Read"/> takes, compressed forms included.</summary>
    public void Write(BinaryWriter into)
    {
        into.Write(Status);
        into.Write(contentType);
        into.Write(Modified.Ticks);
        KeyValuePair<string, StringValues>[] all = [.. headers, new(HeaderNames.CacheControl, caching)];
        into.Write(all.Length);
        foreach (var (name, values) in all)
        {
            into.Write(name);
            into.Write(values.Count);
            foreach (var value in values) into.Write(value ?? "");
        }
        foreach (var body in (byte[]?[])[identity, gzip, brotli])
        {
            into.Write(body?.Length ?? 0);
            into.Write(body ?? []);
        }
    }

    /// <summary>As <see cref="Write"/> left it. Whoever reads has made sure that it is whole: nothing is checked here.</summary>
    public static Answer Read(BinaryReader from)
    {
        var (status, type, modified) = (from.ReadInt32(), from.ReadString(), new DateTime(from.ReadInt64(), DateTimeKind.Utc));
        var headers = new KeyValuePair<string, StringValues>[from.ReadInt32()];
        for (var i = 0; i < headers.Length; i++) headers[i] = new(from.ReadString(), Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString()).ToArray());
        var bodies = Enumerable.Range(0, 3).Select(_ => from.ReadBytes(from.ReadInt32())).ToList();
        return new(status, headers, type, bodies[0], modified) { gzip = OrNull(bodies[1]), brotli = OrNull(bodies[2]) };
    }

    private static byte[]? OrNull(byte[] bytes) => bytes.Length > 0 ? bytes : null;

    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = Status;
        SetHeaders(response.Headers);
        if (Status == StatusCodes.Status200OK && IsKnown(request.Headers))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var body = Choose(request.Headers.AcceptEncoding, response.Headers);
        if (contentType.Length > 0) response.Headers.ContentType = contentType;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(request.Method)) return Task.CompletedTask;
        var write = response.BodyWriter.WriteAsync(body);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }

    private void SetHeaders(IHeaderDictionary response)
    {
        foreach (var (name, value) in headers) response[name] = value;
        if (caching.Count > 0) response.CacheControl = caching;
        if (IsText) response.Vary = HeaderNames.AcceptEncoding;
        if (Status == StatusCodes.Status200OK) (response.ETag, response.LastModified) = (Tag, lastModified);
    }

    private byte[] Choose(StringValues accepted, IHeaderDictionary response)
    {
        if (gzip is null) return identity;
        var (takesGzip, takesBrotli) = AcceptedEncodings.Read(accepted);
        var (body, name) = takesBrotli && brotli is not null ? (brotli, "br") : takesGzip ? (gzip, "gzip") : (identity, null);
        if (name is not null) response.ContentEncoding = name;
        return body;
    }

    /// <summary>The tag decides where both are given.</summary>
    private bool IsKnown(IHeaderDictionary asked)
    {
        var tags = asked.IfNoneMatch;
        if (tags.Count > 0) return tags.Count == 1 && tags[0] == Tag || Matches(tags);
        return asked.IfModifiedSince is [{ } since] && HeaderUtilities.TryParseDate(since, out var date) && date.UtcDateTime >= Modified;
    }

    private bool Matches(StringValues tags) =>
        EntityTagHeaderValue.TryParseList(tags, out var parsed) && parsed.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(EntityTagHeaderValue.Parse(Tag), useStrongComparison: false));

    private byte[] Gzip(CompressionLevel level) => Compress(into => new GZipStream(into, level));

    private byte[] Brotli() => Compress(into => new BrotliStream(into, CompressionLevel.SmallestSize));

    private byte[] Compress(Func<Stream, Stream> by)
    {
        using var compressed = new MemoryStream();
        using (var stream = by(compressed)) stream.Write(identity);
        return compressed.ToArray();
    }
}
