namespace NewsPortal.Tests.Cli;

[Collection(nameof(CommandLine))]
public sealed class PortalCommandTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Check_counts_what_it_read_and_exits_0_where_all_is_well()
    {
        portal.Write("a.txt", SampleDump.Of("One"));

        Assert.Equal((0, "1 seeds, 0 errors, 0 warnings\n", ""), await CommandLine.RunAsync("check", portal.Options.Seeds));
    }

    [Fact]
    public async Task A_check_of_very_many_seeds_tells_how_far_it_is()
    {
        for (var i = 0; i < 5000; i++) portal.Write($"{i}.txt", "");

        var lines = (await CommandLine.RunAsync("check", portal.Options.Seeds)).Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Enumerable.Range(1, 10).Select(tenth => $"{500 * tenth} of 5000 files"), lines.Select(line => line.Split(',')[0]));
        Assert.EndsWith("00:00:00 left", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_each_problem_where_an_editor_finds_it_and_exits_1()
    {
        portal.Write("bad.txt", " \n").Write("sub/odd.txt", SampleDump.Of("One", category: "NEWS > > Local"));

        var (exit, output, _) = await CommandLine.RunAsync("check", portal.Options.Seeds);

        Assert.Equal(1, exit);
        Assert.Equal(
            [
                $"{portal.PathOf("bad.txt")}:1:1: error: The file contains no text; expected a breadcrumb, a headline and a date.",
                $"{portal.PathOf("sub/odd.txt")}:1:1: warning: The breadcrumb has an empty level, which was ignored.",
                "2 seeds, 1 errors, 1 warnings",
            ],
            output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Check_exits_0_where_there_are_only_warnings()
    {
        portal.Write("odd.txt", SampleDump.Of("One", category: "NEWS > > Local"));
        Assert.Equal(0, (await CommandLine.RunAsync("check", portal.Options.Seeds)).Exit);
    }

    [Fact]
    public async Task Check_of_the_archive_counts_its_remarks_and_fails_for_them_only_where_it_is_strict()
    {
        portal.Write("a.txt", SampleDump.Of("One", tags: ["Storms"])).Write("b.txt", SampleDump.Of("One", tags: ["Storms"]));

        var (exit, output, _) = await CommandLine.RunAsync("check", "--archive", portal.Options.Seeds);

        Assert.Equal((0, $"{portal.PathOf("b.txt")}:1:1: warning: a.txt has the same headline on the same day.\n2 seeds, 0 errors, 0 warnings, 1 remarks\n"), (exit, output));
        Assert.Equal(1, (await CommandLine.RunAsync("check", "--archive", "--strict", portal.Options.Seeds)).Exit);
        Assert.Equal(0, (await CommandLine.RunAsync("check", "--strict", portal.Options.Seeds)).Exit);
    }

    [Theory]
    [InlineData("--Portal:MostTags=1", "11:5: error: The story has 2 tags, more than the limit of 1 (setting Portal:MostTags).")]
    [InlineData("--Portal:LongestLine=80", "8:81: error: The line has 90 characters, more than the limit of 80 (setting Portal:LongestLine).")]
    [InlineData("--Portal:MostSeedBytes=100", "1:1: error: The file has 186 bytes, more than the limit of 100 (setting Portal:MostSeedBytes); it was not read.")]
    public async Task Check_takes_the_limits_from_the_settings(string setting, string diagnostic)
    {
        portal.Write("a.txt", SampleDump.Of("One", body: new string('x', 90), tags: ["Storms", "Ports"]));

        Assert.Equal(0, (await CommandLine.RunAsync("check", portal.Options.Seeds)).Exit);
        Assert.StartsWith($"{portal.PathOf("a.txt")}:{diagnostic}\n", (await CommandLine.RunAsync("check", portal.Options.Seeds, setting)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_would_make_the_store_anew_without_its_stories_says_so_and_exits_with_1()
    {
        for (var number = 0; number < 10; number++) portal.Write($"{number}.txt", SampleDump.Of($"Story {number}"));
        await portal.ImportAsync();
        for (var number = 0; number < 10; number++) portal.Delete($"{number}.txt");

        var (exit, _, errors) = await CommandLine.RunAsync("import", portal.Options.Seeds, $"--Portal:Store={portal.Options.Store}", "--Portal:TimeZone=Europe/Paris");

        Assert.Equal(1, exit);
        Assert.Contains("No new build was made: 10 of 10 stories have no file any more", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_writes_no_store()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await CommandLine.RunAsync("check", portal.Options.Seeds, $"--Portal:Store={portal.Options.Store}");
        Assert.False(File.Exists(portal.StorePath));
    }

    [Fact]
    public async Task Check_shows_paths_from_the_current_directory()
    {
        portal.Write("bad.txt", "No bullets here.");
        var here = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(Path.GetDirectoryName(portal.Options.Seeds)!);
            Assert.StartsWith("seeds/bad.txt:1:1: error: ", (await CommandLine.RunAsync("check", "seeds")).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
        }
    }

    [Fact]
    public async Task Import_fills_the_store_and_prints_nothing_but_its_report()
    {
        portal.Write("a.txt", SampleDump.Of("One"));

        var (exit, output, _) = await ImportAsync();

        Assert.Equal(0, exit);
        Assert.Matches(@"\A1 added, 0 changed, 0 removed, 0 unchanged, 0 errors, 0 warnings, [0-9.]+ s\n\z", output);
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
    }

    [Fact]
    public async Task Import_exits_1_where_a_story_cannot_be_taken()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("bad.txt", "No bullets here.");

        var (exit, output, _) = await ImportAsync();

        Assert.Equal(1, exit);
        Assert.Contains($"{portal.PathOf("bad.txt")}:1:1: error: ", output, StringComparison.Ordinal);
        Assert.Matches("\n1 added, .*, 1 errors, ", output);
    }

    [Fact]
    public async Task Help_names_every_command_setting_and_exit_code()
    {
        var (exit, output, _) = await CommandLine.RunAsync("--help");

        Assert.Equal(0, exit);
        foreach (var word in PortalSettings.Names.Concat(["check", "import", "--urls", "Portal__Seeds", "Exit codes: 0"]))
            Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc", "chekc")]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("check a b", "b")]
    [InlineData("import --fast", "--fast")]
    public async Task An_unknown_word_is_wrong_usage_and_is_named(string line, string word)
    {
        var (exit, output, errors) = await CommandLine.RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(word, errors, StringComparison.Ordinal);
        foreach (var existing in PortalSettings.Names.Concat(["check", "import", "--urls", "--help"])) Assert.Contains(existing, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seed", "; did you mean --Portal:Seeds?")]
    [InlineData("nmae", "; did you mean --Portal:Name?")]
    [InlineData("Base-Url", "; did you mean --Portal:BaseUrl?")]
    [InlineData("Titel", "; did you mean --Portal:Name?")]
    [InlineData("Database", "; did you mean --Portal:Store?")]
    [InlineData("TZ", "; did you mean --Portal:TimeZone?")]
    [InlineData("Xyzzy", "; see --help for those that exist.")]
    [InlineData("", "; see --help for those that exist.")]
    public async Task An_unknown_setting_is_wrong_usage_and_the_nearest_is_named(string name, string advice)
    {
        var (exit, _, errors) = await CommandLine.RunAsync("check", $"--Portal:{name}=x");

        Assert.Equal((2, $"Unknown setting 'Portal:{name}'{advice}\n"), (exit, errors));
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_command_line_is_said_at_once()
    {
        var (exit, _, errors) = await CommandLine.RunAsync("--Portal:Nmae=x", "--Portal:Ctiy=y", "--Portal:MostTags=many", "--Portal:LogFormat=xml", "--urls", "localhost:80");

        Assert.Equal(2, exit);
        Assert.Equal(
            ["Unknown setting 'Portal:Nmae'", "Unknown setting 'Portal:Ctiy'", "'localhost:80' is not an address", "Portal:MostTags is 'many'", "Portal:LogFormat is"],
            errors.TrimEnd().Split('\n').Select(line => new[] { ";", " to listen", "; expected", " “" }.Aggregate(line, (text, end) => text.Split(end)[0])));
    }

    [Theory]
    [InlineData("MostSeedBytes", "many", "a whole number")]
    [InlineData("MostTags", "1.5", "a whole number")]
    [InlineData("MostTags", "99999999999", "a whole number")]
    [InlineData("CacheMegabytes", "", "a whole number")]
    [InlineData("SearchSeconds", "0,5", "a number such as 2 or 0.5")]
    [InlineData("SweepSeconds", "2s", "a number such as 2 or 0.5")]
    [InlineData("Imports", "yes", "true or false")]
    public async Task A_value_that_is_none_gets_a_sentence_of_the_portal(string name, string value, string expected)
    {
        var (exit, _, errors) = await CommandLine.RunAsync("check", $"--Portal:{name}={value}");

        Assert.Equal((2, $"Portal:{name} is '{value}'; expected {expected}.\n"), (exit, errors));
    }

    [Fact]
    public async Task An_unknown_name_in_the_environment_or_in_a_file_is_told_with_the_nearest()
    {
        portal.Write("portal.json", """{ "Portal": { "Naem": "The Daily Example", "Name": "The Daily Example" } }""");
        Environment.SetEnvironmentVariable("Portal__BaseUr", "https://news.example");
        try
        {
            var (exit, _, errors) = await CommandLine.RunAsync("check", portal.Options.Seeds, "--config", portal.PathOf("portal.json"));

            Assert.Equal(0, exit);
            Assert.Equal(
                [
                    "warning: Unknown setting 'Portal:Naem' in portal.json is ignored; did you mean Portal:Name?",
                    "warning: Unknown setting 'Portal__BaseUr' in the environment is ignored; did you mean Portal__BaseUrl?",
                ],
                errors.TrimEnd().Split('\n'));
        }
        finally
        {
            Environment.SetEnvironmentVariable("Portal__BaseUr", null);
        }
    }

    [Fact]
    public async Task A_file_of_the_operators_own_counts_behind_the_environment_and_its_paths_from_its_folder()
    {
        portal.Write("stories/a.txt", SampleDump.Of("One")).Write("stories/b.txt", SampleDump.Of("Two"));
        portal.Write(".portal.json", """{ "Portal": { "Seeds": "stories", "MostTags": 0 } }""");
        Environment.SetEnvironmentVariable("NEWSPORTAL_CONFIG", portal.PathOf(".portal.json"));
        try
        {
            Assert.StartsWith("Portal:MostTags is 0;", (await CommandLine.RunAsync("check")).Errors, StringComparison.Ordinal);
            Environment.SetEnvironmentVariable("Portal__MostTags", "5");
            Assert.Equal("2 seeds, 0 errors, 0 warnings\n", (await CommandLine.RunAsync("check")).Output);
        }
        finally
        {
            Environment.SetEnvironmentVariable("NEWSPORTAL_CONFIG", null);
            Environment.SetEnvironmentVariable("Portal__MostTags", null);
        }
    }

    [Theory]
    [InlineData("--Portal:Seeds=/no/such/folder", "Portal:Seeds names the folder “/no/such/folder”, which is not there.")]
    [InlineData("--Portal:TimeZone=Tokio", "Portal:TimeZone is “Tokio”, which the IANA time zone database does not know.")]
    [InlineData("--Portal:BaseUrl=news.example", "Portal:BaseUrl is “news.example”;")]
    [InlineData("--Portal:BaseUrl=https://news.example/sub", "Portal:BaseUrl is “https://news.example/sub”;")]
    [InlineData("--Portal:Store=nonsense", "Portal:Store is “nonsense”, which is no SQLite connection string.")]
    [InlineData("--Portal:Name= ", "Portal:Name is empty.")]
    [InlineData("--Portal:MostSeedBytes=0", "Portal:MostSeedBytes is 0;")]
    [InlineData("--Portal:LongestLine=79", "Portal:LongestLine is 79;")]
    [InlineData("--Portal:DeepestNesting=65", "Portal:DeepestNesting is 65;")]
    [InlineData("--Portal:MostTags=0", "Portal:MostTags is 0;")]
    [InlineData("--Portal:SeedSeconds=NaN", "Portal:SeedSeconds is NaN;")]
    [InlineData("--Portal:SweepSeconds=-1", "Portal:SweepSeconds is -1;")]
    [InlineData("--Portal:LogFormat=xml", "Portal:LogFormat is “xml”;")]
    public async Task A_wrong_setting_is_said_with_what_to_do(string setting, string sentence)
    {
        foreach (var command in (string[][])[["import"], []])
        {
            var (exit, _, errors) = await CommandLine.RunAsync([.. command, $"--Portal:Store={portal.Options.Store}", setting]);
            Assert.Equal(2, exit);
            Assert.Contains(sentence, errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_setting_comes_from_the_environment_unless_the_command_line_has_it()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        Environment.SetEnvironmentVariable("Portal__Seeds", portal.Options.Seeds);
        try
        {
            Assert.Equal("1 seeds, 0 errors, 0 warnings\n", (await CommandLine.RunAsync("check")).Output);
            var other = Directory.CreateDirectory(Path.Combine(portal.Options.Seeds, "none")).FullName;
            Assert.Equal("0 seeds, 0 errors, 0 warnings\n", (await CommandLine.RunAsync("check", "--Portal:Seeds", other)).Output);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Portal__Seeds", null);
        }
    }

    private Task<(int Exit, string Output, string Errors)> ImportAsync() =>
        CommandLine.RunAsync("import", portal.Options.Seeds, $"--Portal:Store={portal.Options.Store}");
}
