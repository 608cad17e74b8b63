using System.CommandLine;
using LstmNotebooks.Cli.Sessions;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Cli.Commands;

/// <summary>lstm session: the process in which one notebook's cells run; the program starts it itself.</summary>
internal static class SessionCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME");
        var requests = new Argument<string>("REQUESTS");
        var replies = new Argument<string>("REPLIES");
        var command = new Command(SessionProcess.Verb, "Runs cells for another lstm process.") { name, requests, replies };
        command.Hidden = true;
        command.SetAction((result, _) =>
        {
            // Meant for this process, not for those that cells start.
            Environment.SetEnvironmentVariable(SessionProcess.Tiers, null);
            Environment.SetEnvironmentVariable(TailCalls.Setting, null);
            return SessionHost.RunAsync(result.GetRequiredValue(name), result.GetRequiredValue(requests), result.GetRequiredValue(replies));
        });
        return command;
    }
}
