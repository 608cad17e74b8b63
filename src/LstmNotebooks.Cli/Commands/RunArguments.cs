using System.CommandLine;

namespace LstmNotebooks.Cli.Commands;

/// <summary>The arguments that run and check share.</summary>
internal sealed class RunArguments
{
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Notebook files, or folders whose notebooks run in the order of their names. "
            + "[default: the course's own, but for those that restore packages]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "One line of JSON a notebook instead of the table." };

    public Option<int> Timeout { get; } = new("--timeout")
    {
        Description = "How long a cell may take before its notebook is stopped.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 600,
    };

    public void AddTo(Command command)
    {
        // Without this check a misspelt option would be taken for the path of a notebook.
        Paths.Validators.Add(result =>
        {
            if (CommandLine.EmptyPath("A path", result.Tokens) is { } empty)
                result.AddError($"{empty} Without any path, the course's own notebooks run.");
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError(
                    $"{CommandLine.UnknownOption(command, token.Value)} A path that begins with '-' is written ./{token.Value}.");
        });
        Timeout.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var seconds) && seconds > 0))
                result.AddError($"--timeout expects a whole number of seconds above 0 but got '{text}'.");
        });
        command.Add(Paths);
        command.Add(Json);
        command.Add(Timeout);
    }
}
