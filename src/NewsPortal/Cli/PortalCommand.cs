using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Http;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Cli;

/// <summary>The command line: a command first, then the web portal.</summary>
public static class PortalCommand
{
    public const int Clean = 0;
    public const int HasProblems = 1;
    public const int WrongUsage = 2;

    /// <summary>
    /// 0 for success, 1 for diagnostics in the seeds or a failure, 2 for wrong usage or settings, 130 and 143 where a signal stopped it.
    /// </summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, words) = SettingArguments.Split(args);
        var parsed = Root(settings.Known).Parse(words);
        if (WrongUsages(settings, parsed) is { Length: > 0 } wrong) return Complain(wrong);
        using var signals = new StopSignals();
        try
        {
            // Signals are heard from the first moment on: the library's own handler would come only when the command first waits.
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, signals.Token);
        }
        // What a command fails of while it stops is nobody's concern.
        catch (Exception) when (signals.ExitCode is not null)
        {
            await Console.Error.WriteLineAsync("Stopped before the end. Run the command again to finish.");
            return signals.ExitCode.Value;
        }
        catch (SettingsException e)
        {
            return Complain(e.Message);
        }
        catch (Exception e) when (Describe(e) is not null)
        {
            await Console.Error.WriteLineAsync(Describe(e));
            return HasProblems;
        }
    }

    /// <summary>Null for what nobody has foreseen.</summary>
    private static string? Describe(Exception failure) => failure switch
    {
        StoriesMissingException => $"No new build was made: {failure.Message}",
        RegistryException or StartException => failure.Message,
        IOException or UnauthorizedAccessException or DbException or DbUpdateException =>
            $"The folder or the store cannot be used: {(failure.InnerException ?? failure).Message}",
        _ => null,
    };

    /// <summary>All that is wrong with a command line, so that it has to be corrected only once.</summary>
    private static string[] WrongUsages(SettingArguments.Settings settings, ParseResult parsed)
    {
        string[] errors = [.. parsed.Errors.Select(error => error.Message)];
        if (settings.Unknown.Length + errors.Length == 0) return [];
        string[] help = errors.Length == 0 ? [] : [Help.WhatExists(parsed.RootCommandResult.Command)];
        return [.. settings.Unknown, .. errors, .. WrongSettings(settings, parsed), .. help];
    }

    private static IReadOnlyList<string> WrongSettings(SettingArguments.Settings settings, ParseResult parsed)
    {
        try
        {
            var folder = parsed.CommandResult.Command.Arguments.OfType<Argument<string?>>().FirstOrDefault();
            var host = parsed.RootCommandResult.Command.Options.OfType<Option<string>>();
            // Of words that are no command nothing can be taken.
            var isRead = parsed.Errors.Count == 0;
            var named = isRead && folder is not null ? parsed.GetValue(folder) : null;
            string[] known = [.. FolderArgument.Settings(settings.Known, named), .. isRead ? HostOptions.Given(host, parsed) : []];
            var configuration = SettingSources.Read(known);
            PortalSettings.Read(configuration, ListenAddresses.Problems(configuration));
            return [];
        }
        catch (SettingsException e)
        {
            return e.Problems;
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
