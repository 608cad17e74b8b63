namespace LstmNotebooks.Numerics;

/// <summary>One direction of one recurrent layer over a batch of sequences: where everything lies.</summary>
/// <remarks>
/// B = batch, T = steps, I = input size, H = hidden size. Inside, steps are counted in the order of processing. A part of
/// the batch, some of its tiles, runs through the whole sequence without waiting for the others.
/// </remarks>
internal unsafe partial struct RecurrentPass<TKernel> where TKernel : struct, IRecurrentKernel
{
    /// <summary>Weights of a step that are read at every step, beside its gates, from the second-level cache.</summary>
    private static readonly int CachedBytes = Cache.SecondLevelBytes / 8 * 5;

    /// <summary>A thread's gate memory of a block of steps where the weights are too large for that.</summary>
    private static readonly int BlockBytes = Cache.SecondLevelBytes / 4;

    public int Steps;

    public BatchTiles Tiles;

    public RecurrentLayout<TKernel> Layout;

    /// <summary>Whether time runs backwards.</summary>
    public bool IsReversed;

    /// <summary>Whether all steps are kept, for the backward pass; else a few steps' memory serves all.</summary>
    public bool IsKept;

    /// <summary>[B, T, I].</summary>
    public float* Input;

    /// <summary>[B, T, …]: this direction's H columns of the output, rows <see cref="OutputStride"/> apart; null when not wanted.</summary>
    public float* Output;

    /// <summary>Distance from step to step in <see cref="Output"/>.</summary>
    public int OutputStride;

    /// <summary>[states, B, I | H]: a step's input beside the hidden state before it, each from a panel of its own.</summary>
    public BatchPanels Joined;

    /// <summary>[states, B, cell states · H] cell states before a step; not used by cells without one.</summary>
    public BatchPanels Cell;

    /// <summary>[block, B, gates]: pre-activations of a block of steps.</summary>
    public BatchPanels PreActivations;

    /// <summary>[T, B, gates], when all steps are kept: activations, which the backward pass turns into gradients of the pre-activations.</summary>
    public BatchPanels Gates;

    /// <summary>[B] first valid step and the step after the last one, in time; null when all are valid.</summary>
    public int* Starts, Ends;

    /// <summary>Packed weights and biases; see <see cref="RecurrentLayout{TKernel}"/>.</summary>
    public PanelMatrix Weights, InputBack, HiddenBack;

    public float* Bias;

    /// <summary>[B, T, I] dLoss/dInput, or null; this direction adds to it when <see cref="AddsToInputGradient"/>.</summary>
    public float* InputGradient;

    public bool AddsToInputGradient;

    /// <summary>[block, B, I] dLoss/dInput of a block of steps, on its way to <see cref="InputGradient"/>.</summary>
    public BatchPanels InputGradients;

    /// <summary>dLoss/dOutput laid out as <see cref="Output"/>, or null.</summary>
    public float* OutputGradient;

    /// <summary>[1, B, H] dLoss/dLast state, turned into dLoss/dInitial state by the backward pass.</summary>
    public BatchPanels HiddenGradient, CellGradient;

    /// <summary>How many steps' input products are worked on together: more than one where the weights of both products would not stay in the cache.</summary>
    public readonly int BlockSteps => Layout.ForwardLength * sizeof(float) <= CachedBytes ? 1 : Math.Min(Steps, StepsOf(BlockBytes));

    /// <summary>How many steps' input gradients are worked on together.</summary>
    public readonly int BackwardBlockSteps => Math.Min(Steps, StepsOf(BlockBytes));

    /// <summary>States that are in memory at once: those around the steps.</summary>
    public readonly int States => (IsKept ? Steps : BlockSteps) + 1;

    /// <summary>Hidden and cell state before a step, of a tile's sequences, from unit 16 · <paramref name="panel"/> on.</summary>
    public readonly StatePointers State(int step, int tile, int panel) =>
        new(Hidden.At(StateSlot(step), tile, panel), TKernel.CellStates > 0 ? Cell.At(StateSlot(step), tile, panel) : null);

    /// <summary>From gate to gate.</summary>
    private readonly nint GateStride => (nint)Layout.HiddenPanels * Tiles.Height * PanelMatrix.Width;

    private readonly BatchPanels Hidden => Joined.From(Layout.InputPanels);

    private readonly int StepsOf(int bytes) => Math.Max(1, bytes / (Tiles.MostRowsOfPart * Layout.GatePanels * PanelMatrix.Width * sizeof(float)));

    private readonly int Time(int step) => IsReversed ? Steps - 1 - step : step;

    /// <summary>Which of the states in memory is the one before a step.</summary>
    public readonly int StateSlot(int step) => IsKept ? step : step % States;

    /// <summary>How many rows of a tile from this one on are of sequences that have this step, or, negative, that do not.</summary>
    private readonly int ValidRun(int step, int tile, int row)
    {
        var height = Tiles.HeightOf(tile);
        if (Starts is null)
            return height - row;
        var first = tile * Tiles.Height;
        var isValid = IsValid(step, first + row);
        var end = row + 1;
        while (end < height && IsValid(step, first + end) == isValid)
            end++;
        return isValid ? end - row : row - end;
    }

    private readonly bool IsValid(int step, int sequence) => Starts is null || (Time(step) >= Starts[sequence] && Time(step) < Ends[sequence]);

    private readonly nint OutputOffset(int step, int sequence) => ((nint)sequence * Steps + Time(step)) * OutputStride;

    private readonly nint InputOffset(int step, int sequence) => ((nint)sequence * Steps + Time(step)) * Layout.InputSize;

    /// <summary>A product over some tiles of a step, the last of which may be shorter.</summary>
    private readonly void Multiply(in TileRows a, float* panel, nint gap, int panels, in TileTarget c, int firstTile, int end)
    {
        var last = Tiles.HeightOf(end - 1);
        var whole = last == Tiles.Height ? end - firstTile : end - firstTile - 1;
        if (whole > 0)
            MatrixTile.MultiplyTiles(a, panel, gap, panels, c, Tiles.Height, whole);
        if (last < Tiles.Height)
            MatrixTile.MultiplyTiles(a.SkipTiles(whole), panel, gap, panels, c.SkipTiles(whole), last, 1);
    }
}
