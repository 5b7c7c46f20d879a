using NewsPortal.Cli;

namespace NewsPortal.Tests.Cli;

/// <summary>Runs commands of the executable and catches what they print. Tests that do stand alone: there is one console.</summary>
[CollectionDefinition(nameof(CommandLine), DisableParallelization = true)]
public sealed class CommandLine
{
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var writtenOutput = new StringWriter();
        using var writtenErrors = new StringWriter();
        Console.SetOut(writtenOutput);
        Console.SetError(writtenErrors);
        try
        {
            return (await PortalCommand.RunAsync(args), writtenOutput.ToString(), writtenErrors.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}
