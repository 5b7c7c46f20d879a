namespace NewsPortal.Seeds.Bylines;

/// <summary>Ranks how likely a line by itself is a byline.</summary>
public enum BylineStrength
{
    /// <summary>There is no evidence of a byline.</summary>
    None,

    /// <summary>The line consists of two or three words that could be a name.</summary>
    Weak,

    /// <summary>The line has a word such as <c>By</c> in front of names, a name with a role, or a known agency.</summary>
    Strong,
}
