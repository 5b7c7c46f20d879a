using System.CommandLine;
using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>Writes made-up dumps.</summary>
internal static class GenerateVerb
{
    public static Command Create()
    {
        var count = new Argument<int>("count") { Description = "How many stories." };
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where to; it is made where it is missing." };
        var verb = new Command("generate", "Write made-up dumps, the same on every machine.") { count, folder };
        verb.SetAction(result => Write(result.GetRequiredValue(count), result.GetRequiredValue(folder).FullName));
        return verb;
    }

    public static void Write(int count, string folder)
    {
        for (var number = 0; number < count; number++)
        {
            var (path, text) = Archive.Story(number);
            var file = Path.Combine(folder, path);
            if (number % 1000 == 0) Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} stories in {folder}"));
    }
}
