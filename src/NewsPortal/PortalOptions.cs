using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NewsPortal.Articles;

namespace NewsPortal;

/// <summary>Every setting, under <c>Portal:</c>. What is wrong in them is said at start, with what to do.</summary>
public sealed partial class PortalOptions
{
    /// <summary>SQLite's name for a database without a file.</summary>
    internal const string InMemory = ":memory:";

    private const int ShortestKey = 16;

    /// <summary>The folder of the seeds.</summary>
    public string Seeds { get; set; } = "";

    /// <summary>SQLite connection string. Without one each seeds folder has a store of its own.</summary>
    public string Store { get; set; } = "";

    /// <summary>The paper's name, on its nameplate and in its metadata.</summary>
    public string Name { get; set; } = "NewsPortal";

    /// <summary>The one source of absolute addresses: http or https, without a path.</summary>
    public string BaseUrl { get; set; } = "http://localhost:5000";

    /// <summary>IANA name of the publisher's time zone.</summary>
    public string TimeZone { get; set; } = "Asia/Tokyo";

    /// <summary>BCP 47 tag of the stories that do not say or show another language.</summary>
    public string Language { get; set; } = "en";

    /// <summary>A larger seed is refused unread, in bytes.</summary>
    public long MostSeedBytes { get; set; } = 1 << 20;

    /// <summary>A seed with a longer line is refused, in characters.</summary>
    public int LongestLine { get; set; } = 50_000;

    /// <summary>A Markdown body with deeper lists or quotes is refused, in levels.</summary>
    public int DeepestNesting { get; set; } = 32;

    /// <summary>A story with more tags is refused.</summary>
    public int MostTags { get; set; } = 100;

    /// <summary>A Markdown seed that takes longer to read is refused, in seconds.</summary>
    public double SeedSeconds { get; set; } = 2;

    /// <summary>Whether this portal imports; false serves what another process imports.</summary>
    public bool Imports { get; set; } = true;

    /// <summary>How often the folder is scanned for changes at most, in seconds.</summary>
    public double SweepSeconds { get; set; } = 2;

    /// <summary>A search that takes longer is given up, in seconds.</summary>
    public double SearchSeconds { get; set; } = 1;

    /// <summary>How many searches run at once; twice as many may wait, and any more are asked to come back.</summary>
    public int SearchesAtOnce { get; set; } = 4;

    /// <summary>Of all stories; where more than that lose their files at once, they stay until somebody confirms it.</summary>
    public int MostRemovedPercent { get; set; } = 30;

    /// <summary>How many connections are open at once; any more are closed at once.</summary>
    public int MostConnections { get; set; } = 10_000;

    /// <summary>How many pages that are not kept ready are made at once; four times as many may wait, and any more are asked to come back.</summary>
    public int PagesAtOnce { get; set; } = 32;

    /// <summary>How much memory the pages that are kept ready may take, in MiB.</summary>
    public int CacheMegabytes { get; set; } = 64;

    /// <summary>Shows the status page to requests that send it as a bearer token.</summary>
    public string StatusKey { get; set; } = "";

    /// <summary>
    /// Shows the status page without a key to requests from the portal's own machine. A proxy on that machine may make every request
    /// look like one of those.
    /// </summary>
    public bool StatusOpen { get; set; }

    /// <summary><c>text</c> for people, <c>json</c> for machines.</summary>
    public string LogFormat { get; set; } = "text";

    /// <summary>
    /// The first part of every story's id (RFC 4151): a domain that the publisher owned and a day on which it did, such as
    /// <c>news.example,2026</c>. Set it once, and let it stand when the site moves.
    /// </summary>
    public string IdAuthority { get; set; } = "newsportal.invalid,2026";

    /// <summary>The WebSub hub that the feeds name, and that is told when they change; empty for none.</summary>
    public string WebSubHub { get; set; } = "";

    /// <summary>The key by which IndexNow knows that the site is the publisher's, served as a text file; empty tells search engines nothing.</summary>
    public string IndexNowKey { get; set; } = "";

    /// <summary>Where search engines are told which stories changed.</summary>
    public string IndexNowEndpoint { get; set; } = "https://api.indexnow.org/indexnow";

    /// <summary><c>all</c> robots are welcome, <c>no-ai</c> keeps out those that train models, <c>none</c> keeps out all.</summary>
    public string Robots { get; set; } = "all";

