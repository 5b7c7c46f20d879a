using System.Globalization;
using System.Text.Json.Serialization;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>States why a seed, or a part of it, was not accepted.</summary>
/// <param name="Path">The seed's path inside its folder, separated by slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record Diagnostic(string Path, int Line, int Column, Severity Severity, string Message)
{
    [JsonIgnore]
    public bool IsError => Severity == Severity.Error;

    /// <summary>
    /// Returns one line in the shape that editors and CI jump on, whatever the file is called: <c>path:line:column: error: message</c>.
    /// </summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{TextSanitizer.ForLog(Path)}:{Line}:{Column}: {Severity.Word()}: {TextSanitizer.ForLog(Message)}");
}
