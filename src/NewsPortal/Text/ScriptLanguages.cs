using System.Buffers;

namespace NewsPortal.Text;

/// <summary>
/// The language of a text in a script other than the Latin one, by letters and words that only some of its languages have.
/// </summary>
internal static class ScriptLanguages
{
    /// <summary>So many Chinese characters in a row of sentences without a kana are no Japanese.</summary>
    private const int MaxKanjiWithoutKana = 40;

    /// <summary>One in so many letters at least is the language's own, or a name brought it along.</summary>
    private const int LettersForOne = 120;

    private static readonly Dictionary<Script, string[]> Languages = new()
    {
        [Script.Greek] = ["el"], [Script.Armenian] = ["hy"], [Script.Thaana] = ["dv"], [Script.Gurmukhi] = ["pa"],
            [Script.Gujarati] = ["gu"],
        [Script.Oriya] = ["or"], [Script.Tamil] = ["ta"], [Script.Telugu] = ["te"], [Script.Kannada] = ["kn", "tcy", "kok"],
        [Script.Malayalam] = ["ml"],
        [Script.Sinhala] = ["si"], [Script.Thai] = ["th"], [Script.Lao] = ["lo"], [Script.Tibetan] = ["bo", "dz"],
            [Script.Burmese] = ["my", "shn"],
        [Script.Georgian] = ["ka"], [Script.Ethiopic] = ["am", "ti"], [Script.Khmer] = ["km"], [Script.Hangul] = ["ko"],
        [Script.Hebrew] = ["he", "iw", "yi"],
        [Script.Arabic] = ["ar", "fa", "ur", "ps", "ckb", "sd", "ug"], [Script.Bengali] = ["bn", "as"],
        [Script.Devanagari] = ["hi", "mr", "ne", "sa", "bho", "mai"],
        [Script.Cyrillic] = ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba"],
        [Script.Han] = ["zh", "ja", "ko", "yue"],
    };

    /// <summary>Letters that one language of a script has and the most common one has not; the first that fits is taken.</summary>
    private static readonly (Script Script, string Language, SearchValues<char> Letters)[] OwnLetters =
    [
        (Script.Hebrew, "yi", Own("\u05F0\u05F1\u05F2\uFB1F\uFB2E\uFB2F")),
        (Script.Arabic, "ug", Own("ۇۋڭ")), (Script.Arabic, "ckb", Own("ڕڵۆێ")), (Script.Arabic, "ps", Own("ټډړږښڼۍ")),
        (Script.Arabic, "sd", Own("ٻڀٿڄڦڳڱڻ")),
        (Script.Arabic, "ur", Own("ٹڈڑںےہۓ")), (Script.Arabic, "fa", Own("پچژگکی")),
        (Script.Bengali, "as", Own("ৰৱ")),
        (Script.Cyrillic, "kk", Own("ғқұҒҚҰ")), (Script.Cyrillic, "tg", Own("ҳҷӣӯҲҶӢӮ")),
        (Script.Cyrillic, "mn", Own("өүӨҮ")),
        (Script.Cyrillic, "uk", Own("іїєґІЇЄҐ")), (Script.Cyrillic, "mk", Own("ѓќѕЃЌЅ")),
        (Script.Cyrillic, "sr", Own("ђћџјљњЂЋЏЈЉЊ")),
        (Script.Cyrillic, "bg", Own("ъЪ")),
    ];

    private static readonly SearchValues<char> Belarusian = Own("ўЎ"), Russian = Own("ыэёЫЭЁ"),
        Kyrgyz = Own("ңҢ"), Ukrainian = Own("їєґЇЄҐщЩ");

    private static readonly SearchValues<char> Simplified = Own(
        "们个这时说对过发为东车长门问间马风电网图书记论设话语该"
        + "请让认试应办动劳务业产亚专严丧丰临举习乡买卖亏亿仅从仓仪价众优伤传伟侧债倾关兴养"
        + "军农况决净凉减凤凭击刘则刚创删别剂剑剧劲势华协"
        + "单卢卫厂历厅压县变听启员响园围团圆圣场坏块坚坛");

