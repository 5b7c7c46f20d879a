using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Import;

namespace NewsPortal.Cli;

/// <summary>The command line: a command first, then the web portal.</summary>
public static class PortalCommand
{
    public const int Clean = 0;
    public const int HasProblems = 1;
    public const int WrongUsage = 2;

    /// <summary>0 for success, 1 for diagnostics in the seeds or a failure, 2 for wrong usage or settings.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, words) = SettingArguments.Split(args);
        if (settings.Unknown is { } unknown) return Complain(unknown);
        var parsed = Root(settings.Known).Parse(words);
        if (parsed.Errors.Count > 0)
            return Complain([.. parsed.Errors.Select(e => e.Message), Help.WhatExists(parsed.RootCommandResult.Command)]);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingsException e)
        {
            return Complain(e.Message);
        }
        catch (StoriesMissingException e)
        {
            await Console.Error.WriteLineAsync($"The store was not made anew: {e.Message}");
            return HasProblems;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync($"The folder or the store cannot be used: {(e.InnerException ?? e).Message}");
            return HasProblems;
        }
    }

    private static int Complain(params string[] sentences)
    {
        foreach (var sentence in sentences) Console.Error.WriteLine(sentence);
        return WrongUsage;
    }

    /// <summary>The grammar of the command line.</summary>
    /// <param name="settings">What <see cref="SettingArguments"/> took out of it.</param>
    public static RootCommand Root(string[] settings)
    {
        var root = new RootCommand(Help.Root) { CheckCommand.Create(settings), ImportCommand.Create(settings) };
        var hostOptions = HostOptions.All();
        foreach (var option in hostOptions) root.Options.Add(option);
        root.SetAction((parsed, stop) => ServeCommand.RunAsync([.. settings, .. HostOptions.Given(hostOptions, parsed)], stop));
        return root;
    }
}
