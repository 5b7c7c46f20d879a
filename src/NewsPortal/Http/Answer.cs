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

    /// <summary>In seconds, rounded up.</summary>
    private const int LagOfDate = 2;

    /// <summary>Bytes.</summary>
    private const int MaxPlain = 256 * 1024;

    private static readonly string[] Texts = ["text/", "xml", "json", "javascript", "x-bibtex", "x-research-info-systems"];

    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly StringValues caching, lastModified;
    private readonly int length;
    private byte[]? identity;
    private readonly string contentType;
    private volatile byte[]? gzip, brotli;

    /// <param name="headers">Without those of the body.</param>
    /// <param name="modified">UTC; when what they show last changed.</param>
    public Answer(int status, IEnumerable<KeyValuePair<string, StringValues>> headers, string contentType, byte[] body, DateTime modified)
    {
        (Status, this.contentType, identity, length) = (status, contentType, body, body.Length);
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
    public int Bytes => (identity?.Length ?? 0) + (gzip?.Length ?? 0) + (brotli?.Length ?? 0) + 1024;

    private bool IsText { get; }

    /// <summary>Whether nothing is left to do for <see cref="CompressWell"/>.</summary>
    public bool IsCompressedWell => brotli is not null || !IsCompressible;

    private bool IsCompressible => length >= LeastToCompress && IsText;

    /// <summary>How long others may keep it.</summary>
    public CacheControlHeaderValue Caching => CacheControlHeaderValue.TryParse(caching.ToString(), out var read) ? read : new();

    /// <summary>For a reader who waits.</summary>
    public void CompressQuickly()
    {
        if (IsCompressible) gzip ??= Gzip(CompressionLevel.Fastest);
        // A large text is kept in its compressed form alone, so that the cache has room for it; few clients take no other.
        if (gzip is not null && length > MaxPlain) identity = null;
    }

    /// <summary>For all who come later; takes as long as it takes.</summary>
    public void CompressWell()
    {
        if (!IsCompressible) return;
        (gzip, brotli) = (Gzip(CompressionLevel.SmallestSize), Brotli());
    }

    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = Status;
        SetHeaders(response.Headers);
        if (Status == StatusCodes.Status200OK && ConditionalRequest.IsKnown(request.Headers, Tag, Modified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var body = Choose(request.Headers.AcceptEncoding, response.Headers);
        if (contentType.Length > 0) response.Headers.ContentType = contentType;
        response.ContentLength = body?.Length ?? length;
        if (HttpMethods.IsHead(request.Method)) return Task.CompletedTask;
        if (body is null) return DecompressAsync(response);
        var write = response.BodyWriter.WriteAsync(body);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }

    /// <summary>
    /// Never later than <c>Date</c> (RFC 9110, section 8.8.2.1), which the server renews once a second. An earlier time than
    /// the true one does no harm: the client gets the page once more.
    /// </summary>
    private StringValues LastModified()
    {
        var latest = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-LagOfDate);
        return Modified <= latest ? lastModified : HeaderUtilities.FormatDate(latest);
    }

    private void SetHeaders(IHeaderDictionary response)
    {
        foreach (var (name, value) in headers) response[name] = value;
        if (caching.Count > 0) response.CacheControl = caching;
        if (IsText) response.Vary = HeaderNames.AcceptEncoding;
        if (Status == StatusCodes.Status200OK) (response.ETag, response.LastModified) = (Tag, LastModified());
    }

    private async Task DecompressAsync(HttpResponse response)
    {
        await using var stream = new GZipStream(new MemoryStream(gzip!), CompressionMode.Decompress);
        await stream.CopyToAsync(response.Body);
    }

    /// <summary>Null where it has to be decompressed for the client.</summary>
    private byte[]? Choose(StringValues accepted, IHeaderDictionary response)
    {
        if (gzip is null) return identity;
        var (takesGzip, takesBrotli) = AcceptedEncodings.Read(accepted);
        (byte[]? body, string? name) = takesBrotli && brotli is not null ? (brotli, "br") : takesGzip ? (gzip, "gzip") : (identity, null);
        if (name is not null) response.ContentEncoding = name;
        return body;
    }

    private byte[] Plain()
    {
        if (identity is { } plain) return plain;
        using var text = new MemoryStream(length);
        using var stream = new GZipStream(new MemoryStream(gzip!), CompressionMode.Decompress);
        stream.CopyTo(text);
        return text.ToArray();
    }

    private byte[] Gzip(CompressionLevel level) => Compress(into => new GZipStream(into, level));

    private byte[] Brotli() => Compress(into => new BrotliStream(into, CompressionLevel.SmallestSize));

    private byte[] Compress(Func<Stream, Stream> by)
    {
        using var compressed = new MemoryStream();
        using (var stream = by(compressed)) stream.Write(Plain());
        return compressed.ToArray();
    }
}
