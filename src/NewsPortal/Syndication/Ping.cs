namespace NewsPortal.Syndication;

/// <summary>A message to another host that something changed here.</summary>
/// <param name="Advice">What to do where it cannot be sent: "see …".</param>
public sealed record Ping(Uri To, HttpContent Content, string Advice);
