using Microsoft.Data.Sqlite;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>Says what made an import fail, where, and what an operator has to do.</summary>
public static class FailureAdvice
{
    private const int NoSpace = 28, ReadOnlyFileSystem = 30, NoHandles = 24, InputOutput = 5;

    public static string Describe(Exception failure, PortalOptions options)
    {
        var sentence = Sentence(Cause(failure), options);
        return ToDo(Cause(failure)) is { Length: > 0 } todo ? $"{sentence} {todo}" : sentence;
    }

    /// <summary>Returns whether the sentence says all that is to be known. Of any other failure the log needs the place in the code.</summary>
    public static bool IsForeseen(Exception failure) => ToDo(Cause(failure)) is not null;

    /// <summary>A registry's failure says more than its cause.</summary>
    private static Exception Cause(Exception failure) => failure is RegistryException ? failure : failure.GetBaseException();

    /// <summary>Names the file or folder where the system's own sentence does not.</summary>
    private static string Sentence(Exception failure, PortalOptions options) => failure switch
    {
        SqliteException => $"The store {options.StorePath} cannot be used ({failure.Message}).",
        IOException or UnauthorizedAccessException when !failure.Message.Contains('/', StringComparison.Ordinal) && !failure.Message.Contains('\\', StringComparison.Ordinal) =>
            $"{failure.Message} (seeds {options.Seeds}, store {options.StorePath})",
        _ => failure.Message,
    };

    /// <summary>Empty where the failure itself says it; null where it is not known.</summary>
    private static string? ToDo(Exception failure) => failure switch
    {
        SqliteException store => StoreFailures.Advice(store),
        RegistryException or StoriesMissingException or FolderChangedException => "",
        DirectoryNotFoundException => "Check that the folder exists (Portal:Seeds) and its disk is mounted; until then every story stays as it is.",
        UnauthorizedAccessException => "Allow the portal's user to read the seeds and to write in the folder of the store.",
        IOException io => OfDisk(io.HResult & 0xFFFF),
        _ => null,
    };

    private static string? OfDisk(int code) => code switch
    {
        NoSpace => "Free space on the disk of the store (Portal:Store).",
        ReadOnlyFileSystem => "The disk is mounted read-only: mount it for writing, or put the store elsewhere (Portal:Store).",
        NoHandles => "Too many files are open: raise the limit (ulimit -n).",
        InputOutput => "The disk may be failing: see the system's log.",
        _ => null,
    };
}
