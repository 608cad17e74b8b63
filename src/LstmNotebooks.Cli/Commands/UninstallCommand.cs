using System.CommandLine;
using LstmNotebooks.Cli.Installing;

namespace LstmNotebooks.Cli.Commands;

/// <summary>lstm uninstall: takes back what install did.</summary>
internal static class UninstallCommand
{
    public static Command Create()
    {
        var arguments = new KernelFolderArguments();
        var command = new Command("uninstall", "Removes an installed kernel.");
        arguments.AddTo(command);
        command.SetAction(result => Run(arguments.Folder(result)));
        return command;
    }

    private static int Run(KernelFolder folder)
    {
        Console.WriteLine(Removal.Run(folder)
            ? $"Removed the kernel {folder.Name} from {folder.FullPath}"
            : $"There is no kernel in {folder.FullPath}: nothing to remove.");
        if (Directory.Exists(folder.FullPath))
            Console.WriteLine("The folder stays, as it holds files that lstm did not put there.");
        return 0;
    }
}
