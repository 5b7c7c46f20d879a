using System.Globalization;
using System.Text;

namespace NewsPortal.Text;

/// <summary>
/// Finds and cuts long runs of combining marks. No language needs more than a few on one letter, and Unicode's normalization takes
/// quadratic time over a run.
/// </summary>
public static class CombiningMarks
{
    /// <summary>The limit of Unicode's own stream-safe text format (UAX 15).</summary>
    public const int MaxRun = 30;

    /// <summary>Marks begin here; any text below needs no further look.</summary>
    private const char First = '\u0300';

    /// <summary>Returns the index at which a run of more than <see cref="MaxRun"/> marks begins, or -1. Invisible characters end no run.</summary>
    public static int IndexOfLongRun(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange(First, char.MaxValue);
        // A run that is too long covers one of any MaxRun characters in a row.
        for (at = at < 0 ? text.Length : at; at < text.Length; at += MaxRun)
        {
            if (!Continues(text, at, out _, out _)) continue;
            var start = StartOfRun(text, at);
            var end = EndOfRun(text, start, out var marks);
            if (marks > MaxRun) return start;
            at = Math.Max(at, end - MaxRun);
        }
        return -1;
    }

    /// <summary>Returns the text with at most so many marks in each run; the same instance where no run is too long.</summary>
    public static string Limit(string text, int max = MaxRun)
    {
        if (IndexOfLongRun(text) < 0) return text;
        var limited = new StringBuilder(text.Length);
        var marks = 0;
        for (var at = 0; at < text.Length;)
        {
            marks = Continues(text, at, out var length, out var isMark) ? marks + (isMark ? 1 : 0) : 0;
            if (marks <= max) limited.Append(text, at, length);
            at += length;
        }
        return limited.ToString();
    }

    private static int StartOfRun(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])) at--;
        while (at > 0)
        {
            var before = at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? at - 2 : at - 1;
            if (!Continues(text, before, out _, out _)) break;
            at = before;
        }
        return at;
    }

    private static int EndOfRun(string text, int at, out int marks)
    {
        for (marks = 0; at < text.Length && Continues(text, at, out var length, out var isMark); at += length)
            if (isMark) marks++;
        return at;
    }

    /// <summary>Whether the character at an index, of which it may be the second half, is a mark or invisible.</summary>
    private static bool Continues(string text, int at, out int length, out bool isMark)
    {
        length = 1;
        isMark = false;
        if (text[at] < First) return text[at] == '\u00AD';
        if (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])) at--;
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) length = 2;
        else if (char.IsSurrogate(text[at])) return false;
        var category = length == 2 ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1]))
            : CharUnicodeInfo.GetUnicodeCategory(text[at]);
        isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
        return isMark || category == UnicodeCategory.Format;
    }
}
