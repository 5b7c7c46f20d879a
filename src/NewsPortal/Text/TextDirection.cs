namespace NewsPortal.Text;

/// <summary>The direction in which a language is written.</summary>
public static class TextDirection
{
    public const string LeftToRight = "ltr", RightToLeft = "rtl";

    private static readonly HashSet<string> Languages = new(
        ("ar aeb apc arc arq ars ary arz ayl acm acq bal bqi ckb dv fa far glk he iw khw lrc mzn nqo pnb ps prs "
        + "rhg sd sdh skr syr syc ug ur yi ji yid").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Scripts = new(
        "Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns <c>rtl</c> or <c>ltr</c>; a script in the tag (<c>az-Arab</c>, <c>ur-Latn</c>) decides before the language.
    /// </summary>
    public static string Of(string language)
    {
        var parts = language.Split('-');
        foreach (var part in parts.Skip(1).TakeWhile(part => part.Length > 1))
        {
            if (part.Length == 4 && char.IsAsciiLetter(part[0])) return Scripts.Contains(part) ? RightToLeft : LeftToRight;
        }
        return Languages.Contains(parts[0]) ? RightToLeft : LeftToRight;
    }

    /// <summary>
    /// Returns the value of a <c>dir</c> attribute in a page that is written from left to right; null where it needs none.
    /// </summary>
    public static string? Mark(string? language) => language is not null && Of(language) == RightToLeft ? RightToLeft : null;

    /// <summary>
    /// Returns the value of a <c>dir</c> attribute for a part in one language inside of one in another: null where both
    /// are written in the same direction.
    /// </summary>
    public static string? Mark(string language, string around) => Of(language) is var own && own != Of(around) ? own : null;
}
