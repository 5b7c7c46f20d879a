namespace NewsPortal.Queries;

/// <summary>Walks a query once from its start to its end, term by term.</summary>
internal sealed class SearchScanner(string text, List<string> notices)
{
    private const string Quotes = "\"“”„‟«»＂「」";
    private const string Hyphens = "-−－";

    private static readonly Dictionary<string, SearchField> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tag"] = SearchField.Tag, ["in"] = SearchField.In, ["from"] = SearchField.From, ["by"] = SearchField.By, ["source"] = SearchField.Source,
        ["before"] = SearchField.Before, ["after"] = SearchField.After, ["on"] = SearchField.On,
    };

    private int at;

    /// <summary>Null at the end.</summary>
    public SearchTerm? Next()
    {
        while (at < text.Length && text[at] == ' ') at++;
        if (at == text.Length) return null;
        var isExcluded = Hyphens.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && text[at + 1] != ' ';
        if (isExcluded) at++;
        return ReadOperator(isExcluded) ?? ReadText(isExcluded);
    }

    private SearchTerm? ReadOperator(bool isExcluded)
    {
        var colon = text.AsSpan(at).IndexOfAny(':', '：', ' ');
        if (colon < 1 || text[at + colon] == ' ' || !Operators.TryGetValue(text.Substring(at, colon), out var field)) return null;
        var start = at;
        at += colon + 1;
        var (value, _) = ReadValue();
        if (field is not (SearchField.Before or SearchField.After or SearchField.On))
            return value == "" ? BackTo(start) : new(field, value, IsExcluded: isExcluded);
        if (SearchPeriod.Parse(value) is { } period) return new(field, value, IsExcluded: isExcluded, Period: period);
        if (value != "") notices.Add($"“{value}” is no date such as 2022, 2022-05 or 2022-05-01, so it was read as words.");
        return BackTo(start);
    }

    private SearchTerm? BackTo(int start)
    {
        at = start;
        return null;
    }

    private SearchTerm ReadText(bool isExcluded)
    {
        var (value, isPhrase) = ReadValue();
        return new(SearchField.Text, isPhrase ? value : WithoutPossessive(value), isPhrase, isExcluded);
    }

    /// <summary>Up to the quote that closes it, or up to a space; a quote that nothing closes goes to the end.</summary>
    private (string Value, bool IsQuoted) ReadValue()
    {
        var isQuoted = at < text.Length && IsQuote(text[at]);
        if (isQuoted) at++;
        var start = at;
        while (at < text.Length && !IsQuote(text[at]) && (isQuoted || text[at] != ' ')) at++;
        var value = text[start..at].Trim();
        if (isQuoted && at < text.Length) at++;
        return (value, isQuoted);
    }

    private static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);

    /// <summary>Who looks for Japan's wants Japan.</summary>
    private static string WithoutPossessive(string word) =>
        word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
