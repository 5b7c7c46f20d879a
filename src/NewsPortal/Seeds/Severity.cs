using System.Text.Json.Serialization;

namespace NewsPortal.Seeds;

/// <summary>Ranks a diagnostic: an error keeps the article out, a warning asks for attention, a hint explains what is usual.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    [JsonStringEnumMemberName("hint")]
    Hint,

    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("error")]
    Error,
}

public static class SeverityWords
{
    /// <summary>Returns the word of diagnostics: <c>error</c>, <c>warning</c> or <c>hint</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };
}
