using System.CommandLine;
using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Cli.Commands;

/// <summary>lstm kernel: the process that a Jupyter front end starts to run cells.</summary>
internal static class KernelCommand
{
    public static Command Create()
    {
        var connectionFile = new Argument<string>("CONNECTION_FILE")
        {
            Description = "The file in which the front end says where to listen.",
        };
        connectionFile.Validators.Add(result =>
        {
            if (CommandLine.EmptyPath("CONNECTION_FILE", result.Tokens) is { } empty)
                result.AddError(empty);
        });
        var command = new Command("kernel", "Runs cells for a Jupyter front end, which starts it itself.") { connectionFile };
        // Not asynchronous: signals are the kernel's own matter.
        command.SetAction(result => KernelProcess.Run(result.GetRequiredValue(connectionFile)));
        return command;
    }
}
