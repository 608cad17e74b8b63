using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Console input: a cell's Console.ReadLine asks the reader; outside cells the process's own stream answers.</summary>
internal sealed class CellConsoleReader(TextReader outside) : TextReader
{
    public override string? ReadLine() =>
        CellOutputs.Current is { } cell
            ? cell.AskAsync(new InputRequest("", IsPassword: false)).GetAwaiter().GetResult()
            : outside.ReadLine();

    public override int Read() => CellOutputs.Current is null ? outside.Read() : throw OnlyLines();

    public override int Peek() => CellOutputs.Current is null ? outside.Peek() : throw OnlyLines();

    /// <summary>The error of a question that reaches no reader.</summary>
    public static InvalidOperationException NobodyAnswers() =>
        new("The cell asks for input, but nobody can answer here. Run the notebook in a front end, or set the value in the cell.");

    private static NotSupportedException OnlyLines() =>
        new("A notebook's input comes in lines: use Console.ReadLine() or await GetInputAsync(prompt).");
}
