using System.Globalization;

namespace NewsPortal.Seeds;

/// <summary>What a seed may cost, as the settings have it. What is refused is told with the limit and the setting.</summary>
/// <param name="LongestLine">Characters.</param>
/// <param name="DeepestNesting">Levels of lists and quotes in a Markdown body.</param>
/// <param name="MostTags">Of one story.</param>
/// <param name="Time">To read one seed.</param>
public sealed record SeedLimits(int LongestLine, int DeepestNesting, int MostTags, TimeSpan Time)
{
    /// <summary>Those of a portal without settings.</summary>
    public static readonly SeedLimits Default = Of(new PortalOptions());

    public static SeedLimits Of(PortalOptions options) =>
        new(options.LongestLine, options.DeepestNesting, options.MostTags, TimeSpan.FromSeconds(options.SeedSeconds));

    /// <summary>Reports the first line that is too long; false where there is one.</summary>
    internal bool AllowLines(string text, DiagnosticList diagnostics)
    {
        if (text.Length <= LongestLine) return true;
        var lines = SeedText.Lines(text);
        var index = Array.FindIndex(lines, line => line.Length > LongestLine);
        if (index < 0) return true;
        diagnostics.Error(index + 1, LongestLine + 1,
            Sentence($"The line has {lines[index].Length} characters, more than the limit of {LongestLine} (setting Portal:LongestLine)."));
        return false;
    }

    internal string TooManyTags(int tags) =>
        Sentence($"The story has {tags} tags, more than the limit of {MostTags} (setting Portal:MostTags).");

    internal string TooSlow =>
        Sentence($"The file takes longer to read than the limit of {Time.TotalSeconds} seconds (setting Portal:SeedSeconds).");

    internal const string TooMuchMemory = "The memory did not suffice to read the file, which is tried again; make it smaller, or split the story.";

    private static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
