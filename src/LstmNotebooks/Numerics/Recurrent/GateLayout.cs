namespace LstmNotebooks.Numerics;

/// <summary>
/// How a recurrent layer lies in panels: every gate begins a panel of its own, so that the gates of a unit are whole panels apart.
/// </summary>
/// <param name="InputSize">I.</param>
/// <param name="HiddenSize">H.</param>
internal readonly record struct GateLayout<TKernel>(int InputSize, int HiddenSize) where TKernel : struct, IRecurrentKernel
{
    /// <summary>Gates that rows of the weights belong to: those of W, and those of U, are among them.</summary>
    public static int WeightGates => TKernel.SharedGates + OtherGates;

    /// <summary>Gates of U alone.</summary>
    public static int OtherGates => FirstConstant - TKernel.InputGates;

    /// <summary>The first gate that no product enters.</summary>
    public static int FirstConstant => TKernel.Gates - TKernel.ConstantGates;

    /// <summary>Panels of an input.</summary>
    public int InputPanels => PanelMatrix.Count(InputSize);

    /// <summary>Panels of a hidden state, and of a gate.</summary>
    public int HiddenPanels => PanelMatrix.Count(HiddenSize);

    /// <summary>Panels of all gates.</summary>
    public int GatePanels => TKernel.Gates * HiddenPanels;

    /// <summary>k of a step: an input, then a hidden state.</summary>
    public int Depth => InputSize + HiddenSize;

    /// <summary>Values of <see cref="PackForward"/>.</summary>
    public long ForwardLength => (long)WeightGates * HiddenPanels * PanelMatrix.Width * Depth;

    /// <summary>Values of <see cref="PackInputBack"/>.</summary>
    public long InputBackLength => PanelPacking.Length(TKernel.InputGates * HiddenSize, InputSize);

    /// <summary>Values of <see cref="PackHiddenBack"/>.</summary>
    public long HiddenBackLength => PanelPacking.Length(WeightGates * HiddenSize, HiddenSize);

    /// <summary>The first panel of a gate.</summary>
    public int GatePanel(int gate) => gate * HiddenPanels;

    /// <summary>Which rows of the weights a gate takes: the gates of U alone follow those of both.</summary>
    public static int WeightGate(int gate) => gate < TKernel.InputGates ? gate : gate - TKernel.InputGates + TKernel.SharedGates;

    /// <summary>Whether W x enters a gate.</summary>
    public static bool TakesInput(int gate) => gate < TKernel.InputGates;

    /// <summary>Whether U h enters a gate.</summary>
    public static bool TakesHidden(int gate) => gate < TKernel.SharedGates || (gate >= TKernel.InputGates && gate < FirstConstant);

    /// <summary>[I + H, 16] panels of Wᵀ over Uᵀ, gate after gate.</summary>
    /// <param name="input">W, [WeightGates · H, I].</param>
    /// <param name="hidden">U, [WeightGates · H, H].</param>
    /// <param name="panels">[ForwardLength], written.</param>
    public unsafe PanelMatrix PackForward(float* input, float* hidden, float* panels)
    {
        var packed = new PanelMatrix(panels, (nint)Depth * PanelMatrix.Width);
        var below = new PanelMatrix(packed.At(InputSize, 0), packed.Stride);
        for (var gate = 0; gate < WeightGates; gate++)
        {
            var row = (nint)gate * HiddenSize;
            PanelPacking.Pack(MatrixView.Dense(input + row * InputSize, HiddenSize, InputSize).Transposed, packed.From(GatePanel(gate)));
            PanelPacking.Pack(MatrixView.Dense(hidden + row * HiddenSize, HiddenSize, HiddenSize).Transposed, below.From(GatePanel(gate)));
        }
        return packed;
    }

    /// <summary>[InputGates · H, 16] panels of W.</summary>
    public unsafe PanelMatrix PackInputBack(float* input, float* panels) =>
        PanelPacking.Pack(MatrixView.Dense(input, TKernel.InputGates * HiddenSize, InputSize), panels);

    /// <summary>[WeightGates · H, 16] panels of U.</summary>
    public unsafe PanelMatrix PackHiddenBack(float* hidden, float* panels) =>
        PanelPacking.Pack(MatrixView.Dense(hidden, WeightGates * HiddenSize, HiddenSize), panels);

    /// <summary>
    /// What the gates' chains start from: b + b′ where both products meet, else b or b′, or constants; 0 in what fills up a panel.
    /// </summary>
    /// <param name="weights">With b of [InputGates · H] and b′ of [WeightGates · H].</param>
    /// <param name="sums">[GatePanels · 16], written.</param>
    public void SumBiases(RecurrentWeights weights, Span<float> sums)
    {
        var bias = weights.Bias.Values;
        var hiddenBias = weights.HiddenBias is null ? default : weights.HiddenBias.Values;
        sums.Clear();
        for (var gate = 0; gate < TKernel.Gates; gate++)
        {
            var target = sums.Slice(GatePanel(gate) * PanelMatrix.Width, HiddenSize);
            if (TakesInput(gate))
                bias.Slice(gate * HiddenSize, HiddenSize).CopyTo(target);
            if (TakesHidden(gate) && !hiddenBias.IsEmpty)
                Elementwise.Map<AddFunction>(target, hiddenBias.Slice(WeightGate(gate) * HiddenSize, HiddenSize), target);
            if (gate >= FirstConstant)
                weights.Constants!.Values.Slice((gate - FirstConstant) * HiddenSize, HiddenSize).CopyTo(target);
        }
    }
}
