using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

public sealed class AnswerTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>Paragraph {i}</p>"));
    private static readonly DateTime Modified = new(2022, 5, 1, 8, 59, 0, DateTimeKind.Utc);

    private readonly Answer answer = new(200, [new("Content-Security-Policy", "default-src 'none'"), new("Cache-Control", "public, max-age=30")], "text/html", Encoding.UTF8.GetBytes(Text), Modified.AddMilliseconds(5));

    [Theory, Trait("Fault", "63")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("deflate", "")]
    [InlineData("", "")]
    [InlineData("br;q=0, gzip;q=0", "")]
    public async Task A_reader_gets_the_text_in_an_encoding_that_he_takes(string accepted, string encoding)
    {
        answer.CompressWell();

        var response = await SendAsync(answer, ("Accept-Encoding", accepted));

        Assert.Equal(encoding, response.Headers.ContentEncoding.ToString());
        Assert.Equal("Accept-Encoding", response.Headers.Vary);
        Assert.Equal(response.Body.Length, response.ContentLength);
        Assert.Equal(Text, Decode(response));
    }

    [Fact]
    public async Task Compressed_in_a_hurry_there_is_gzip_alone()
    {
        answer.CompressQuickly();

        Assert.False(answer.IsCompressedWell);
        Assert.Equal("gzip", (await SendAsync(answer, ("Accept-Encoding", "br, gzip"))).Headers.ContentEncoding);
        Assert.Equal("", (await SendAsync(answer, ("Accept-Encoding", "br"))).Headers.ContentEncoding.ToString());
    }

    /// <summary>Else a page of a thousand tags would take a tenth of the cache, and be made again for each reader.</summary>
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("", "")]
    [InlineData("deflate", "")]
    public async Task A_large_text_takes_little_of_the_cache_and_is_sent_in_any_encoding(string accepted, string encoding)
    {
        var large = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<li>Tag {i}</li>"));
        var page = new Answer(200, [], "text/html", Encoding.UTF8.GetBytes(large), Modified);
        page.CompressQuickly();
        Assert.InRange(page.Bytes, 1, large.Length / 3);
        page.CompressWell();
        Assert.InRange(page.Bytes, 1, large.Length / 3);

        var response = await SendAsync(page, ("Accept-Encoding", accepted));

        Assert.Equal((encoding, response.Body.Length), (response.Headers.ContentEncoding.ToString(), response.ContentLength));
        Assert.Equal(large, Decode(response));
    }

    [Fact]
    public async Task A_picture_and_a_few_words_are_left_as_they_are()
    {
        foreach (var small in (Answer[])[new(200, [], "image/png", new byte[5000], Modified), new(200, [], "text/plain", "ready"u8.ToArray(), Modified)])
        {
            small.CompressWell();
            Assert.True(small.IsCompressedWell);
            Assert.Equal("", (await SendAsync(small, ("Accept-Encoding", "gzip, br"))).Headers.ContentEncoding.ToString());
        }
    }

    [Fact]
    public async Task Head_says_what_get_would_and_sends_nothing()
    {
        var response = await SendAsync(answer, "HEAD");

        Assert.Equal((200, Text.Length, "text/html"), (response.StatusCode, (int)response.ContentLength!, response.ContentType));
        Assert.Equal(0, response.Body.Length);
    }

    [Theory, Trait("Fault", "64")]
    [InlineData("TAG", true)]
    [InlineData("\"x\", TAG", true)]
    [InlineData("*", true)]
    [InlineData("STRONG", true)]
    [InlineData("\"x\"", false)]
    [InlineData("nonsense", false)]
    public async Task Who_has_the_text_gets_no_second_copy(string tag, bool isKnown)
    {
        var asked = tag.Replace("TAG", answer.Tag, StringComparison.Ordinal).Replace("STRONG", answer.Tag[2..], StringComparison.Ordinal);

        Assert.Equal(isKnown ? 304 : 200, (await SendAsync(answer, ("If-None-Match", asked))).StatusCode);
    }

    [Theory, Trait("Fault", "64")]
    [InlineData(0, 304)]
    [InlineData(1, 304)]
    [InlineData(-1, 200)]
    public async Task The_time_decides_where_there_is_no_tag(int seconds, int status)
    {
        var since = Modified.AddSeconds(seconds).ToString("R");

        Assert.Equal(status, (await SendAsync(answer, ("If-Modified-Since", since))).StatusCode);
        Assert.Equal(200, (await SendAsync(answer, ("If-Modified-Since", since), ("If-None-Match", "\"x\""))).StatusCode);
        Assert.Equal(200, (await SendAsync(answer, ("If-Modified-Since", "yesterday"))).StatusCode);
    }

    [Fact, Trait("Fault", "64")]
    public async Task A_304_has_the_headers_of_the_page_and_no_body()
    {
        var response = await SendAsync(answer, ("If-None-Match", answer.Tag));

        Assert.Equal((answer.Tag, "Accept-Encoding"), (response.Headers.ETag.ToString(), response.Headers.Vary.ToString()));
        Assert.Equal(("public, max-age=30", "default-src 'none'"), (response.Headers.CacheControl.ToString(), response.Headers.ContentSecurityPolicy.ToString()));
        Assert.Equal(Modified.ToString("R"), response.Headers.LastModified);
        Assert.Equal((null, 0), (response.ContentType, response.Body.Length));
    }

    [Fact]
    public async Task What_is_no_page_is_never_a_304()
    {
        var missing = new Answer(404, [], "text/html", Encoding.UTF8.GetBytes(Text), Modified);

        var response = await SendAsync(missing, ("If-None-Match", missing.Tag), ("If-Modified-Since", DateTime.UtcNow.ToString("R")));

        Assert.Equal((404, ""), (response.StatusCode, response.Headers.ETag.ToString()));
    }

    [Fact, Trait("Fault", "64")]
    public void Other_bytes_have_another_tag() =>
        Assert.NotEqual(answer.Tag, new Answer(200, [], "text/html", Encoding.UTF8.GetBytes(Text + " "), Modified).Tag);

    private static Task<HttpResponse> SendAsync(Answer answer, params (string, string)[] headers) => SendAsync(answer, "GET", headers);

    private static async Task<HttpResponse> SendAsync(Answer answer, string method, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext { Request = { Method = method }, Response = { Body = new MemoryStream() } };
        foreach (var (name, value) in headers) context.Request.Headers[name] = value;
        await answer.SendAsync(context);
        await context.Response.BodyWriter.FlushAsync();
        return context.Response;
    }

    private static string Decode(HttpResponse response)
    {
        response.Body.Position = 0;
        Stream body = response.Headers.ContentEncoding.ToString() switch
        {
            "gzip" => new GZipStream(response.Body, CompressionMode.Decompress),
            "br" => new BrotliStream(response.Body, CompressionMode.Decompress),
            _ => response.Body,
        };
        return new StreamReader(body).ReadToEnd();
    }
}
