namespace NewsPortal.Tests.Docs;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. DocPage.All()];

    [Theory, MemberData(nameof(Pages))]
    public void A_link_to_a_page_leads_to_one_and_to_a_heading_of_it(string path)
    {
        var page = DocPage.Open(path);
        foreach (var link in page.Links().Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("docs/images/", StringComparison.Ordinal)))
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? page.FullPath : Path.GetFullPath(parts[0], Path.GetDirectoryName(page.FullPath)!);
            Assert.True(Path.Exists(target), $"{path} links to {link}, which is not there.");
            if (parts.Length > 1) Assert.Contains(parts[1], Anchors(new DocPage(target)));
        }
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_README()
    {
        var (reached, waiting) = (new HashSet<string>(), new Queue<string>([Path.Combine(Repository.Root, "README.md")]));
        while (waiting.TryDequeue(out var path))
        {
            if (!reached.Add(path)) continue;
            foreach (var link in new DocPage(path).Links().Select(link => link.Split('#')[0]).Where(link => link.EndsWith(".md", StringComparison.Ordinal)))
                waiting.Enqueue(Path.GetFullPath(link, Path.GetDirectoryName(path)!));
        }
        Assert.Empty(DocPage.All().Select(page => Path.Combine(Repository.Root, page)).Except(reached));
    }

    /// <summary>As code hosts make them from headings.</summary>
    private static IEnumerable<string> Anchors(DocPage page) => Enumerable.Range(1, 4).SelectMany(page.Headings)
        .Select(heading => string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-'));
}
