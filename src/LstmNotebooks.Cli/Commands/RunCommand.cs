using System.CommandLine;
using LstmNotebooks.Cli.Reporting;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Commands;

/// <summary>lstm run: executes notebooks.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var arguments = new RunArguments();
        var write = new Option<bool>("--write") { Description = "Put the outputs into the notebooks themselves, where a notebook passed." };
        var folder = new Option<string?>("--out")
        {
            Description = "Where the executed notebooks are written. [default: artifacts/notebooks]",
            HelpName = "DIR",
        };
        folder.Validators.Add(result =>
        {
            if (CommandLine.EmptyPath("--out", result.Tokens) is { } empty)
                result.AddError(empty);
        });
        var command = new Command("run", "Runs notebooks from top to bottom, each in a process of its own.");
        arguments.AddTo(command);
        command.Add(write);
        command.Add(folder);
        command.SetAction((result, cancellation) => RunReport.RunAsync(
            new RunOptions
            {
                Paths = result.GetValue(arguments.Paths) ?? [],
                Task = result.GetValue(write) ? RunTask.Write : RunTask.Run,
                OutputFolder = result.GetValue(folder),
                Json = result.GetValue(arguments.Json),
                CellTimeout = TimeSpan.FromSeconds(result.GetValue(arguments.Timeout)),
            },
            cancellation));
        return command;
    }
}
