using System.IO.Compression;

namespace NewsPortal.Tests.Http;

/// <summary>What the real cache gives out once it has compressed a page as well as it can, behind its readers' backs.</summary>
[Collection(nameof(SmallPaper))]
public sealed class CompressedPagesTests(SmallPaper paper)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory, Trait("Fault", "63"), Trait("Fault", "64")]
    [InlineData("/")]
    [InlineData(SmallPaper.Talks)]
    [InlineData(SmallPaper.Japanese)]
    [InlineData("/science")]
    [InlineData("/rss.xml")]
    [InlineData("/feed.json")]
    [InlineData("/sitemap.xml")]
    public async Task However_it_is_compressed_a_page_is_the_same_text_under_the_same_tag(string address)
    {
        var plain = await ReadAsync(address, "identity");
        Assert.Equal("", plain.Encoding);
        var brotli = await UntilBrotliAsync(address);

        foreach (var (accepted, encoding) in ((string, string)[])[("br", "br"), ("gzip", "gzip"), ("gzip, br", "br"), ("br;q=0, gzip", "gzip"), ("*;q=0", ""), ("", "")])
        {
            var read = await ReadAsync(address, accepted);
            Assert.Equal((accepted, encoding), (accepted, read.Encoding));
            Assert.Equal((plain.Tag, plain.Text), (read.Tag, read.Text));
        }
        Assert.Equal((plain.Tag, plain.Text), (brotli.Tag, brotli.Text));
    }

    /// <summary>Each reader of a page that is not compressed well has it put in the line to be.</summary>
    private async Task<(string Encoding, string Tag, string Text)> UntilBrotliAsync(string address)
    {
        var end = DateTime.UtcNow + Patience;
        while (true)
        {
            var read = await ReadAsync(address, "br");
            if (read.Encoding == "br") return read;
            Assert.True(DateTime.UtcNow < end, $"{address} is not compressed within a minute.");
            await Task.Delay(10);
        }
    }

    private async Task<(string Encoding, string Tag, string Text)> ReadAsync(string address, string accepted)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        Assert.True(asked.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        using var answer = await paper.Site.Client.SendAsync(asked);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        var encoding = answer.Content.Headers.ContentEncoding.SingleOrDefault() ?? "";
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return (encoding, answer.Headers.ETag!.ToString(), await reader.ReadToEndAsync());
    }
}
