using LstmNotebooks.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>What one unit of an LSTM computes in one step, for <see cref="Diagrams.LstmCell"/>; gates in the order i, f, g, o.</summary>
/// <param name="inputGate">i, 0 to 1.</param>
/// <param name="forgetGate">f, 0 to 1.</param>
/// <param name="candidate">g, −1 to 1.</param>
/// <param name="outputGate">o, 0 to 1.</param>
/// <param name="previousCell">The unit's cell state before the step.</param>
public sealed class LstmCellValues(float inputGate, float forgetGate, float candidate, float outputGate, float previousCell)
{
    private const string Owner = nameof(LstmCellValues);

    /// <summary>i, how much of the candidate is let in.</summary>
    public float InputGate { get; } = CellValue.Gate(inputGate, Owner, nameof(inputGate));

    /// <summary>f, how much of the old cell state stays.</summary>
    public float ForgetGate { get; } = CellValue.Gate(forgetGate, Owner, nameof(forgetGate));

    /// <summary>g, what could be added to the cell state.</summary>
    public float Candidate { get; } = CellValue.Signed(candidate, Owner, nameof(candidate));

    /// <summary>o, how much of the cell state shows.</summary>
    public float OutputGate { get; } = CellValue.Gate(outputGate, Owner, nameof(outputGate));

    /// <summary>The cell state before the step.</summary>
    public float PreviousCell { get; } = CellValue.Finite(previousCell, Owner, nameof(previousCell));

    /// <summary>The input x of the step; null leaves its number out.</summary>
    public float? Input { get; init; }

    /// <summary>The unit's hidden state before the step, −1 to 1; null leaves its number out.</summary>
    public float? PreviousHidden
    {
        get;
        init => field = value is { } number ? CellValue.Signed(number, Owner, nameof(PreviousHidden)) : null;
    }

    /// <summary>f ⊙ c, what stays.</summary>
    public float Kept => ForgetGate * PreviousCell;

    /// <summary>i ⊙ g, what is added.</summary>
    public float Added => InputGate * Candidate;

    /// <summary>The new cell state, f ⊙ c + i ⊙ g.</summary>
    public float Cell => Kept + Added;

    /// <summary>tanh of the new cell state.</summary>
    public float Squashed => (float)PortableMath.Tanh(Cell);

    /// <summary>The new hidden state, o ⊙ tanh(c).</summary>
    public float Hidden => OutputGate * Squashed;
}
