using System.CommandLine;
using System.Text.RegularExpressions;
using LstmNotebooks.Cli.Installing;
using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Cli.Commands;

/// <summary>The arguments that install and uninstall share: where the kernel is.</summary>
internal sealed partial class KernelFolderArguments
{
    private readonly Option<bool> user = new("--user") { Description = "In your own Jupyter folder, which is the default." };

    private readonly Option<string?> prefix = new("--prefix")
    {
        Description = "In DIR/share/jupyter: /usr/local for all users of the machine, or the folder of a Python environment.",
        HelpName = "DIR",
    };

    private readonly Option<string> name = new("--name")
    {
        Description = "The name by which notebooks ask for the kernel.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Installation.DefaultName,
    };

    public void AddTo(Command command)
    {
        this.prefix.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var prefix }] && string.IsNullOrWhiteSpace(prefix))
                result.AddError("--prefix expects a folder but got an empty name.");
        });
        this.name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !NamePattern().IsMatch(name))
                result.AddError($"--name expects letters (a to z), digits, '.', '_' or '-', not dots alone, but got '{name}'.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(user) && result.GetResult(this.prefix) is not null)
                result.AddError("--user and --prefix name two places. Give one of them.");
        });
        command.Add(user);
        command.Add(this.prefix);
        command.Add(this.name);
    }

    /// <summary>The folder that a line names.</summary>
    public KernelFolder Folder(ParseResult result) =>
        new(
            result.GetValue(this.prefix) is { } prefix ? JupyterFolders.Below(prefix) : JupyterDataFolder.OfUser,
            result.GetRequiredValue(name));

    [GeneratedRegex(@"\A(?!\.+\z)[A-Za-z0-9._-]+\z")]
    private static partial Regex NamePattern();
}
