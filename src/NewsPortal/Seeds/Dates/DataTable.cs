namespace NewsPortal.Seeds.Dates;

/// <summary>Reads the tables of this folder that are embedded in the portal: columns separated by tabs, <c>#</c> starts a
/// comment.</summary>
internal static class DataTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream($"NewsPortal.Seeds.Dates.{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }
}
