using System.CommandLine;

namespace NewsPortal.Cli;

/// <summary>What <c>--help</c> says beyond the names.</summary>
public static class Help
{
    public static readonly string Root = $"""
        A news portal whose newsroom is a folder: text files go in, a newspaper comes out.
        Without a command it serves the portal until Ctrl+C and takes in every change of the folder.

        Settings go behind any command, into the environment (Portal__Seeds=...) or into a file of yours (--config FILE):
        {Settings}

        Examples:
          NewsPortal --Portal:Seeds=/srv/stories --urls http://localhost:8080
          NewsPortal check /srv/stories
          NewsPortal import /srv/stories "--Portal:Store=Data Source=/srv/news.db"

        Exit codes: 0 success, 1 diagnostics in the seeds or a failure, 2 wrong usage or settings,
        130 and 143 stopped by Ctrl+C or SIGTERM.
        """;

    /// <summary>What a mistyped command line could have been.</summary>
    public static string WhatExists(Command root) =>
        $"""
        The commands are: {string.Join(", ", root.Subcommands.Select(c => c.Name))}.
        The options are: --help, --version, {Options(root)}, and the settings {SettingNames}.
        """;

    private static string Options(Command root) => string.Join(", ", root.Options
        .Where(o => !o.Hidden && o.Name.Length > 2 && o.Name is not "--help" and not "--version")
        .Select(o => o.Name));

    private static string SettingNames => string.Join(", ", PortalSettings.Names.Select(name => "--" + name));

    private static string Settings => string.Join('\n', PortalSettings.Names.Select(Setting));

    private static string Setting(string name) => $"  {$"--{name}={About(name).Value}",-30} {About(name).Text}";

    private static (string Value, string Text) About(string name) => name switch
    {
        "Portal:Seeds" => ("FOLDER", "the seeds (default: the seeds folder that ships with the portal)"),
        "Portal:Store" => ("CONNECTION", "SQLite connection string (default: one store for each seeds folder)"),
        "Portal:Name" => ("TEXT", "the paper's name"),
        "Portal:BaseUrl" => ("URL", "the one source of absolute addresses"),
        "Portal:TimeZone" => ("ZONE", "IANA name of the publisher's zone (default: Asia/Tokyo)"),
        "Portal:Language" => ("TAG", "BCP 47 tag of stories that do not say another (default: en)"),
        "Portal:MostSeedBytes" => ("N", "a larger seed is refused unread (default: 1048576)"),
        "Portal:LongestLine" => ("N", "a seed with a longer line is refused (default: 50000)"),
        "Portal:DeepestNesting" => ("N", "a body with deeper lists or quotes is refused (default: 32)"),
        "Portal:MostTags" => ("N", "a story with more tags is refused (default: 100)"),
        "Portal:SeedSeconds" => ("N", "a Markdown seed that takes longer to read is refused (default: 2)"),
        "Portal:Imports" => ("true|false", "false serves what another process imports (default: true)"),
        "Portal:SweepSeconds" => ("N", "how often the folder is scanned for changes (default: 2)"),
        "Portal:SearchSeconds" => ("N", "a search that takes longer is given up (default: 1)"),
        "Portal:SearchesAtOnce" => ("N", "how many searches run at once (default: 4)"),
        "Portal:MostRemovedPercent" => ("N", "if a larger share of stories lose their files at once, they stay (default: 30)"),
        "Portal:MostConnections" => ("N", "how many connections are open at once (default: 10000)"),
        "Portal:CacheMegabytes" => ("N", "memory for the pages that are kept ready (default: 64)"),
        "Portal:PagesAtOnce" => ("N", "how many pages are made at once (default: 32)"),
        "Portal:StatusKey" => ("KEY", "lets those who send it see /status (default: none)"),
        "Portal:StatusOpen" => ("true|false", "shows /status without a key on this machine; not behind a proxy (default: false)"),
        "Portal:LogFormat" => ("text|json", "how the log is written (default: text)"),
        "Portal:IdAuthority" => ("DOMAIN,YEAR", "first part of every story's id in feeds; never change it"),
        "Portal:WebSubHub" => ("URL", "the WebSub hub that the feeds name and that is told of changes (default: none)"),
        "Portal:IndexNowKey" => ("KEY", "tells search engines which stories changed (default: none)"),
        "Portal:IndexNowEndpoint" => ("URL", "where it tells them (default: https://api.indexnow.org/indexnow)"),
        "Portal:Robots" => ("all|no-ai|none", "which robots robots.txt lets in (default: all)"),
        "Portal:TrustFile" => ("FILE", "served as /.well-known/trust.txt (default: none)"),
        "Portal:HumansFile" => ("FILE", "served as /humans.txt (default: none)"),
        "Portal:PublishingPrinciples" => ("URL", "the paper's publishing principles (default: none)"),
        "Portal:CorrectionsPolicy" => ("URL", "how the paper corrects itself (default: none)"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Nothing is said of this setting."),
    };
}
