using System.Text.RegularExpressions;

namespace NewsPortal.Tests;

public sealed partial class ArchitectureTests
{
    /// <summary>Each may use those before it, and none behind it.</summary>
    private static readonly string[] Folders = ["Text", "Articles", "Seeds", "Store", "Queries", "Import", "Http", "Syndication", "Pages", "Cli"];

    /// <summary>Of Seeds; its own files are used by all of them and use none.</summary>
    private static readonly string[] SeedFolders = ["Dates", "Datelines", "Bylines", "Dump", "Markdown", "Folder", "Lint"];

    private static readonly string Source = Path.Combine(Repository.Root, "src", "NewsPortal");

    [Fact]
    public void Data_flows_one_way()
    {
        foreach (var (folder, line) in Folders.SelectMany(folder => Files(Path.Combine(Source, folder), ".cs", ".cshtml").SelectMany(File.ReadLines).Select(line => (folder, line))))
            if (Usings().Match(line) is { Success: true } used)
                Assert.True(Array.IndexOf(Folders, used.Groups[1].Value) <= Array.IndexOf(Folders, folder), $"{folder} uses {used.Groups[1].Value}, which comes after it.");
    }

    [Fact]
    public void Readers_of_seeds_use_only_those_before_them()
    {
        foreach (var folder in SeedFolders)
            foreach (var used in Files(Path.Combine(Source, "Seeds", folder), ".cs").SelectMany(File.ReadLines).Select(line => SeedUsings().Match(line)))
                if (used.Success)
                    Assert.True(Array.IndexOf(SeedFolders, used.Groups[1].Value) <= Array.IndexOf(SeedFolders, folder), $"{folder} uses {used.Groups[1].Value}, which comes after it.");
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(Source, "Seeds"), "*.cs").SelectMany(File.ReadLines), line => SeedUsings().IsMatch(line));
        Assert.Equal(SeedFolders.Order(),
            Directory.GetDirectories(Path.Combine(Source, "Seeds")).Where(path => Directory.EnumerateFiles(path).Any()).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.All(Files(Path.Combine(Source, "Seeds"), ".cs").Concat(Files(Path.Combine(Source, "Text"), ".cs")), file =>
            Assert.Contains($"namespace NewsPortal.{Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.')};", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void The_folders_are_those_of_the_plan() =>
        Assert.Equal(Folders.Append("wwwroot").Order(), Directory.GetDirectories(Source).Select(Path.GetFileName).Except(["bin", "obj", "Properties", ".store"]).Order());

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        string[] empty = ["Services", "Helpers", "Extensions", "Common", "Utils", "Models", "Interfaces"];
        Assert.Empty(Directory.GetDirectories(Source, "*", SearchOption.AllDirectories).Where(IsOurs).Select(Path.GetFileName).Intersect(empty));
    }

    [Theory]
    [InlineData(".cs", 300)]
    [InlineData(".cshtml", 100)]
    [InlineData(".css", 300)]
    [InlineData(".js", 300)]
    public void No_file_is_longer_than_one_can_read_at_a_sitting(string ending, int lines) =>
        Assert.All(Files(Path.Combine(Repository.Root, "src"), ending).Concat(Files(Path.Combine(Repository.Root, "tests"), ending)),
            file => Assert.True(File.ReadLines(file).Count() <= lines, $"{file} has more than {lines} lines."));

    private static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(IsOurs).Where(file => endings.Contains(Path.GetExtension(file)));

    private static bool IsOurs(string path) => !path.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules"]).Any();

    [GeneratedRegex(@"^@?using (?:static )?NewsPortal\.(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Usings();

    [GeneratedRegex(@"^using (?:static )?NewsPortal\.Seeds\.(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex SeedUsings();
}
