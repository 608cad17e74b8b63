namespace LstmNotebooks.Benchmarks;

/// <summary>An LSTM that reads one step of one sequence a call and hands its state on.</summary>
internal sealed record StreamingCase(string Name, int InputSize, int HiddenSize) : CaseDefinition(Name)
{
    public override string Kind => "streaming";

    /// <summary>Multiplications and additions of a step's matrix products.</summary>
    public long Flops => 2L * 4 * HiddenSize * (InputSize + HiddenSize);
}
