namespace NewsPortal.Tests.Queries;

/// <summary>The stories that the golden searches look through.</summary>
internal static class SearchPaper
{
    public static TestPortal Write(TestPortal portal) => portal
        .Write("talks.txt", SampleDump.Of("Two leaders meet in Hanoi", category: "INTERNATIONAL > East Asia & Pacific", body: "Hanoi, May 1 (Jiji Press)–The prime ministers of Japan and Vietnam spoke of trade. Japan's envoy stayed on.", tags: ["Ambassador", "G7 Summit"]))
        .Write("ports.md", Story("Rain closes two ports", "2022-05-02", "International > East Asia & Pacific", "[Storms, Shipping]", "Kobe, May 2 (AFP-Jiji)–No ship left on Monday, and the U.S. fleet waited. Heavy rains fell on the harbours.", "By Hanako Example / Staff Writer", "Ships wait outside the harbour."))
        .Write("snow.txt", SampleDump.Of("Snow and rain on the pass", date: "Jan. 7, 2021", category: "SCIENCE > Weather", body: "NAGANO (AP) — A storm brought snow. Skiing went on.", byline: "AP", tags: ["Storms"]))
        .Write("code.md", Story("A new version of C# arrives", "2021-11-08", "Technology", "[\"C#\", Software]", "Engineers who write C++ were not impressed. The language is 20 years old.", "By Taro Sample"))
        .Write("phone.md", Story("AT&T sells its tower business", "2020-03-04", "Business", "[Telephones]", "NEW YORK (Reuters) - The company named no price. R&D stays.", "Reuters"))
        .Write("cafe.md", Story("The café that never closes", "2019-06-30", "Culture", "[Food]", "Łódź, June 30 (AFP) – In São Paulo and Đà Nẵng, naïve guests ask for crème brûlée at noon.", "By José Muñoz"))
        .Write("nuclear.txt", SampleDump.Of("核軍縮で首脳会談", date: "2022年4月3日", category: "国際", byline: "時事", body: "日本とベトナムの首脳が核兵器の使用に反対した。経済協力も話し合った。", tags: ["核軍縮"]))
        .Write("train.txt", SampleDump.Of("超特急走る", date: "2022年4月4日", category: "社会", byline: "時事", body: "東京の駅を新しい列車が出発した。Ｇ７サミットの日だった。", tags: ["鉄道"]))
        .Write("seoul.txt", SampleDump.Of("서울에 새 다리", date: "2022年4月5日", category: "社会", byline: "時事", body: "한강에 새로운 다리가 열렸다.", tags: ["교통"]))
        .Write("china.txt", SampleDump.Of("北京举行会议", date: "2022年4月6日", category: "国際", byline: "時事", body: "会议讨论了经济与贸易。", tags: ["会议"]))
        .Write("virus.md", Story("COVID-19 wards empty at last", "2017-01-02", "Health", "[Hospitals]", "Doctors counted 1,234 patients. \"Nobody came today,\" a nurse said. It was 2.5 percent.", "The Yomiuri Shimbun"))
        .Write("markup.md", Story("Signs such as <img onerror=alert(1)> in print", "2018-01-01", "Culture", "[\"<i>\"]", "The word script stands between `<script>` and `</script>`, and so it is shown."))
        .Write("future.txt", SampleDump.Of("Atlantis rises", date: "July 1, 2022", category: "TOMORROW", body: "Atlantis, July 1 (Jiji Press)–Quicksilver comes.", tags: ["Secret"]));

    private static string Story(string headline, string date, string category, string tags, string body, string byline = "NewsPortal", string standfirst = "Words.") =>
        $"---\nheadline: '{headline}'\npublished: {date}\ncategory: {category}\ntags: {tags}\nbyline: {byline}\nstandfirst: {standfirst}\n---\n{body}\n";
}
