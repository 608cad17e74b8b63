namespace LstmNotebooks.Numerics;

/// <summary>The tensors that a recurrent layer reads, and those that it writes.</summary>
/// <remarks>
/// The states of all layers of a module are one tensor, of which a layer has its directions' part: nothing is stacked or cut
/// afterwards.
/// </remarks>
/// <param name="X">[B, T, I].</param>
/// <param name="Hidden">[B, T, D·H], written: the hidden state of every step; null when nobody wants it.</param>
/// <param name="InitialHidden">[layers · D, B, H] hidden states before the first step; zeros when null.</param>
/// <param name="InitialCell">[layers · D, B, cell states · H] cell states before the first step; zeros when null.</param>
/// <param name="LastHidden">[layers · D, B, H] hidden states after the last step; this layer's part is written.</param>
/// <param name="LastCell">[layers · D, B, cell states · H] cell states after the last step; null for cells without one.</param>
/// <param name="FirstState">Where in the states this layer's part begins.</param>
/// <param name="Weights">One a direction.</param>
internal readonly record struct LayerTensors(
    Tensor X, Tensor? Hidden, Tensor? InitialHidden, Tensor? InitialCell, Tensor LastHidden, Tensor? LastCell,
    int FirstState, RecurrentWeights[] Weights)
{
    private const int TensorsOfWeights = 5;

    public int Batch => X.Shape[0];

    public int Steps => X.Shape[1];

    public int HiddenSize => Weights[0].Hidden.Shape[1];

    public int Directions => Weights.Length;

    /// <summary>How many tensors it reads that gradients may flow to.</summary>
    public int InputCount => 3 + TensorsOfWeights * Directions;

    /// <summary>Whether a gradient is wanted from this layer.</summary>
    public bool NeedsGradient
    {
        get
        {
            for (var i = 0; i < InputCount; i++)
            {
                if (Input(i).RequiresGradient)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Whether gradients end at this layer: no layer below it reads that of the last states any more.</summary>
    public bool IsLowest => FirstState == 0 || !X.RequiresGradient;

    /// <summary>A tensor it reads; where there is no such tensor, another one of them.</summary>
    public Tensor Input(int index) => index switch
    {
        0 => X,
        1 => InitialHidden ?? X,
        2 => InitialCell ?? X,
        _ => WeightInput(Weights[(index - 3) / TensorsOfWeights], (index - 3) % TensorsOfWeights),
    };

    /// <summary>[B, H] of a direction, or [B, cell states · H], from values of all states; empty when there are none.</summary>
    public Span<float> Part(Span<float> states, int direction)
    {
        var length = states.Length / LastHidden.Shape[0];
        return states.IsEmpty ? default : states.Slice((FirstState + direction) * length, length);
    }

    /// <summary>[B, H] values of a direction's state; empty when there is no such state.</summary>
    public Span<float> Part(Tensor? states, int direction) => states is null ? default : Part(states.Values, direction);

    private static Tensor WeightInput(RecurrentWeights direction, int index) => index switch
    {
        0 => direction.Input,
        1 => direction.Hidden,
        2 => direction.Bias,
        3 => direction.HiddenBias ?? direction.Bias,
        _ => direction.Constants ?? direction.Bias,
    };
}
