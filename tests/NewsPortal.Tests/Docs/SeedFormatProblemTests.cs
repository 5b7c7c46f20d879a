using System.Text;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Docs;

public sealed class SeedFormatProblemTests : IDisposable
{
    private const string Top = "Stray\n\nA > B\n\nFerry\n\n  • ";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public static TheoryData<string> Diagnostics => [.. DocPage.Open("docs/seed-format.md").Table("message").Select(cells => cells[0])];

    [Theory, MemberData(nameof(Diagnostics))]
    public async Task A_problem_of_the_page_is_one_that_a_seed_can_have(string problem)
    {
        var parts = problem.Split('…');
        var found = await MessagesAsync();
        Assert.True(found.Exists(message => Fits(message, parts)), $"No seed has the problem {problem}; there were:\n{string.Join('\n', found)}");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static bool Fits(string message, string[] parts)
    {
        if (!message.StartsWith(parts[0], StringComparison.Ordinal) || !message.EndsWith(parts[^1], StringComparison.Ordinal)) return false;
        var at = 0;
        return parts.All(part => (at = message.IndexOf(part, at, StringComparison.Ordinal)) >= 0);
    }

    private async Task<List<string>> MessagesAsync()
    {
        Write("no-bullets.txt", "A > B\n\nFerry\n");
        Write("no-date.txt", Top + "Kyodo\n\nText.");
        Write("no-such-day.txt", Top + "May 35, 2022\n\nText.");
        Write("no-headline.txt", "  • May 1, 2022\n");
        Write("no-breadcrumb.txt", "Ferry\n\n  • May 1, 2022\n");
        Write("no-such-time.txt", Top + "May 1, 2022\n  • , Kyodo , 25:10\n\nText.");
        Write("zone.txt", Top + "May 1, 2022\n  • , Kyodo , 9:00 p.m. XQT\n\nText.");
        Write("late.txt", Top + "May 1, 2022\n  • , Kyodo , 9:00 p.m. (updated 7:00 p.m.)\n\nText.");
        Write("orders.txt", Top
            + "05/01/2022\n  • , Kyodo , 9:00 p.m. IST\n\nText.\n\n  • A ferry sails again at dusk in the inland sea\n");
        Write("correction.txt", "A > B\n\nFerry\n\nMay 1, 2022\n\nText.\n\nCorrection: The harbor was wrong.\n");
        Write("dates.txt", Top + "May 1, 2022\n  • May 3, 2022\n  • 2 hours ago\n\nText â€™.");
        Write("section.txt", "FERRIES\n\n  • May 1, 2022\n\nText.");
        Write("assumed.txt", "Ferries\n\nA ferry sails again\n\nRen Hayashi\nMay 1, 2022, 9 a.m.\n"
            + "Updated: April 30, 2022\n\nIt sailed at dusk.\n\nHANOI (AP) — A ferry left.");
        Write("byline.txt", Top + "May 1, 2022\n  • By Ren Hayashi, ren@news.example\n\nText.");
        Write("short-year.txt", Top + "05/01/22\n  • , Ren Hayashi , 9 a.m.\n\nText.");
        Write("footer.txt", "A > B\n\nFerry sails\n\nThe ferry sails again.\n\nIt sails at dusk.\n\nPublished May 1, 2022\n");
        Write("again.txt", Top + "May 1, 2022\n\nText.\n\nIt sails at dusk.\n\nLast updated: May 5, 2022\n");
        Write("behind.txt", "A > B\n\nFerry\n\nKyodo News - May 1, 2022 | All, Japan\n\nText.");
        Write("language.txt", "A > B\n\nHavnen får lodser\n\nMay 1, 2022\n\nLodser kommer i juni.");
        Write("toml.txt", "+++\ntitle = 'Ferry'\n+++\nText.");
        Write("toml.md", "+++\ntitle = 'Ferry'\n+++\nText.");
        Write("source.txt", "<!DOCTYPE html>\n<p>Text.</p>");
        Write("blank.txt", "\n\n");
        Write("control.txt", "Fer\u0007ry");
        Write("none.md", "Ferry");
        Write("open.md", "---\nheadline: Ferry\n");
        Write("yaml.md", "---\ntags: [a\n---\n");
        Write("keys.md", "---\nheadlin: Ferry\npublished: yesterday\n---\n<form>Text</form>\n");
        Write("other.md", "---\ntitle: Ferry #7\nheadline: Ferry\nauthor: Ren Hayashi, 5:59 p.m.\npinned: true\ndraft: true\n---\nText\n");
        Write("empty.txt", "");
        Write("unusual.md", $"---\nheadline: {new string('x', 300)}\npublished: 2022-05-01\nkicker: {new string('x', 600)}\ntags: [Ky\u043Edo]\n---\nText\n");
        Write("mixed.md", "---\nheadline: A\npublished: 2022-05-01\ntags: [Ky\u043Edo]\n---\nText\n");
        Write("marks.txt", "A" + new string('\u0301', 40));
        const string Top2 = "---\nheadline: A\npublished: 2022-05-01\n---\n";
        Write("open.html.md", $"{Top2}<div>\n<p>{string.Concat(Enumerable.Range(0, 90).Select(n => $"<b id={n}>"))}{string.Concat(Enumerable.Repeat("<p>y", 300))}\n</div>\n");
        Write("uses.md", $"{Top2}{string.Concat(Enumerable.Repeat("[a] ", 300))}\n\n[a]: x{new string('y', 1000)}\n");
        Write("notes.md", $"{Top2}{string.Concat(Enumerable.Repeat("[^1] ", 550))}\n\n[^1]: Words.\n");
        Write("large.txt", new string('x', 4000));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "encoding.txt"), [0x46, 0x97, 0x46]);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.txt"), Path.Combine(folder.FullName, "none.md"));
        var desk = new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en");
        var messages = new List<string>();
        var seeds = new SeedFolder(folder.FullName, mostBytes: 3000);
        foreach (var file in seeds.List())
        {
            var (bytes, refusal) = seeds.Read(file);
            messages.AddRange((refusal is null ? SeedReader.Read(file.Path, bytes, desk).Diagnostics : [refusal]).Select(p => p.Message));
        }
        return messages;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text, new UTF8Encoding(false));
}
