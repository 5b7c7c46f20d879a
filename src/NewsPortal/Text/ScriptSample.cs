using System.Text;

namespace NewsPortal.Text;

/// <summary>The first letters of a text, counted by script.</summary>
internal readonly ref struct ScriptSample
{
    /// <summary>More letters make a guess no better, only slower.</summary>
    private const int MaxLetters = 1500;

    private ScriptSample(ReadOnlySpan<char> text, Script main, int letters, bool hasKana)
    {
        Text = text;
        (Main, Letters, HasKana) = (main, letters, hasKana);
    }

    /// <summary>The part of the text that was counted.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The script of most letters, where a Chinese, Japanese or Korean one counts for two; Han for Japanese as well.</summary>
    public Script Main { get; }

    /// <summary>How many letters the main script has in the sample.</summary>
    public int Letters { get; }

    public bool HasKana { get; }

    public static ScriptSample Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        counts.Clear();
        var (letters, range, end) = (0, 0, 0);
        while (end < text.Length && letters < MaxLetters)
        {
            Rune.DecodeFromUtf16(text[end..], out var rune, out var length);
            end += length;
            if (Scripts.Of(rune.Value, ref range) is var script and not Script.None)
            {
                counts[(int)script]++;
                letters++;
            }
        }
        return Of(text[..end], counts);
    }

    private static ScriptSample Of(ReadOnlySpan<char> text, scoped ReadOnlySpan<int> counts)
    {
        var eastAsian = counts[(int)Script.Han] + counts[(int)Script.Kana];
        var (main, weight, letters) = (Script.Han, 2 * eastAsian, eastAsian);
        var korean = counts[(int)Script.Hangul];
        if (2 * korean > weight) (main, weight, letters) = (Script.Hangul, 2 * korean, korean);
        for (var script = Script.Latin; script < Script.Kana; script++)
        {
            if (counts[(int)script] >= weight && counts[(int)script] > 0 && script != Script.Hangul)
                (main, weight, letters) = (script, counts[(int)script], counts[(int)script]);
        }
        return new(text, weight == 0 ? Script.None : main, letters, counts[(int)Script.Kana] > 0);
    }
}
