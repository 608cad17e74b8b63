using LstmNotebooks.Charts;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>
/// How much of a gradient at the end of sequences still reaches every step before: ‖∂loss/∂h_t‖ and, for an LSTM, ‖∂loss/∂c_t‖.
/// </summary>
/// <remarks>
/// Computed in double, one formula after the other, for the layer's own weights: gradients of 10⁻³⁰⁰ are still seen, where
/// training in float32 counts everything below 1.4e-17 as zero. T = sequence length; norms are means over the batch.
/// </remarks>
public sealed class GradientFlow
{
    private GradientFlow(string cell, double[] hidden, double[] cells) => (Cell, Hidden, CellState) = (cell, hidden, cells);

    /// <summary>The layer's type, such as "Lstm".</summary>
    public string Cell { get; }

    /// <summary>
    /// [T + 1] ‖∂loss/∂h‖ of the state before the first step, and after each: the last is that of the gradient which was given.
    /// </summary>
    public IReadOnlyList<double> Hidden { get; }

    /// <summary>[T + 1] ‖∂loss/∂c‖, with what comes through h of the same step; empty for cells without a cell state.</summary>
    public IReadOnlyList<double> CellState { get; }

    /// <summary>‖∂loss/∂(h, c)‖ of the whole state, step by step back from the end: element k belongs to k steps before it.</summary>
    /// <remarks>For an LSTM the larger of both; the loss sees its past through either.</remarks>
    public double[] ByDistance() =>
        [
            .. Enumerable.Range(0, Hidden.Count)
                .Select(k => CellState.Count == 0 ? Hidden[^(k + 1)] : Math.Max(Hidden[^(k + 1)], CellState[^(k + 1)])),
        ];

    /// <summary>
    /// By how much the gradient shrinks (below 1) or grows (above 1) per step on average, over some steps back from the end.
    /// </summary>
    /// <param name="steps">How many steps; all when null.</param>
    /// <param name="skip">
    /// How many steps at the end come before these; a few let the way from h into c, which is taken once, not count.
    /// </param>
    public double RatePerStep(int? steps = null, int skip = 0)
    {
        var norms = ByDistance();
        var count = steps ?? norms.Length - 1 - skip;
        if (skip < 0 || count < 1 || skip + count >= norms.Length)
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                steps,
                $"The gradient flowed over {norms.Length - 1} steps but {skip} and then {count} were asked for: "
                + $"together they are {norms.Length - 1} at most.");
        return norms[skip + count] == 0
            ? 0
            : PortableMath.Exp((PortableMath.Log(norms[skip + count]) - PortableMath.Log(norms[skip])) / count);
    }

    /// <summary>The first step back from the end at which the gradient is below a size; null when it never is.</summary>
    /// <param name="size">Such as 1.2e-38, the smallest normal float32.</param>
    public int? StepsUntilBelow(double size)
    {
        var norms = ByDistance();
        var first = Array.FindIndex(norms, norm => norm < size);
        return first < 0 ? null : first;
    }

    /// <summary>Plays a gradient back through a layer.</summary>
    /// <param name="module">One Rnn with tanh, Lstm or Gru layer that reads in one direction.</param>
    /// <param name="x">[B, T, I] what it reads.</param>
    /// <param name="last">[B, H] dLoss/dh after the last step; ones divided by √H when null, whose norm is 1.</param>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    /// <exception cref="ArgumentException">The module has several layers or directions, or another cell.</exception>
    public static GradientFlow Of(RecurrentModule module, Tensor x, Tensor? last = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        SequenceModule.CheckInput(module.GetType().Name, x, module.InputSize);
        var (batch, size) = (x.Shape[0], module.HiddenSize);
        if (last is not null && (last.Rank != 2 || last.Shape[0] != batch || last.Shape[1] != size))
            throw new ShapeException(
                $"GradientFlow expects the gradient of the last state of shape [{batch}, {size}] (batch, hidden) but got {last.Shape}.");
        var cell = FlowCell.Of(module);
        var (hidden, cells) = (new double[x.Shape[1] + 1], new double[x.Shape[1] + 1]);
        for (var b = 0; b < batch; b++)
        {
            var gradient = last is null
                ? Enumerable.Repeat(1 / Math.Sqrt(size), size).ToArray()
                : [.. last.Values.Slice(b * size, size).ToArray().Select(static value => (double)value)];
            cell.AddNorms(x, b, gradient, hidden, cells);
        }
        double[] Mean(double[] sums) => [.. sums.Select(sum => sum / batch)];
        return new GradientFlow(module.GetType().Name, Mean(hidden), cell.HasCell ? Mean(cells) : []);
    }

    /// <summary>Several flows on one logarithmic figure, against the distance from the end.</summary>
    /// <param name="title">The figure's.</param>
    /// <param name="flows">Name and flow of each line.</param>
    public static Figure Plot(string title, params IEnumerable<(string Name, GradientFlow Flow)> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        (string Name, GradientFlow Flow)[] all = [.. flows];
        if (all.Length == 0)
            throw new ArgumentException("GradientFlow.Plot expects at least one flow but got none.", nameof(flows));
        var longest = all.Max(static flow => flow.Flow.Hidden.Count);
        // A logarithmic axis has no place for zero.
        var lines = all.Select(flow => (flow.Name, (IReadOnlyList<double>)
        [
            .. flow.Flow.ByDistance().Select(static norm => norm > 0 ? norm : double.NaN),
            .. Enumerable.Repeat(double.NaN, longest - flow.Flow.Hidden.Count),
        ]));
        var figure = Chart.Lines(
            Enumerable.Range(0, longest), lines, title, xTitle: "steps back from the end", yTitle: "norm of the gradient");
        return figure with { YAxis = figure.YAxis with { Logarithmic = true } };
    }
}
