using LstmNotebooks.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>What one unit of a simple RNN computes in one step, for <see cref="Diagrams.RnnCell"/>.</summary>
/// <param name="fromInput">W x, what the input adds.</param>
/// <param name="fromHidden">U h, what the state before the step adds.</param>
/// <param name="bias">b.</param>
public sealed class RnnCellValues(float fromInput, float fromHidden, float bias)
{
    private const string Owner = nameof(RnnCellValues);

    /// <summary>W x, what the input adds.</summary>
    public float FromInput { get; } = CellValue.Finite(fromInput, Owner, nameof(fromInput));

    /// <summary>U h, what the state before the step adds.</summary>
    public float FromHidden { get; } = CellValue.Finite(fromHidden, Owner, nameof(fromHidden));

    /// <summary>b.</summary>
    public float Bias { get; } = CellValue.Finite(bias, Owner, nameof(bias));

    /// <summary>The input x of the step; null leaves its number out.</summary>
    public float? Input { get; init; }

    /// <summary>The unit's hidden state before the step, −1 to 1; null leaves its number out.</summary>
    public float? PreviousHidden
    {
        get;
        init => field = value is { } number ? CellValue.Signed(number, Owner, nameof(PreviousHidden)) : null;
    }

    /// <summary>W x + U h + b.</summary>
    public float Sum => FromInput + FromHidden + Bias;

    /// <summary>The new hidden state, tanh of the sum.</summary>
    public float Hidden => (float)PortableMath.Tanh(Sum);
}
