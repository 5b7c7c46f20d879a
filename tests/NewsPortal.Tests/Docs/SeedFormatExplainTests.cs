using System.Text.Json;
using NewsPortal.Tests.Cli;

namespace NewsPortal.Tests.Docs;

/// <summary>Runs <c>check --explain</c> on the first example of the page, as its picture shows.</summary>
[Collection(nameof(CommandLine))]
public sealed class SeedFormatExplainTests : IDisposable
{
    private static readonly DocPage Page = DocPage.Open("docs/seed-format.md");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task The_explanation_of_the_first_example_is_the_one_on_the_page()
    {
        var expected = Page.Fences().Single(fence => fence.Kind == "explain").Text;

        var (output, path) = await ExplainAsync(Page.Fences().First(fence => fence.Kind == "dump").Text);

        Assert.Equal(expected.TrimEnd(), output.Replace(path, "story.txt", StringComparison.Ordinal).TrimEnd());
    }

    [Fact]
    public async Task The_page_names_every_field_of_the_JSON_and_no_other()
    {
        var (output, _) = await ExplainAsync(Page.Fences().First(fence => fence.Kind == "dump").Text, "--json");

        using var document = JsonDocument.Parse(output);
        Assert.Equal(Page.Table("field").Select(cells => cells[0]), FieldsOf(document.RootElement, ""));
    }

    [Fact]
    public async Task A_story_that_is_kept_out_has_no_fields_in_the_JSON()
    {
        var (output, _) = await ExplainAsync("Japan > Shikoku\n\nFerry\n", "--json");

        Assert.DoesNotContain("\"fields\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<(string Output, string Path)> ExplainAsync(string dump, params string[] options)
    {
        var path = Path.Combine(folder.FullName, "story.txt");
        await File.WriteAllTextAsync(path, dump);
        return ((await CommandLine.RunAsync(["check", "--explain", path, .. options, "--Portal:TimeZone=Asia/Tokyo"])).Output, path);
    }

    /// <summary>The names of objects in lists come after the list's own; those under <c>fields</c> differ from story to story.</summary>
    private static IEnumerable<string> FieldsOf(JsonElement element, string prefix) => element.EnumerateObject().SelectMany(field =>
        field.Value.ValueKind == JsonValueKind.Array && field.Value[0].ValueKind == JsonValueKind.Object
            ? FieldsOf(field.Value[0], $"{prefix}{field.Name}.").Prepend(prefix + field.Name)
            : [prefix + field.Name]);
}
