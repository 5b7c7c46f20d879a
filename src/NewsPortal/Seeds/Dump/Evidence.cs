namespace NewsPortal.Seeds.Dump;

/// <summary>States how strong the evidence for a reading is, and why.</summary>
/// <param name="Weight">The sum of the evidence for and against it.</param>
/// <param name="Why">The reason, as a phrase.</param>
internal sealed record Evidence(Reading Reading, int Weight, string Why)
{
    /// <summary>Is the weight of a form that is unambiguous, such as a date alone on its line.</summary>
    public const int Certain = 10;

    /// <summary>Is the weight of a reading that is more likely than not.</summary>
    public const int Likely = 3;

    public static readonly Evidence None = new(Reading.Unrecognized, 0, "");

    /// <summary>Returns the evidence with the greatest weight, the first of equals.</summary>
    public static Evidence Best(params ReadOnlySpan<Evidence> all)
    {
        var best = None;
        foreach (var evidence in all)
        {
            if (evidence.Weight > best.Weight) best = evidence;
        }
        return best;
    }
}