    /// <summary>The text file that is served as <c>/.well-known/trust.txt</c>; empty for none.</summary>
    public string TrustFile { get; set; } = "";

    /// <summary>The text file that is served as <c>/humans.txt</c>; empty for none.</summary>
    public string HumansFile { get; set; } = "";

    /// <summary>The address of the paper's publishing principles, for readers and in schema.org data; empty for none.</summary>
    public string PublishingPrinciples { get; set; } = "";

    /// <summary>The address that says how the paper corrects itself, for readers and in schema.org data; empty for none.</summary>
    public string CorrectionsPolicy { get; set; } = "";

    /// <summary>Valid after the check at start.</summary>
    public Uri Base => new(BaseUrl);

    /// <summary>The file of the store; valid after the check at start.</summary>
    public string StorePath => new SqliteConnectionStringBuilder(Store).DataSource;

    /// <summary>Valid after the check at start.</summary>
    public PublisherZone Zone => PublisherZone.Find(TimeZone)!;

    /// <summary>What can be set, of all that is here.</summary>
    public static IEnumerable<PropertyInfo> Settings => typeof(PortalOptions).GetProperties().Where(setting => setting.CanWrite);

    /// <summary>What is wrong in them, each in a sentence with what to do; none where all is well.</summary>
    public IEnumerable<string> Diagnostics()
    {
        if (WrongSeeds() is { } seeds) yield return seeds;
        if (WrongStore() is { } store) yield return store;
        if (string.IsNullOrWhiteSpace(Name))
            yield return "Portal:Name is empty. Give the paper a name: --Portal:Name=\"The Daily Example\"";
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/" || url.Fragment != "")
            yield return $"Portal:BaseUrl is “{BaseUrl}”; an address such as https://news.example was expected, with http or https and without a path.";
        if (PublisherZone.Find(TimeZone) is null)
            yield return $"Portal:TimeZone is “{TimeZone}”, which the IANA time zone database does not know. Use a name such as Asia/Tokyo or Europe/Paris.";
        if (!LanguageTag().IsMatch(Language))
            yield return $"Portal:Language is “{Language}”; a BCP 47 tag such as en or pt-BR was expected.";
        if (MostSeedBytes is < 1 or > int.MaxValue)
            yield return $"Portal:MostSeedBytes is {MostSeedBytes}; a number of bytes from 1 to {int.MaxValue} was expected.";
        if (LongestLine is < 80 or > 1_000_000)
            yield return $"Portal:LongestLine is {LongestLine}; a number of characters from 80 to 1000000 was expected.";
        if (DeepestNesting is < 1 or > 64)
            yield return $"Portal:DeepestNesting is {DeepestNesting}; a number of levels from 1 to 64 was expected.";
        if (MostTags is < 1 or > 10_000)
            yield return $"Portal:MostTags is {MostTags}; a number from 1 to 10000 was expected.";
        if (SeedSeconds is not (>= 0.1 and <= 60))
            yield return $"Portal:SeedSeconds is {Text(SeedSeconds)}; a number from 0.1 to 60 was expected.";
        if (SweepSeconds is not (>= 0.1 and <= 86_400))
            yield return $"Portal:SweepSeconds is {Text(SweepSeconds)}; a number from 0.1 to 86400 was expected. For a portal that does not import, set Portal:Imports=false.";
        if (SearchSeconds is not (>= 0.1 and <= 60))
            yield return $"Portal:SearchSeconds is {Text(SearchSeconds)}; a number from 0.1 to 60 was expected.";
        if (SearchesAtOnce is < 1 or > 1000)
            yield return $"Portal:SearchesAtOnce is {SearchesAtOnce}; a number from 1 to 1000 was expected.";
        if (MostRemovedPercent is < 0 or > 100)
            yield return $"Portal:MostRemovedPercent is {MostRemovedPercent}; a number from 0 to 100 was expected.";
        if (MostConnections is < 1 or > 1_000_000)
            yield return $"Portal:MostConnections is {MostConnections}; a number from 1 to 1000000 was expected.";
        if (PagesAtOnce is < 1 or > 1000)
            yield return $"Portal:PagesAtOnce is {PagesAtOnce}; a number from 1 to 1000 was expected.";
        if (CacheMegabytes is < 1 or > 65_536)
            yield return $"Portal:CacheMegabytes is {CacheMegabytes}; a number of MiB from 1 to 65536 was expected.";
        if (StatusKey.Length is > 0 and < ShortestKey)
            yield return $"Portal:StatusKey has {StatusKey.Length} characters; nothing, or at least {ShortestKey} characters that nobody can guess were expected.";
        if (StatusOpen && Uri.TryCreate(BaseUrl, UriKind.Absolute, out var site) && !site.IsLoopback)
            yield return $"Portal:StatusOpen is true, but Portal:BaseUrl is “{BaseUrl}”; a public site shows its status only to Portal:StatusKey.";
        if (!Authority().IsMatch(IdAuthority))
            yield return $"Portal:IdAuthority is “{IdAuthority}”; a domain and the year or day on which you owned it was expected, such as news.example,2026.";
        if (!IsEmptyOrAddress(WebSubHub))
            yield return $"Portal:WebSubHub is “{WebSubHub}”; nothing, or an address such as https://hub.example/ was expected.";
        if (IndexNowKey != "" && !Key().IsMatch(IndexNowKey))
            yield return $"Portal:IndexNowKey is “{IndexNowKey}”; nothing, or 8 to 128 of the letters a to z and A to Z, digits and hyphens were expected.";
        if (IndexNowEndpoint == "" || !IsEmptyOrAddress(IndexNowEndpoint))
            yield return $"Portal:IndexNowEndpoint is “{IndexNowEndpoint}”; an address such as https://api.indexnow.org/indexnow was expected.";
        if (!IsEmptyOrAddress(PublishingPrinciples))
            yield return $"Portal:PublishingPrinciples is “{PublishingPrinciples}”; nothing, or an address such as https://news.example/principles was expected.";
        if (!IsEmptyOrAddress(CorrectionsPolicy))
            yield return $"Portal:CorrectionsPolicy is “{CorrectionsPolicy}”; nothing, or an address such as https://news.example/corrections was expected.";
        if (Robots is not ("all" or "no-ai" or "none"))
            yield return $"Portal:Robots is “{Robots}”; all, no-ai or none was expected.";
        if (TrustFile != "" && !File.Exists(TrustFile))
            yield return $"Portal:TrustFile names the file “{TrustFile}”, which is not there. Make it, or leave the setting out.";
        if (HumansFile != "" && !File.Exists(HumansFile))
            yield return $"Portal:HumansFile names the file “{HumansFile}”, which is not there. Make it, or leave the setting out.";
        if (LogFormat is not ("text" or "json"))
            yield return $"Portal:LogFormat is “{LogFormat}”; text or json was expected.";
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private string? WrongSeeds()
    {
        if (File.Exists(Seeds)) return $"Portal:Seeds: '{Seeds}' is a file; expected the folder that holds the stories: --Portal:Seeds={Path.GetDirectoryName(Seeds)}";
        // Where there is a store, the disk of the seeds may be the only thing that is missing, and readers have their paper meanwhile.
        return !Imports || Directory.Exists(Seeds) || (IsStore(Store) && File.Exists(StorePath))
            ? null
            : $"Portal:Seeds names the folder “{Seeds}”, which is not there. Make it, or name another: --Portal:Seeds=/path/to/seeds";
    }

    private string? WrongStore()
    {
        if (!IsStore(Store)) return $"Portal:Store is “{Store}”, which is no SQLite connection string. Write it so: --Portal:Store=\"Data Source=/path/to/news.db\"";
        if (new SqliteConnectionStringBuilder(Store) is { Mode: SqliteOpenMode.Memory } or { DataSource: InMemory })
            return "Portal:Store is a database in memory, which would lose every address; expected a file: --Portal:Store=\"Data Source=/path/to/news.db\"";
        return Directory.Exists(StorePath) || Path.EndsInDirectorySeparator(StorePath)
            ? $"Portal:Store: '{StorePath}' is a folder; expected a file in it: --Portal:Store=\"Data Source={Path.Combine(StorePath, "news.db")}\""
            : null;
    }

    private static bool IsEmptyOrAddress(string text) => text == "" || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    [GeneratedRegex(@"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^([a-z0-9._-]+@)?[a-z0-9][a-z0-9.-]*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^[a-zA-Z0-9-]{8,128}\z")]
    private static partial Regex Key();

    private static bool IsStore(string connection)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connection).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
