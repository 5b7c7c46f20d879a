namespace NewsPortal.Text;

/// <summary>A script, as far as it bears on the language of a text.</summary>
internal enum Script
{
    None, Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Thaana, Devanagari, Bengali,
    Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam,
    Sinhala, Thai, Lao, Tibetan, Burmese, Georgian, Hangul, Ethiopic, Khmer, Kana, Han,
}

/// <summary>Finds the script of a letter.</summary>
internal static class Scripts
{
    public const int Count = (int)Script.Han + 1;

    /// <summary>In order. What lies between is in no script that matters here.</summary>
    private static readonly (int First, int Last, Script Script)[] Ranges =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), (0xC0, 0x24F, Script.Latin),
        (0x300, 0x36F, Script.None), (0x370, 0x3FF, Script.Greek),
        (0x400, 0x52F, Script.Cyrillic), (0x531, 0x589, Script.Armenian), (0x5D0, 0x5F4, Script.Hebrew), (0x620, 0x6FF, Script.Arabic),
        (0x750, 0x77F, Script.Arabic), (0x780, 0x7B1, Script.Thaana), (0x8A0, 0x8FF, Script.Arabic), (0x900, 0x97F, Script.Devanagari),
        (0x980, 0x9FF, Script.Bengali), (0xA00, 0xA7F, Script.Gurmukhi), (0xA80, 0xAFF, Script.Gujarati), (0xB00, 0xB7F, Script.Oriya),
        (0xB80, 0xBFF, Script.Tamil), (0xC00, 0xC7F, Script.Telugu), (0xC80, 0xCFF, Script.Kannada), (0xD00, 0xD7F, Script.Malayalam),
        (0xD80, 0xDFF, Script.Sinhala), (0xE01, 0xE5B, Script.Thai), (0xE81, 0xEDF, Script.Lao), (0xF00, 0xFFF, Script.Tibetan),
        (0x1000, 0x109F, Script.Burmese), (0x10A0, 0x10FF, Script.Georgian), (0x1100, 0x11FF, Script.Hangul),
        (0x1200, 0x139F, Script.Ethiopic),
        (0x1780, 0x17FF, Script.Khmer), (0x1C90, 0x1CBF, Script.Georgian), (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek),
        (0x3041, 0x3096, Script.Kana), (0x30A1, 0x30FA, Script.Kana), (0x31F0, 0x31FF, Script.Kana), (0x3400, 0x4DBF, Script.Han),
        (0x4E00, 0x9FFF, Script.Han), (0xAC00, 0xD7A3, Script.Hangul), (0xF900, 0xFAFF, Script.Han), (0xFB00, 0xFB06, Script.Latin),
        (0xFB1D, 0xFB4F, Script.Hebrew), (0xFB50, 0xFDFF, Script.Arabic), (0xFE70, 0xFEFC, Script.Arabic), (0xFF21, 0xFF5A, Script.Latin),
        (0xFF66, 0xFF9D, Script.Kana), (0x20000, 0x323AF, Script.Han),
    ];

    /// <param name="range">The index of the range of the letter before, where the next one nearly always is.</param>
    public static Script Of(int letter, ref int range)
    {
        if (Ranges[range] is var (first, last, script) && letter >= first && letter <= last) return script;
        var (low, high) = (0, Ranges.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Ranges[middle].First <= letter) low = middle;
            else high = middle - 1;
        }
        if (letter < Ranges[low].First || letter > Ranges[low].Last) return Script.None;
        range = low;
        return Ranges[low].Script;
    }
}
