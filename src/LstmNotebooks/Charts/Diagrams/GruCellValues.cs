namespace LstmNotebooks.Charts;

/// <summary>What one unit of a GRU computes in one step, for <see cref="Diagrams.GruCell"/>; the gates in the order r, z, n.</summary>
/// <param name="resetGate">r, 0 to 1.</param>
/// <param name="updateGate">z, 0 to 1.</param>
/// <param name="candidate">n, −1 to 1.</param>
/// <param name="previousHidden">The unit's hidden state before the step, −1 to 1.</param>
public sealed class GruCellValues(float resetGate, float updateGate, float candidate, float previousHidden)
{
    private const string Owner = nameof(GruCellValues);

    /// <summary>r, how much of the old state the candidate sees.</summary>
    public float ResetGate { get; } = CellValue.Gate(resetGate, Owner, nameof(resetGate));

    /// <summary>z, how much of the old state stays.</summary>
    public float UpdateGate { get; } = CellValue.Gate(updateGate, Owner, nameof(updateGate));

    /// <summary>n, what could replace the old state.</summary>
    public float Candidate { get; } = CellValue.Signed(candidate, Owner, nameof(candidate));

    /// <summary>The hidden state before the step.</summary>
    public float PreviousHidden { get; } = CellValue.Signed(previousHidden, Owner, nameof(previousHidden));

    /// <summary>The input x of the step; null leaves its number out.</summary>
    public float? Input { get; init; }

    /// <summary>z ⊙ h, what stays.</summary>
    public float Kept => UpdateGate * PreviousHidden;

    /// <summary>(1 − z) ⊙ n, what is added.</summary>
    public float Added => (1 - UpdateGate) * Candidate;

    /// <summary>The new hidden state, (1 − z) ⊙ n + z ⊙ h.</summary>
    public float Hidden => Kept + Added;
}
