using System.Text.RegularExpressions;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header is written by editors for editors: a wire's slug line, or a note.</summary>
internal static partial class SlugLineClassifier
{
    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (unit.Phrase.Kind == PhraseKind.EditorsNote) return new(Reading.EditorsNote, 9, "begins like a note to editors");
        return unit.Words <= 10 && unit.Text.Contains('-', StringComparison.Ordinal) && Slug().IsMatch(unit.Text)
            ? new(Reading.SlugLine, 9, "words joined by hyphens, as wires name their takes")
            : Evidence.None;
    }

    // Example: BC-Ferry-Strike, 1st Ld-Writethru, ferry-strike-update-2, FERRY-STRIKE/ (UPDATE 1)
    [GeneratedRegex(@"^(?:[A-Z]{2}[-–—]+)?[\p{L}\d'’&]+(?:[-–—]+[\p{L}\d'’&]+){2,}(?:[,/:] ?.{0,40})?$"
        + @"|^[A-Z\d]{2,}(?:-[A-Z\d]{2,})+/?(?: ?\(.{1,30}\))?$|^.{3,40}, \d\w\w (?:Ld|Lead|Add|Sub)\b.{0,30}$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
