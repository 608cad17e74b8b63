namespace LstmNotebooks.Charts;

/// <summary>Drawings of recurrent nets: the loop, the chain of steps, and the inside of each cell.</summary>
/// <remarks>
/// A cell can be drawn with the numbers of one unit in one step: its gates are then coloured by how open they are, and the
/// lines carry their numbers.
/// </remarks>
public static class Diagrams
{
    private const int MostDecimals = 4;

    /// <summary>A recurrent net as a loop: one cell that reads its own state again.</summary>
    /// <param name="title">What the diagram shows.</param>
    public static Diagram Rolled(string title = "A recurrent net as a loop") =>
        new ChainDrawing(new ChainLabels("Diagrams.Rolled", steps: 1, ChainDrawing.MostSteps), decimals: 2).DrawLoop(title);

    /// <summary>A recurrent net as a chain: the cell once for every step, with the same weights W, U and V.</summary>
    /// <param name="steps">How many steps, 1 to 12.</param>
    /// <param name="inputs">What is read at each step, such as characters; null for none.</param>
    /// <param name="outputs">What is written at each step; null for none.</param>
    /// <param name="states">One unit's state after each step, −1 to 1, which colours the states; null for none.</param>
    /// <param name="title">What the diagram shows.</param>
    /// <param name="decimals">How many decimals the states have, 0 to 4.</param>
    public static Diagram Unrolled(
        int steps,
        IEnumerable<string>? inputs = null,
        IEnumerable<string>? outputs = null,
        IEnumerable<float>? states = null,
        string title = "A recurrent net, unrolled over time",
        int decimals = 2)
    {
        var labels = new ChainLabels("Diagrams.Unrolled", steps, ChainDrawing.MostSteps, inputs, outputs, states);
        return new ChainDrawing(labels, Checked(decimals)).DrawChain(title);
    }

    /// <summary>The loop and the chain side by side.</summary>
    /// <param name="steps">How many steps the chain has, 1 to 8.</param>
    /// <param name="inputs">What is read at each step; null for none.</param>
    /// <param name="outputs">What is written at each step; null for none.</param>
    /// <param name="title">What the diagram shows.</param>
    public static Diagram RolledAndUnrolled(
        int steps = 4,
        IEnumerable<string>? inputs = null,
        IEnumerable<string>? outputs = null,
        string title = "A recurrent net, rolled and unrolled")
    {
        var labels = new ChainLabels("Diagrams.RolledAndUnrolled", steps, ChainDrawing.MostStepsBesideLoop, inputs, outputs);
        return new ChainDrawing(labels, decimals: 2).DrawBoth(title);
    }

    /// <summary>The inside of a simple RNN's cell: h = tanh(W x + U h + b).</summary>
    /// <param name="values">The numbers of one unit in one step; null for the names alone.</param>
    /// <param name="title">What the diagram shows.</param>
    /// <param name="decimals">How many decimals the numbers have, 0 to 4.</param>
    public static Diagram RnnCell(RnnCellValues? values = null, string title = "The inside of an RNN cell", int decimals = 2) =>
        new RnnCellDrawing(values, Checked(decimals)).Draw(title);

    /// <summary>The inside of an LSTM cell: c = f ⊙ c + i ⊙ g, h = o ⊙ tanh(c), with the cell state's line on top.</summary>
    /// <param name="values">The numbers of one unit in one step; null for the names alone.</param>
    /// <param name="part">What to look at, the rest being faint; null for all.</param>
    /// <param name="title">What the diagram shows.</param>
    /// <param name="decimals">How many decimals the numbers have, 0 to 4.</param>
    public static Diagram LstmCell(
        LstmCellValues? values = null,
        LstmPart? part = null,
        string title = "The inside of an LSTM cell",
        int decimals = 2) =>
        new LstmCellDrawing(values, Checked(decimals)).Draw(title, part);

    /// <summary>The inside of a GRU cell: h = (1 − z) ⊙ n + z ⊙ h.</summary>
    /// <param name="values">The numbers of one unit in one step; null for the names alone.</param>
    /// <param name="resetAfter">
    /// Whether the reset gate acts after the weights U, as in <c>Gru</c>, PyTorch and Keras, or before them, as in the paper of 2014.
    /// </param>
    /// <param name="title">What the diagram shows.</param>
    /// <param name="decimals">How many decimals the numbers have, 0 to 4.</param>
    public static Diagram GruCell(
        GruCellValues? values = null,
        bool resetAfter = true,
        string title = "The inside of a GRU cell",
        int decimals = 2) =>
        new GruCellDrawing(values, resetAfter, Checked(decimals)).Draw(title);

    private static int Checked(int decimals) => decimals is >= 0 and <= MostDecimals ? decimals
        : throw new ArgumentOutOfRangeException(nameof(decimals), $"A diagram expects 0 to {MostDecimals} decimals but got {decimals}.");
}
