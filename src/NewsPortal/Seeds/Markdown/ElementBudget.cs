using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// Limits the elements that the HTML parser makes of a text. Formatting elements that stay open are repeated in each later
/// paragraph, as HTML requires, so that a few kilobytes of tags become millions of elements.
/// </summary>
internal sealed class ElementBudget : IDisposable
{
    /// <summary>Elements for each tag of the text. One element that stays open gives up to two.</summary>
    public const int MaxPerTag = 4;

    /// <summary>Elements that any text may have.</summary>
    private const int AlwaysAllowed = 100;

    // The parser has its services from its context, and runs on the thread that calls it.
    [ThreadStatic]
    private static ElementBudget? current;

    private static readonly Configuration Services = CountingServices();

    private readonly int limit;
    private int elements;

    private ElementBudget(int limit) => this.limit = limit;

    /// <summary>Limits all parsers on this thread until the budget is disposed.</summary>
    public static ElementBudget For(string html) => current = new(AlwaysAllowed + MaxPerTag * html.AsSpan().Count('<'));

    public static HtmlParser CreateParser() => new(new HtmlParserOptions(), BrowsingContext.New(Services));

    public void Dispose() => current = null;

    private void Count()
    {
        if (++elements > limit) throw new BodyLimitException(string.Create(CultureInfo.InvariantCulture,
            $"The HTML gives more than {limit} elements, {MaxPerTag} for each tag, because elements such as <b> stay open and are repeated "
            + $"in each paragraph after them; close every element in the paragraph that opens it."));
    }

    private static Configuration CountingServices()
    {
        var services = Configuration.Default.Services.ToList();
        var factory = services.OfType<IElementFactory<Document, HtmlElement>>().Single();
        return new(services.Where(service => service != factory).Append(new CountingFactory(factory)));
    }

    private sealed class CountingFactory(IElementFactory<Document, HtmlElement> factory) : IElementFactory<Document, HtmlElement>
    {
        public HtmlElement Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None)
        {
            current?.Count();
            return factory.Create(document, localName, prefix, flags);
        }
    }
}
