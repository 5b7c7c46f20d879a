namespace NewsPortal.Import;

/// <summary>Whether the first import is done, so that readers see a whole paper.</summary>
public sealed class Readiness
{
    private volatile bool ready;

    public bool IsReady => ready;

    public void Set() => ready = true;
}
