using AngleSharp.Html;
using AngleSharp.Html.Dom;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Markdown to safe HTML.</summary>
internal static class MarkdownHtml
{
    // Named one by one: among the library's "advanced" ones are attributes for any element and embedded media. Its own
    // heading ids take quadratic time.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().UseCjkFriendlyEmphasis()
        .UsePreciseSourceLocation().Build();

    /// <summary>Null where an error was reported.</summary>
    /// <param name="maxBytes">A body that gives more bytes of HTML is rejected.</param>
    public static IHtmlElement? Read(string path, FrontMatter seed, SeedLimits limits, int maxBytes, DiagnosticList diagnostics)
    {
        if ((BodyLimits.FirstCrossed(seed.Body, limits.DeepestNesting) ?? LinkDefinitions.FirstMultiplied(seed.Body, maxBytes)) is { } crossed)
        {
            diagnostics.Error(seed.BodyLine + crossed.Line, 1, crossed.Message);
            return null;
        }
        var line = 0;
        try
        {
            var document = Markdig.Markdown.Parse(seed.Body, Pipeline);
            return new MarkdownValidator(path, seed.BodyLine - 1, limits.DeepestNesting, diagnostics).Passes(document)
                ? BodySanitizer.Clean(Render(document, maxBytes, block => line = Math.Max(line, block.Line))) : null;
        }
        catch (BodyLimitException e)
        {
            diagnostics.Error(seed.BodyLine + line, 1, e.Message);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            diagnostics.Error(seed.BodyLine, 1,
                $"The Markdown parser failed: {TextSanitizer.Shorten(TextSanitizer.OneLine(e.Message)).TrimEnd('.')}.");
            return null;
        }
    }

    /// <param name="begun">Receives each block before it is rendered.</param>
    private static string Render(MarkdownDocument document, int maxBytes, Action<Block> begun)
    {
        using var writer = new LimitedWriter(maxBytes);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new ClosedHtmlBlock(maxBytes));
        renderer.ObjectWriteBefore += (_, node) =>
        {
            if (node is Block block) begun(block);
        };
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>Cleans and closes each block of HTML for itself, so that none reaches into the paragraphs after it.</summary>
    private sealed class ClosedHtmlBlock(int maxBytes) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
            using var block = new LimitedWriter(maxBytes);
            BodySanitizer.Clean(obj.Lines.ToString()).ChildNodes.ToHtml(block, HtmlMarkupFormatter.Instance);
            renderer.WriteLine(block.ToString());
        }
    }
}
