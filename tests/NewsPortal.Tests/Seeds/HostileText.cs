using CsCheck;

namespace NewsPortal.Tests.Seeds;

/// <summary>Strings of any UTF-16 units, lone surrogates and NUL too, and strings of what the grammars look for.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "TOKYO", "Hanoi", "May", "1", "35", "2022", "(", ")", "/", "AP", "Jiji Press", "-", "–", "—", ":", ",", ".", ";", " ", "\u3000", " and ", "By ",
        "Staff Writer", "Jr.", "【", "】", "［", "１日", "時事", "'", "’", "\0", "\ud800", "\udc00", "\uffff", "\u0304", "😀", "McLEAN", "D.C.", "Aboard ",
    ];

    public static readonly Gen<string> Any = Gen.OneOf(
        Gen.Char.Array[0, 300].Select(units => new string(units)),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat));
}
