namespace LstmNotebooks.Numerics;

/// <summary>
/// One direction of one recurrent layer over a batch of sequences: where everything lies, and the way through it forward and
/// backward.
/// </summary>
/// <remarks>
/// B = batch, T = steps, I = input size, H = hidden size. Inside, steps are counted in the order of processing. A part of
/// the batch, some of its tiles, runs through the whole sequence without waiting for the others.
/// </remarks>
internal sealed unsafe partial class RecurrentDirection<TKernel> where TKernel : struct, IRecurrentKernel
{
    /// <summary>Weights of a step that are read at every step, beside its gates, from the second-level cache.</summary>
    private static readonly int CachedBytes = Cache.SecondLevelBytes / 8 * 5;

    /// <summary>A thread's gate memory of a block of steps where the weights are too large for that.</summary>
    private static readonly int BlockBytes = Cache.SecondLevelBytes / 4;

    private float* bias;

    /// <summary>T.</summary>
    public int Steps;

    /// <summary>The batch, in tiles of sequences.</summary>
    public BatchTiles Tiles;

    /// <summary>How the gates lie in panels.</summary>
    public GateLayout<TKernel> Layout;

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

    /// <summary>[B] first valid step, in time; null when all are valid.</summary>
    public int* Starts;

    /// <summary>[B] step after the last valid one, in time; null when all are valid.</summary>
    public int* Ends;

    /// <summary>[B, T, I] dLoss/dInput, or null; this direction adds to it when <see cref="AddsToInputGradient"/>.</summary>
    public float* InputGradient;

    /// <summary>Whether something stands in <see cref="InputGradient"/> already.</summary>
    public bool AddsToInputGradient;

    /// <summary>dLoss/dOutput laid out as <see cref="Output"/>, or null.</summary>
    public float* OutputGradient;

    /// <summary>
    /// [T, B, gates], when all steps are kept: activations, which the backward pass turns into gradients of the pre-activations.
    /// </summary>
    public BatchPanels Gates;

    /// <summary>[states, B, I | H]: a step's input beside the hidden state before it, each from a panel of its own.</summary>
    public BatchPanels Joined;

    /// <summary>[states, B, cell states · H] cell states before a step; not used by cells without one.</summary>
    public BatchPanels Cell;

    /// <summary>[block, B, gates]: pre-activations of a block of steps.</summary>
    public BatchPanels PreActivations;

    /// <summary>Packed for the way forward; see <see cref="GateLayout{TKernel}.PackForward"/>.</summary>
    public PanelMatrix Weights;

    /// <summary>W and U, packed for the way back.</summary>
    public PanelMatrix InputBack;

    /// <inheritdoc cref="InputBack"/>
    public PanelMatrix HiddenBack;

    /// <summary>[block, B, I] dLoss/dInput of a block of steps, on its way to <see cref="InputGradient"/>.</summary>
    public BatchPanels InputGradients;

    /// <summary>[1, B, H] dLoss/dLast state, turned into dLoss/dInitial state by the backward pass.</summary>
    public BatchPanels HiddenGradient;

    /// <inheritdoc cref="HiddenGradient"/>
    public BatchPanels CellGradient;

    /// <summary>
    /// How many steps' input products are worked on together: more than one where the weights of both products would not stay in
    /// the cache.
    /// </summary>
    private int BlockSteps => Layout.ForwardLength * sizeof(float) <= CachedBytes ? 1 : Math.Min(Steps, StepsOf(BlockBytes));

    /// <summary>How many steps' input gradients are worked on together.</summary>
    private int BackwardBlockSteps => Math.Min(Steps, StepsOf(BlockBytes));

    /// <summary>States that are in memory at once: those around the steps.</summary>
    private int States => (IsKept ? Steps : BlockSteps) + 1;

    /// <summary>Hidden and cell state before a step, of a tile's sequences, from unit 16 · <paramref name="panel"/> on.</summary>
    private StatePointers State(int step, int tile, int panel) =>
        new(Hidden.At(StateSlot(step), tile, panel), TKernel.CellStates > 0 ? Cell.At(StateSlot(step), tile, panel) : null);

    /// <summary>From gate to gate.</summary>
    private nint GateStride => (nint)Layout.HiddenPanels * Tiles.Height * PanelMatrix.Width;

    private BatchPanels Hidden => Joined.From(Layout.InputPanels);

    private int StepsOf(int bytes) => Math.Max(1, bytes / (Tiles.MostRowsOfPart * Layout.GatePanels * PanelMatrix.Width * sizeof(float)));

    private int Time(int step) => IsReversed ? Steps - 1 - step : step;

    /// <summary>Which of the states in memory is the one before a step.</summary>
    private int StateSlot(int step) => IsKept ? step : step % States;

    /// <summary>How many rows of a tile from this one on are of sequences that have this step, or, negative, that do not.</summary>
    private int ValidRun(int step, int tile, int row)
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

    private bool IsValid(int step, int sequence) => Starts is null || (Time(step) >= Starts[sequence] && Time(step) < Ends[sequence]);

    private nint OutputOffset(int step, int sequence) => ((nint)sequence * Steps + Time(step)) * OutputStride;

    private nint InputOffset(int step, int sequence) => ((nint)sequence * Steps + Time(step)) * Layout.InputSize;

    /// <summary>A product over some tiles of a step, the last of which may be shorter.</summary>
    private void Multiply(in TileRows a, float* panel, nint gap, int panels, in TileTarget c, int firstTile, int end)
    {
        var last = Tiles.HeightOf(end - 1);
        var whole = last == Tiles.Height ? end - firstTile : end - firstTile - 1;
        if (whole > 0)
            MatrixTile.MultiplyTiles(a, panel, gap, panels, c, Tiles.Height, whole);
        if (last < Tiles.Height)
            MatrixTile.MultiplyTiles(a.SkipTiles(whole), panel, gap, panels, c.SkipTiles(whole), last, 1);
    }
}
