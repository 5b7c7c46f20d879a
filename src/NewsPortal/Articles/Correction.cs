namespace NewsPortal.Articles;

/// <summary>What was wrong in a story, and the day in the publisher's zone on which it was put right.</summary>
public sealed record Correction(DateOnly Date, string Text);
