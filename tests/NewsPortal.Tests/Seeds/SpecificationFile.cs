namespace NewsPortal.Tests.Seeds;

/// <summary>A table of <c>input => meaning</c> that is documentation and test at once; <c>#</c> starts a remark.</summary>
internal static class SpecificationFile
{
    private const string Arrow = " => ";

    public static TheoryData<string, string> Rows(string name)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in Lines(name).Where(line => line.Contains(Arrow, StringComparison.Ordinal) && line[0] != '#'))
            rows.Add(line[..line.LastIndexOf(Arrow, StringComparison.Ordinal)], line[(line.LastIndexOf(Arrow, StringComparison.Ordinal) + Arrow.Length)..]);
        return rows;
    }

    private static string[] Lines(string name)
    {
        using var reader = new StreamReader(typeof(SpecificationFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n');
    }
}
