using System.CommandLine;
using LstmNotebooks.Cli.Installing;

namespace LstmNotebooks.Cli.Commands;

/// <summary>lstm install: makes the kernel known to Jupyter and VS Code.</summary>
internal static class InstallCommand
{
    public static Command Create()
    {
        var arguments = new KernelFolderArguments();
        var displayName = new Option<string>("--display-name")
        {
            Description = "The name in the front end's list of kernels.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => Installation.DefaultDisplayName,
        };
        displayName.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && string.IsNullOrWhiteSpace(text))
                result.AddError("--display-name expects a text but got an empty one.");
        });
        var command = new Command("install", "Installs the kernel for VS Code and Jupyter, with a copy of the program.");
        arguments.AddTo(command);
        command.Add(displayName);
        command.SetAction(result => Run(arguments.Folder(result), result.GetRequiredValue(displayName)));
        return command;
    }

    private static int Run(KernelFolder folder, string displayName)
    {
        var before = Installation.Write(folder, displayName);
        Console.WriteLine($"{(before is null ? "Installed" : "Replaced")} the kernel {folder.Name} in {folder.FullPath}");
        Console.WriteLine($"Reload VS Code's window or Jupyter's page, and choose the kernel \"{displayName}\".");
        if (before is not null)
            Console.WriteLine("Notebooks that are open use the one before until their kernel is restarted.");
        foreach (var warning in Warnings(folder))
            Console.Error.WriteLine($"lstm: warning: {warning}");
        return 0;
    }

    private static IEnumerable<string> Warnings(KernelFolder folder)
    {
        IReadOnlyList<string> searched = [.. JupyterFolders.BeforeEnvironments, .. JupyterFolders.OfSystem];
        var isSearched = searched.Contains(folder.JupyterFolder);
        var hiding = (isSearched ? searched.TakeWhile(path => path != folder.JupyterFolder) : JupyterFolders.BeforeEnvironments)
            .Select(path => new KernelFolder(path, folder.Name)).FirstOrDefault(other => other.HasKernel);
        if (hiding is not null)
            yield return $"Jupyter finds {hiding.FullPath} first, so the kernel is hidden. "
                + "Remove that one, or install with another --name.";
        if (!isSearched)
            yield return "Jupyter looks there only if its Python lies below the same prefix. "
                + $"For any other, set JUPYTER_PATH to {folder.JupyterFolder} before it starts.";
    }
}
