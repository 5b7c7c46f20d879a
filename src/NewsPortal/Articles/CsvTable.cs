namespace NewsPortal.Articles;

/// <summary>Reads the tables of this folder that are embedded in the portal: a line of titles, then cells separated by commas.</summary>
internal static class CsvTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(CsvTable).Assembly.GetManifestResourceStream($"NewsPortal.Articles.{name}")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line.Split(',');
    }
}
