using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using LstmNotebooks.Cli.Installing;
using LstmNotebooks.Cli.Reporting;
using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Cli.Commands;

/// <summary>The verbs of the program, and what it answers to a line it does not understand.</summary>
internal static class CommandLine
{
    /// <summary>Exit code of a line that is not understood; 1 is kept for notebooks that fail.</summary>
    private const int UsageError = 2;

    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> InvokeAsync(string[] arguments)
    {
        Console.SetError(new PassingWriter(Console.Error));
        var root = new RootCommand("Runs the C# notebooks of the course on sequence models.")
        {
            RunCommand.Create(),
            CheckCommand.Create(),
            InstallCommand.Create(),
            UninstallCommand.Create(),
            KernelCommand.Create(),
            SessionCommand.Create(),
        };
        root.SetAction(result => new HelpAction().Invoke(result));

        // A path that begins with @ is a path: no response files.
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
            return await ReportUsageAsync(result);
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is NotebookException or InstallException or KernelException)
        {
            await Console.Error.WriteLineAsync($"lstm: {error.Message}");
            return 1;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(
                $"lstm: reading or writing failed, such as to a full disk or a closed output: {error.Message}");
            return 1;
        }
    }

    private static async Task<int> ReportUsageAsync(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var verbs = command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name);
        var messages = result.UnmatchedTokens.Count == 0
            ? result.Errors.Select(error => error.Message)
            : result.UnmatchedTokens.Select(token => token.StartsWith('-')
                ? UnknownOption(command, token)
                : $"unknown verb '{token}'. Did you mean '{NearestName.Of(token, verbs)}'?");
        foreach (var message in messages)
            await Console.Error.WriteLineAsync($"lstm: {message}");
        await Console.Error.WriteLineAsync($"See {(command is RootCommand ? "lstm" : $"lstm {command.Name}")} --help.");
        return UsageError;
    }

    /// <summary>What to say of a path of no characters; null when there is none.</summary>
    public static string? EmptyPath(string argument, IEnumerable<Token> tokens) => tokens.Any(token => token.Value.Length == 0)
        ? $"{argument} is an empty text, as a variable gives that was never set. Name a file or a folder."
        : null;

    /// <summary>What to say of an option that a command does not have.</summary>
    public static string UnknownOption(Command command, string token)
    {
        var known = command.Options.Where(option => !option.Hidden).Select(option => option.Name).Append("--help");
        return $"unknown option '{token}'. Did you mean '{NearestName.Of(token, known)}'?";
    }
}
