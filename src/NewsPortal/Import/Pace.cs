namespace NewsPortal.Import;

/// <summary>
/// How long to rest between two looks at the folder: they take a fifth of the time at most, however often it changes, and a tenth
/// while nobody tells of a change.
/// </summary>
/// <param name="sweep">The least time between two looks.</param>
public sealed class Pace(TimeSpan sweep)
{
    private const int RestForEachLook = 4, RestForEachSweep = 9;

    private TimeSpan lastTook = TimeSpan.MaxValue;

    /// <summary>The shorter of the last two: one look may have been held up by other work, and nobody need wait ten times as long for the next.</summary>
    private TimeSpan took;

    /// <summary>A look took a time.</summary>
    public void Count(TimeSpan look)
    {
        took = look < lastTook ? look : lastTook;
        lastTook = look;
    }

    /// <summary>From a change to the look that finds it.</summary>
    public TimeSpan AfterChange => took * RestForEachLook;

    /// <summary>From one look to the next while nothing is told.</summary>
    /// <param name="isAtRest">Whether the last look found nothing that was just changing.</param>
    public TimeSpan Between(bool isAtRest)
    {
        var rest = took * (isAtRest ? RestForEachSweep : RestForEachLook);
        return rest > sweep ? rest : sweep;
    }
}
