using System.CommandLine;
using LstmNotebooks.Cli.Reporting;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Commands;

/// <summary>lstm check: executes notebooks and compares what they show with what their files say.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var arguments = new RunArguments();
        var command = new Command("check", "Runs notebooks and fails where an output is not, to the character, the one in the file.");
        arguments.AddTo(command);
        command.SetAction((result, cancellation) => RunReport.RunAsync(
            new RunOptions
            {
                Paths = result.GetValue(arguments.Paths) ?? [],
                Task = RunTask.Check,
                Json = result.GetValue(arguments.Json),
                CellTimeout = TimeSpan.FromSeconds(result.GetValue(arguments.Timeout)),
            },
            cancellation));
        return command;
    }
}
