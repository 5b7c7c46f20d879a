namespace NewsPortal.Queries;

/// <summary>Says in words how a query was read.</summary>
public static class SearchReading
{
    /// <summary>One sentence; empty for an empty query.</summary>
    public static string Of(IReadOnlyList<SearchTerm> terms)
    {
        var clauses = terms.GroupBy(term => (term.Field, term.IsExcluded))
            .Select(group => Clause(group.Key.Field, group.Key.IsExcluded, [.. group.Select(Value)]));
        return terms.Count == 0 ? "" : $"Stories {string.Join(", ", clauses)}.";
    }

    private static string Clause(SearchField field, bool isExcluded, List<string> values)
    {
        var words = field switch
        {
            SearchField.Text => isExcluded ? "without" : "with",
            SearchField.Tag => "tagged",
            SearchField.In => "in",
            SearchField.From => "filed from",
            SearchField.By => "written by",
            SearchField.Source => "from the source",
            SearchField.Before => "published before",
            SearchField.After => "published after",
            _ => "published on or in",
        };
        var not = isExcluded && field != SearchField.Text ? "not " : "";
        return $"{not}{words} {Sequence(values, isExcluded ? "or" : "and")}";
    }

    private static string Value(SearchTerm term) =>
        term.Period?.ToString() ?? (term.IsPhrase && term.Field == SearchField.Text ? $"the phrase “{term.Value}”" : $"“{term.Value}”");

    private static string Sequence(List<string> values, string and) =>
        values.Count == 1 ? values[0] : $"{string.Join(", ", values[..^1])} {and} {values[^1]}";
}
