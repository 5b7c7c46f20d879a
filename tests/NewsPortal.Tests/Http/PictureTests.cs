using System.Net;
using System.Text;

namespace NewsPortal.Tests.Http;

/// <summary>What stands beside the seeds: pictures go out as what their names say and under a policy that lets nothing run; all else stays where it is.</summary>
[Trait("Fault", "32")]
public sealed class PictureTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Names all of them: what is no picture must not be given out even so.</summary>
    private static readonly string Story = "---\nheadline: Two\npublished: 2022-05-01\ncategory: News\n---\nWords.\n\n"
        + string.Join("\n\n", new[] { "real.png", "art/deep.JPG", "mixed.gif", "cut.webp", "page.png", "page.svg", "empty.png", "none.png", "drawing.svg", "page.html" }.Select(file => $"![A]({file})"));

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One")).Write("b.md", Story).Write("real.png", Png).Write("art/deep.JPG", Png).Write("mixed.gif", [.. "GIF89a/*"u8, .. Encoding.UTF8.GetBytes($"*/=1;{Script}")]).Write("cut.webp", Png[..20]);
        foreach (var name in (string[])["page.png", "page.html", "page.svg", "page.xhtml", "page.xml", "page.pdf", "page.js", "page.png.html", "page"]) portal.Write(name, $"<!DOCTYPE html><html>{Script}</html>");
        portal.Write("drawing.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">{Script}</svg>").Write("empty.png", "");
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("real.png", "image/png")]
    [InlineData("art/deep.JPG", "image/jpeg")]
    [InlineData("mixed.gif", "image/gif")]
    [InlineData("cut.webp", "image/webp")]
    [InlineData("page.png", "image/png")]
    public async Task A_picture_is_what_its_name_says_whatever_it_holds_and_nothing_in_it_runs(string file, string type)
    {
        using var response = await site.GetAsync($"/pictures/{file}");

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(site.Portal.PathOf(file)), await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("drawing.svg")]
    [InlineData("page.svg")]
    [InlineData("page.html")]
    [InlineData("page.png.html")]
    [InlineData("page.xhtml")]
    [InlineData("page.xml")]
    [InlineData("page.pdf")]
    [InlineData("page.js")]
    [InlineData("page")]
    [InlineData("a.txt")]
    [InlineData("empty.png")]
    [InlineData("none.png")]
    public async Task What_is_no_picture_by_its_name_is_not_given_out(string file)
    {
        foreach (var address in (string[])[$"/pictures/{file}", $"/{file}"])
        {
            using var response = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain("alert(1)", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
