namespace NewsPortal.Queries;

/// <summary>The first sentence or so of a text.</summary>
public static class Opening
{
    private static readonly string[] NoEnds = ["Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Gen.", "Sen.", "Rep.", "Gov.", "No.", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    /// <summary>The first sentence; a long one is cut at a word, with an ellipsis.</summary>
    public static string Sentence(string text, int most)
    {
        var end = SentenceEnd(text);
        if (end <= most) return text[..end];
        var space = text.LastIndexOf(' ', most - 1);
        var cut = space > most / 2 ? space : char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '–', '—') + "…";
    }

    private static int SentenceEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？') return i + 1;
            if (text[i] is not ('.' or '!' or '?')) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is ('”' or '’' or '"' or ')')) end++;
            if (IsEnd(text, i, end)) return end;
        }
        return text.Length;
    }

    /// <summary>A full stop ends a sentence when a space and no small letter follow, and no abbreviation or initial ends there.</summary>
    private static bool IsEnd(string text, int at, int end)
    {
        if (end + 1 >= text.Length) return end == text.Length;
        if (text[end] != ' ' || char.IsLower(text[end + 1])) return false;
        var word = text[(text.LastIndexOf(' ', at) + 1)..(at + 1)];
        return (word.Length > 2 || char.IsDigit(word[0])) && word.Count(c => c == '.') < 2 && !NoEnds.Contains(word);
    }
}