    private static readonly SearchValues<char> Traditional = Own(
        "們個這來時說對會過發國為東車長門問間馬風電網圖書記論設話語該"
        + "請讓認試應辦動勞務業產亞萬與專嚴喪豐臨"
        + "舉習鄉買賣爭虧雲億僅從倉儀價眾優傷傳偉體餘側債傾關興養"
        + "內軍農況決淨涼減鳳憑擊劉則剛創刪別劑劍劇勁勢區醫華"
        + "協單盧衛廠歷廳壓縣參雙變葉號聽啟員響園圍團圓聖場壞塊堅壇");

    /// <param name="own">The primary language of the paper: taken where the text may be in it.</param>
    public static string Guess(ScriptSample sample, string own)
    {
        if (sample.Main == Script.Han) return EastAsian(sample, own);
        if (OwnLanguage(sample) is { } language) return language;
        var languages = Languages[sample.Main];
        return Array.Exists(languages, candidate => candidate.Equals(own, StringComparison.OrdinalIgnoreCase)) ? own : languages[0];
    }

    private static string? OwnLanguage(ScriptSample sample) => sample.Main switch
    {
        Script.Devanagari => Indian(sample.Text),
        Script.Cyrillic => Slavic(sample) ?? ByLetters(sample),
        _ => ByLetters(sample),
    };

    private static string? ByLetters(ScriptSample sample)
    {
        foreach (var (script, language, letters) in OwnLetters)
        {
            if (script == sample.Main && CountOf(sample.Text, letters) * LettersForOne > sample.Letters) return language;
        }
        return null;
    }

    /// <summary>What one letter alone cannot say.</summary>
    private static string? Slavic(ScriptSample sample)
    {
        var text = sample.Text;
        if (text.ContainsAny(Belarusian) && !text.ContainsAny(Ukrainian)) return "be";
        // No Russian text of some length lacks these letters, and no Ukrainian, Bulgarian or Serbian one has them.
        var russian = CountOf(text, Russian) * LettersForOne > sample.Letters;
        if (!russian) return null;
        if (ByLetters(sample) is { } other and ("kk" or "tg" or "mn")) return other == "mn" && text.ContainsAny(Kyrgyz) ? "ky" : other;
        return "ru";
    }

    private static string? Indian(ReadOnlySpan<char> text)
    {
        if (text.Contains("आहे", StringComparison.Ordinal) || text.Contains("आणि", StringComparison.Ordinal)) return "mr";
        if (text.Contains("भएको", StringComparison.Ordinal) || text.Contains("हरू", StringComparison.Ordinal)) return "ne";
        return text.Contains(" है", StringComparison.Ordinal)
            || text.Contains(" में ", StringComparison.Ordinal) || text.Contains(" ने ", StringComparison.Ordinal) ? "hi" : null;
    }

    private static string EastAsian(ScriptSample sample, string own)
    {
        if (sample.HasKana) return "ja";
        var (simplified, traditional) = (CountOnly(sample.Text, Simplified, Traditional), CountOnly(sample.Text, Traditional, Simplified));
        var isChinese = sample.Letters > MaxKanjiWithoutKana || own is not ("ja" or "ko") || own == "ko" && simplified > 0;
        if (!isChinese && simplified < 2) return own;
        return own == "yue" ? own : simplified > 3 && traditional == 0 ? "zh-Hans" : traditional > 3 && simplified == 0 ? "zh-Hant" : "zh";
    }

    /// <summary>Counts the letters of the one set that are not in the other: some characters are the same in both.</summary>
    private static int CountOnly(ReadOnlySpan<char> text, SearchValues<char> one, SearchValues<char> other)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (one.Contains(c) && !other.Contains(c)) count++;
        }
        return count;
    }

    private static int CountOf(ReadOnlySpan<char> text, SearchValues<char> letters)
    {
        var count = 0;
        for (var at = text.IndexOfAny(letters); at >= 0; at = text.IndexOfAny(letters))
        {
            count++;
            text = text[(at + 1)..];
        }
        return count;
    }

    private static SearchValues<char> Own(string letters) => SearchValues.Create(letters);
}
