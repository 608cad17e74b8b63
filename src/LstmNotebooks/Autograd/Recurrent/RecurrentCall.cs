using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>What a recurrent layer is run on: the tensors it reads and those it writes.</summary>
/// <remarks>The states of all layers of a module are one tensor, of which a layer has its directions' part: nothing is stacked or cut afterwards.</remarks>
/// <param name="X">[B, T, I].</param>
/// <param name="Hidden">[B, T, D·H], written: the hidden state of every step; null when nobody wants it.</param>
/// <param name="Initial">[layers · D, B, H] states before the first step, cell states of several each beside the other; zeros when null.</param>
/// <param name="Last">[layers · D, B, H] states after the last step; this layer's part is written.</param>
/// <param name="FirstState">Where in the states this layer's part begins.</param>
/// <param name="Weights">One a direction.</param>
internal readonly record struct RecurrentCall(Tensor X, Tensor? Hidden, RecurrentState? Initial, RecurrentState Last, int FirstState, RecurrentWeights[] Weights)
{
    public int Batch => X.Shape[0];

    public int Steps => X.Shape[1];

    public int HiddenSize => Weights[0].Hidden.Shape[1];

    public bool IsBidirectional => Weights.Length == 2;

    /// <summary>How many tensors it reads that gradients may flow to.</summary>
    public int InputCount => 3 + 4 * Weights.Length;

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
        1 => Initial?.Hidden ?? X,
        2 => Initial?.Cell ?? X,
        _ => WeightInput(Weights[(index - 3) / 4], (index - 3) % 4),
    };

    /// <summary>[B, H] of a direction, or [B, cell states · H], from values of all states; empty when there are none.</summary>
    public Span<float> Part(Span<float> states, int direction)
    {
        var length = states.Length / Last.Hidden.Shape[0];
        return states.IsEmpty ? default : states.Slice((FirstState + direction) * length, length);
    }

    /// <summary>[B, H] values of a direction's state; empty when there is no such state.</summary>
    public Span<float> Part(Tensor? states, int direction) => states is null ? default : Part(states.Values, direction);

    private static Tensor WeightInput(RecurrentWeights direction, int index) => index switch
    {
        0 => direction.Input,
        1 => direction.Hidden,
        2 => direction.Bias,
        _ => direction.HiddenBias ?? direction.Bias,
    };
}
