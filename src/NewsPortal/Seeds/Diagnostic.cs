using System.Globalization;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>Why a seed, or a part of it, was not taken.</summary>
/// <param name="Path">The seed's path inside its folder, parted by slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="IsError">An error keeps the story out; a warning does not.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record Diagnostic(string Path, int Line, int Column, bool IsError, string Message)
{
    /// <summary>The shape that editors and CI jump on: <c>path:line:column: error: message</c>. One line, whatever the file is called.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{TextSanitizer.ForLog(Path)}:{Line}:{Column}: {(IsError ? "error" : "warning")}: {TextSanitizer.ForLog(Message)}");
}
