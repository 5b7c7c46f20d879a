namespace NewsPortal.Seeds.Datelines;

/// <summary>The wire agencies of the world with their usual short forms, and this house's own desk.</summary>
internal static class Agencies
{
    private static readonly HashSet<string> Names = new(
        [
            "Archive Desk", "NewsPortal", "NewsPortal Archive Desk",
            "AAP", "Australian Associated Press", "AFP", "Agence France-Presse", "Agencia Brasil", "Agência Brasil", "Agerpres",
            "AKIpress", "Al Jazeera", "Anadolu", "Anadolu Agency", "ANA", "ANI", "ANP", "ANSA", "ANSAmed", "Antara", "AP",
            "The Canadian Press", "Canadian Press", "CP", "APA", "APP", "ATS", "Associated Press", "BBC", "Belga", "BelTA", "Bernama",
            "Bloomberg", "Bloomberg News", "BNS", "BTA", "Business Wire", "BusinessWire", "CBC", "Chosun", "CNA", "CNN", "CNW",
            "Colombo Gazette", "CTK", "ČTK", "dpa", "Deutsche Presse-Agentur", "Dow Jones", "Dow Jones Newswires", "DW", "EFE", "ERR",
            "FARS", "Fars News", "France 24", "Ghana News Agency", "GNA", "Globe Newswire", "GlobeNewswire", "Hina", "IANS", "INA", "IFP",
            "Inter Press Service", "Interfax", "Interfax-Ukraine", "International News Service", "IPS", "IRNA", "ISNA", "ITAR-TASS", "Itar-Tass",
            "Jiji", "Jiji Press", "KCNA", "Kathimerini", "Kazinform", "KUNA", "Kyodo", "Kyodo News", "Kyodo News Service", "LETA", "Lusa",
            "MENA", "Mehr", "Mehr News", "MTI", "NAN", "NNA", "NHK", "NHK World", "Novosti", "NTB", "NZPA", "NZME", "OANA", "PA", "PA Media",
            "PAP", "Petra", "Philippine News Agency", "PNA", "PR Newswire", "PRNewswire", "PRNewswire-PRWeb", "Press Association",
            "Press Trust of India", "PTI", "Prensa Latina", "Qatar News Agency", "QNA", "Renmin", "Reuters", "RIA", "RIA Novosti", "Ritzau",
            "RNZ", "SANA", "SAPA", "Saudi Press Agency", "SDA", "Sputnik", "SPA", "STT", "TASS", "Télam", "Telam", "Tanjug", "TAP", "Tasnim",
            "Thomson Reuters", "Thomson Reuters Foundation", "TT", "UNB", "UNI", "UN News", "United News of India", "United Press",
            "United Press International", "UPI", "Ukrinform", "Unian", "VNA", "VNS", "Vietnam News Agency", "VOA", "Voice of America", "WAFA",
            "WAM", "Xinhua", "Xinhua News Agency", "Yonhap", "Yonhap News Agency", "Zuma", "Japan News", "Yomiuri", "Yomiuri Shimbun",
            "Asahi", "Asahi Shimbun", "Mainichi", "Mainichi Shimbun", "Nikkei", "Nikkei Asia", "Sankei", "Sankei Shimbun", "Chunichi Shimbun",
            "Washington Post", "New York Times", "Los Angeles Times", "Financial Times", "Japan Times", "Wall Street Journal",
            "時事", "時事通信", "時事通信社", "共同", "共同通信", "共同通信社", "ロイター", "ＡＰ", "ＡＦＰ", "ＡＦＰ時事", "AFP時事", "ＡＰ時事",
            "ＣＮＮ", "聯合", "聯合ニュース", "新華社", "タス", "タス通信", "ブルームバーグ", "朝日新聞", "読売新聞", "毎日新聞", "日本経済新聞", "産経新聞",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ShortInLowerCase = new(["dpa", "afp", "efe"], StringComparer.Ordinal);

    /// <summary>Knows <c>Reuters</c>, <c>THE ASSOCIATED PRESS</c>, and several at once such as <c>AFP-Jiji</c>, where it knows one of them.</summary>
    public static bool IsKnown(string text) =>
        KnowWhole(text) || text.Split(['/', '-', '–', '=', '＝', '・', ',', '&']) is { Length: > 1 } parts && parts.Any(KnowWhole);

    /// <summary>One agency by its whole name, in any case.</summary>
    public static bool IsName(string text) => KnowWhole(text);

    private static bool KnowWhole(string text)
    {
        var name = text.Trim();
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..].TrimStart();
        if (name.Length <= 3 && name.Any(char.IsAsciiLetterLower)) return ShortInLowerCase.Contains(name);
        return Names.Contains(name);
    }

    /// <summary>Known, and no state's postal code: such a name needs no brackets around it.</summary>
    public static bool IsKnownBareName(string text) => text != "PA" && text != "CP" && text != "TT" && IsKnown(text);
}
