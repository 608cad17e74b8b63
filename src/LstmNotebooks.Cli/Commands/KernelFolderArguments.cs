using System.CommandLine;
using System.Text.RegularExpressions;
using LstmNotebooks.Cli.Installing;
using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Cli.Commands;

/// <summary>The arguments that install and uninstall share: where the kernel is.</summary>
internal sealed partial class KernelFolderArguments
{
    private readonly Option<bool> _user = new("--user") { Description = "In your own Jupyter folder, which is the default." };

    private readonly Option<string?> _prefix = new("--prefix")
    {
        Description = "In DIR/share/jupyter: /usr/local for all users of the machine, or the folder of a Python environment.",
        HelpName = "DIR",
    };

    private readonly Option<string> _name = new("--name")
    {
        Description = "The name by which notebooks ask for the kernel.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Installation.DefaultName,
    };

    public void AddTo(Command command)
    {
        _prefix.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var prefix }] && string.IsNullOrWhiteSpace(prefix))
                result.AddError("--prefix expects a folder but got an empty name.");
        });
        _name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !NamePattern().IsMatch(name))
                result.AddError($"--name expects letters (a to z), digits, '.', '_' or '-', not dots alone, but got '{name}'.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_user) && result.GetResult(_prefix) is not null)
                result.AddError("--user and --prefix name two places. Give one of them.");
        });
        command.Add(_user);
        command.Add(_prefix);
        command.Add(_name);
    }

    /// <summary>The folder that a line names.</summary>
    public KernelFolder Folder(ParseResult result) =>
        new(
            result.GetValue(_prefix) is { } prefix ? JupyterFolders.Below(prefix) : JupyterDataFolder.OfUser,
            result.GetRequiredValue(_name));

    [GeneratedRegex(@"\A(?!\.+\z)[A-Za-z0-9._-]+\z")]
    private static partial Regex NamePattern();
}
