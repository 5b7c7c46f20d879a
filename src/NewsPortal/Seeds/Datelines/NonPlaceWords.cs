using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Words that stand where a place could, and are none.</summary>
internal static class NonPlaceWords
{
    private static readonly HashSet<string> Days = Words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Today Tomorrow Yesterday Tonight");

    private static readonly HashSet<string> Starts = Words(
        "A After Although An And Another As At Because Before Both But By Despite During Each Early Even Every For From He Her Here His How "
        + "However I If In Into It Its Last Late Later Many More Most Mr Mrs Ms My Next No Not Now On Once One Only Our Over She Since So Some "
        + "Still That Their Then There These They This Those Though Through To Under Until We What When Where Which While Who Why With Yet You Your");

    private static readonly HashSet<string> Labels = Words(
        "ABOUT ADVERTISEMENT ADVISORY ALERT ALSO ANALYSIS AND ANNOUNCEMENT ANSWER ARCHIVE ARE BACKGROUND BREAKING BRIEF BRIEFS BULLETIN "
        + "BUSINESS CAPTION CAUTION CLARIFICATION CLOSE COLUMN COMMENT COMMENTARY CONTACT COPYRIGHT CORRECTED CORRECTION CORRECTS COVERAGE "
        + "CREDIT CULTURE DEVELOPING DISCLAIMER EDITOR EDITOR'S EDITOR’S EDITORIAL EDITORS EMBARGOED ESSAY EVENT EVENTS EXCLUSIVE EXPLAINED "
        + "EXPLAINER FACTBOX FALL FEATURE FILE FINAL FLASH FOCUS FOLLOW FULL GALLERY GRAPHIC HEADLINE HEADLINES HIGHLIGHT HIGHLIGHTS HINT "
        + "IMPORTANT INSIGHT INTERVIEW IS JUST LATEST LEAD LETTER LETTERS LIST LIVE MARKET MARKETS MEANWHILE MORE MUST NEW NEWS NOTE NOTES "
        + "NOTICE OBITUARY OFFICIAL OPINION PHOTO PHOTOS PICTURE PICTURES POLL POLITICS POSTSCRIPT PRESS PREVIEW PROFILE PUBLISHED QUESTION QUESTIONS "
        + "QUOTE QUOTES READ RECAP RELATED RELEASE REMINDER REPORT RESULT RESULTS RETRACTION REVIEW RISE RISES ROUNDUP SCIENCE SCORE SCORES SEE SHARE "
        + "SIDEBAR SOURCE SOURCES SPECIAL SPOILER SPONSORED SPORT SPORTS STATEMENT STOCKS STORY SUMMARY TABLE TAGS TECHNOLOGY THEME TIMELINE TIP TIPS "
        + "TOP TOPIC TOPICS TRANSCRIPT TRENDING UPDATE UPDATED UPDATES URGENT VERSUS VIDEO VS WARNING WATCH WEATHER WIRE WORLD WRAPUP "
        + "HOW WHAT WHEN WHERE WHO WHY YES NO OK OKAY WILL PLEASE THANKS TODAY TOMORROW TONIGHT YESTERDAY PART POINTS FACTS CHAPTER SECTION APPENDIX ARTICLE");

    /// <summary>Organizations of four letters and more that newspapers write in capitals; shorter ones are refused unseen.</summary>
    private static readonly HashSet<string> Organizations = Words(
        "APEC ASEAN ASML BAFTA BASF BRICS CARICOM CERN CONCACAF COMESA COVID ECOWAS FIBA FIDE FIFA GATT HAMAS HSBC IAEA IATA ICAO ICBM IKEA "
        + "INTERPOL ISIL ISIS JAXA KEPCO LGBT LVMH MERCOSUR NAACP NAFTA NASA NASCAR NASDAQ NATO NAVER NCAA NISSAN OECD OPEC OSCE OXFAM SAARC SARS "
        + "SONY SPAC SWAT TEPCO TOYOTA TSMC UEFA UNCTAD UNDP UNESCO UNHCR UNICEF UNIFIL UNRWA USAID USSR WADA AIDS NHTSA NOAA NTSB FEMA HIPAA");

    private static readonly HashSet<string> The = new(["HAGUE", "VALLEY", "BRONX", "DALLES", "BOTTOM", "WOODLANDS", "VATICAN"], StringComparer.Ordinal);

    public static bool IsDay(string word) => Days.Contains(word.TrimEnd('.'));

    /// <summary>No dateline whatever starts like this: with a function word, a day, or a month that stands alone.</summary>
    public static bool CannotStart(IReadOnlyList<string> words) =>
        Starts.Contains(words[0]) || words.Any(IsDay) || EnglishDates.TryMonth(words[0], out _);

    /// <summary>Names in capitals that labels, headlines, organisations and initials have as well as places.</summary>
    public static bool IsDoubtful(string name, bool isQualified)
    {
        var words = name.Split(' ');
        if (words.Any(Organizations.Contains) || words[0] == "THE" && !(words.Length > 1 && The.Contains(words[1]))) return true;
        if (words.Length == 1) return Labels.Contains(name) || IsAcronym(name, isQualified);
        return !isQualified && words.Skip(words[0] == "NEW" ? 1 : 0).Any(Labels.Contains);
    }

    private static bool IsAcronym(string word, bool isQualified) =>
        word.Contains('.') || word.Any(char.IsDigit) || !isQualified && word.Count(char.IsLetter) < 4;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
