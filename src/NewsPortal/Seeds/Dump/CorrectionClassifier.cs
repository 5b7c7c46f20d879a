
namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit corrects the article.</summary>
internal static class CorrectionClassifier
{
    public static Evidence Weigh(Unit unit) =>
        unit.Phrase.Kind == PhraseKind.Correction ? new(Reading.Correction, 8, "opens like a correction") : Evidence.None;
}
