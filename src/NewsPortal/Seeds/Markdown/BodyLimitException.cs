namespace NewsPortal.Seeds.Markdown;

/// <summary>Stops the parser or the renderer of a body that crosses a limit; the message is that of the diagnostic.</summary>
internal sealed class BodyLimitException(string message) : Exception(message);
