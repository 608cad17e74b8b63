namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>What a run of the program left: its exit code and both streams.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last line of standard output.</summary>
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];

    /// <summary>Everything it said, for the message of a failed assertion.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Error}";
}
