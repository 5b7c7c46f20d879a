using System.Diagnostics;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds.Folder;

public sealed class SeedFolderTests : IDisposable
{
    private const int MostBytes = 1000;

    private readonly string root = Directory.CreateTempSubdirectory("newsportal-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Seeds_of_all_folders_are_listed_in_the_order_of_their_paths()
    {
        foreach (var path in (string[])["b.txt", "a.md", "Z.TXT", "sub/a.txt", "sub/deep/er/x.Md", "sub.txt", "日本.txt"]) Write(path);

        Assert.Equal(["Z.TXT", "a.md", "b.txt", "sub.txt", "sub/a.txt", "sub/deep/er/x.Md", "日本.txt"], Paths());
        Assert.All(Folder().List(), file => Assert.Null(file.Refusal));
    }

    [Fact, Trait("Fault", "19")]
    public void Folders_may_be_two_hundred_deep()
    {
        var path = string.Concat(Enumerable.Repeat("d/", 200)) + "a.txt";
        Write(path);

        var file = Assert.Single(Folder().List());

        Assert.Equal(path, file.Path);
        Assert.Null(Folder().Read(file).Refusal);
    }

    [Fact, Trait("Fault", "30")]
    public void A_time_of_writing_in_the_future_tells_a_file_from_another_as_one_long_ago_does()
    {
        var now = new DateTime(2022, 5, 1, 12, 0, 0, DateTimeKind.Utc);
        long Stable(DateTime modified) => new SeedFile("a.txt", 1, modified, null).StableModified(now);

        Assert.Equal([now.AddYears(8).Ticks, now.AddYears(-8).Ticks], [Stable(now.AddYears(8)), Stable(now.AddYears(-8))]);
        Assert.Equal([0, 0], [Stable(now.AddSeconds(1)), Stable(now.AddSeconds(-1))]);
    }

    [Fact]
    public void Hidden_files_left_overs_of_editors_and_notes_are_no_seeds()
    {
        foreach (var path in (string[])[".hidden.txt", ".git/a.txt", "~a.txt", "a.txt~", "README.md", "sub/readme.MD", "a.jpg", "a", "a.txt.swp"]) Write(path);

        Assert.Empty(Paths());
    }

    [Fact, Trait("Fault", "14"), Trait("Fault", "15")]
    public void Links_are_refused_wherever_they_lead()
    {
        Write("real/a.txt");
        File.CreateSymbolicLink(Path.Combine(root, "link.txt"), Path.Combine(root, "real/a.txt"));
        File.CreateSymbolicLink(Path.Combine(root, "nowhere.md"), Path.Combine(root, "nothing"));
        File.CreateSymbolicLink(Path.Combine(root, "out.txt"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(root, "folder"), Path.Combine(root, "real"));
        Directory.CreateSymbolicLink(Path.Combine(root, "loop"), root);

        Assert.Equal(["folder", "link.txt", "loop", "nowhere.md", "out.txt"], Folder().List().Where(f => f.Refusal is not null).Select(f => f.Path));
        Assert.All(Folder().List().Where(f => f.Refusal is not null), f => Assert.StartsWith("This is a link", f.Refusal!.Message, StringComparison.Ordinal));
    }

    [Fact, Trait("Fault", "16")]
    public void A_pipe_is_refused_and_never_opened()
    {
        Run("mkfifo", "pipe.txt");

        var file = Assert.Single(Folder().List());

        Assert.Equal("pipe.txt:1:1: error: The file is empty, or not an ordinary file; a story was expected.", file.Refusal!.ToString());
        Assert.Equal(file.Refusal, Folder().Read(file).Refusal);
    }

    [Fact, Trait("Fault", "18")]
    public void A_giant_is_refused_unread()
    {
        using (var file = File.Create(Path.Combine(root, "giant.txt"))) file.SetLength(1L << 40);

        Assert.Equal(
            "giant.txt:1:1: error: The file has 1099511627776 bytes, more than the limit of 1000 (setting Portal:MostSeedBytes); it was not read.",
            Assert.Single(Folder().List()).Refusal!.ToString());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(MostBytes, false)]
    [InlineData(MostBytes + 1, true)]
    public void Only_an_empty_file_is_too_small_and_only_one_over_the_limit_too_large(int bytes, bool isRefused)
    {
        Write("a.txt", new string('x', bytes));
        Assert.Equal(isRefused, Assert.Single(Folder().List()).Refusal is not null);
    }

    [Fact, Trait("Fault", "20")]
    public void A_name_that_is_not_UTF_8_is_refused_and_not_fatal()
    {
        Run("bash", "-c", "echo x > $'\\xff.txt'");
        Write("good.txt");

        var refused = Assert.Single(Folder().List(), file => file.Refusal is not null);
        // .NET cannot delete by such a name either.
        Run("bash", "-c", "rm ./*.txt");

        Assert.Equal("The file cannot be opened, because its name is not valid UTF-8; rename it.", refused.Refusal!.Message);
    }

    /// <summary>Root may list every folder but one whose name .NET cannot say.</summary>
    [Fact, Trait("Fault", "13")]
    public void A_folder_that_cannot_be_listed_is_a_problem_of_its_own()
    {
        Run("bash", "-c", "mkdir $'\\xff' && echo x > $'\\xff/a.txt'");
        Write("good.txt");

        var files = Folder().List();
        Run("bash", "-c", "rm -r $'\\xff'");

        Assert.StartsWith("The folder cannot be listed: ", Assert.Single(files, file => file.Refusal is not null).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("good.txt", Assert.Single(files, file => file.Refusal is null).Path);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_seed_is_looked_into()
    {
        Write("odd.txt/a.txt");
        Assert.Equal(["odd.txt/a.txt"], Paths());
    }

    [Fact, Trait("Fault", "13")]
    public void A_file_that_goes_before_it_is_read_is_a_problem_of_its_own()
    {
        Write("a.txt");
        var file = Assert.Single(Folder().List());
        File.Delete(Path.Combine(root, file.Path));

        Assert.StartsWith("a.txt:1:1: error: The file cannot be read: ", Folder().Read(file).Refusal!.ToString(), StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "17")]
    [InlineData("ln -s /etc/passwd a.txt", "The file cannot be read: It is a link, or not an ordinary file.")]
    [InlineData("mkdir a.txt", "The file is empty, or not an ordinary file; a story was expected.")]
    [InlineData("true", "The file cannot be read: No such file or directory.")]
    public async Task What_took_the_place_of_a_file_since_the_look_is_not_read(string swap, string expected) =>
        Assert.Equal($"a.txt:1:1: error: {expected}", (await SwapAsync("a.txt", $"rm a.txt && {swap}")).Refusal!.ToString());

    [Fact, Trait("Fault", "17")]
    public async Task A_folder_that_became_a_link_since_the_look_is_not_entered()
    {
        Write("elsewhere/b/a.txt", "Not for readers.");

        Assert.StartsWith("The file cannot be read: ", (await SwapAsync("a/b/a.txt", "rm -r a && ln -s elsewhere a")).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "16")]
    [InlineData("mkfifo a.txt")]
    [InlineData("ln -s /dev/zero a.txt")]
    public async Task What_never_ends_and_took_the_place_of_a_file_holds_nobody_up(string swap) =>
        Assert.NotNull((await SwapAsync("a.txt", $"rm a.txt && {swap}")).Refusal);

    [Fact, Trait("Fault", "18")]
    public async Task A_file_that_grew_over_the_limit_since_the_look_is_not_read() =>
        Assert.Equal("The file has 1099511627776 bytes, more than the limit of 1000 (setting Portal:MostSeedBytes); it was not read.",
            (await SwapAsync("a.txt", "truncate -s 1T a.txt")).Refusal!.Message);

    /// <summary>Reads a file that something was done to after it was listed; at most for a while, since a test must end.</summary>
    private async Task<(byte[] Bytes, Diagnostic? Refusal)> SwapAsync(string path, string command)
    {
        Write(path);
        var file = Folder().List().Single(file => file.Path == path);
        Run("bash", "-c", command);
        return await Task.Run(() => Folder().Read(file)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_look_differs_with_every_file_size_and_time()
    {
        var seen = new HashSet<FolderFingerprint> { Folder().Look() };
        Write("a.txt", "One");
        Assert.True(seen.Add(Folder().Look()));
        Write("a.txt", "Three");
        Assert.True(seen.Add(Folder().Look()));
        File.SetLastWriteTimeUtc(Path.Combine(root, "a.txt"), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(seen.Add(Folder().Look()));
        File.Move(Path.Combine(root, "a.txt"), Path.Combine(root, "b.txt"));
        Assert.True(seen.Add(Folder().Look()));
        Directory.CreateDirectory(Path.Combine(root, "sub"));
        File.Move(Path.Combine(root, "b.txt"), Path.Combine(root, "sub/b.txt"));
        Assert.True(seen.Add(Folder().Look()));
        Assert.False(seen.Add(Folder().Look()));
    }

    [Fact]
    public void Two_files_that_change_their_names_with_each_other_make_another_look()
    {
        Write("a.txt", "One");
        Write("b.txt", "Three");
        var before = Folder().Look();

        Run("bash", "-c", "mv a.txt c && mv b.txt a.txt && mv c b.txt");

        Assert.NotEqual(before, Folder().Look());
    }

    [Fact, Trait("Fault", "13")]
    public void A_look_sees_what_the_list_has_and_nothing_else()
    {
        foreach (var path in (string[])["a.txt", "sub/b.md", "odd.txt/c.txt", ".git/d.txt", "~e.txt", "f.txt~", "sub/README.md", "g.jpg"]) Write(path);
        Write("empty.txt", "");
        Write("large.txt", new string('x', MostBytes + 1));
        Directory.CreateSymbolicLink(Path.Combine(root, "folder"), Path.Combine(root, "sub"));
        File.CreateSymbolicLink(Path.Combine(root, "sub/nowhere"), Path.Combine(root, "nothing"));
        Run("bash", "-c", "mkfifo pipe.txt; mkdir $'\\xff'; echo x > $'\\xff/a.txt'; echo x > $'\\xff.txt'");

        var (look, files) = (Folder().Look(), Folder().List());
        Run("bash", "-c", "rm -r $'\\xff' $'\\xff.txt'");

        Assert.Equal(FolderFingerprint.Of(files), look);
        Assert.Equal((10, 3), (look.Files, files.Count(file => file.Refusal is null)));
    }

    [Fact]
    public void A_folder_that_is_not_there_says_so()
    {
        var missing = new SeedFolder(Path.Combine(root, "missing"), MostBytes);
        Assert.Throws<DirectoryNotFoundException>(missing.List);
        Assert.Throws<DirectoryNotFoundException>(() => missing.Look());
    }

    private SeedFolder Folder() => new(root, MostBytes);

    private IEnumerable<string> Paths() => Folder().List().Select(file => file.Path);

    private void Write(string path, string text = "Words.")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }

    private void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
