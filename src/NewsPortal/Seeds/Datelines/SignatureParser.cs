namespace NewsPortal.Seeds.Datelines;

/// <summary>
/// Reads the full stop that ends Russian datelines, with the correspondent in front of it:
/// <c>— РИА Новости, Иван Пример. </c>
/// </summary>
internal static class SignatureParser
{
    private const int MaxNames = 3;

    public static bool Take(ref TextScanner at)
    {
        var start = at.Position;
        if (at.Take(','))
        {
            var names = 0;
            while (names < MaxNames && at.SkipSpaces() && at.TakeWord() is [var first, ..] && char.IsUpper(first)) names++;
            if (names < 2) at.Position = start;
        }
        if (at.Take('.') && (at.Beyond.Length == 0 || char.IsWhiteSpace(at.Beyond[0]))) return true;
        at.Position = start;
        return false;
    }
}
