using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Reference;

/// <summary>One recurrent layer in plain double arithmetic: every step of every sequence, and back-propagation through time.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions, g = gates. Inputs are x [B, T, I], then, if
/// the layer starts from a given state, h and for an LSTM c, [D, B, H], then W [gH, I], U [gH, H], b and, if there are two
/// biases, b′ [gH] of every direction. The output is one row: the hidden state of every step [B, T, D·H] (0 in padding), then the
/// last h and for an LSTM the last c, [D, B, H].
/// </remarks>
internal sealed record RecurrentReference(CellReference Cell, int Batch, int Steps, int InputSize, int HiddenSize)
{
    /// <summary>D; the second direction reads the sequence from its end.</summary>
    public int Directions { get; init; } = 1;

    public bool HasInitialState { get; init; }

    public bool HasHiddenBias { get; init; }

    /// <summary>[B] the first real step of each sequence, and the step after its last; all are real when null.</summary>
    public (int Start, int End)[]? Real { get; init; }

    public ReferenceOperation Operation => new(Forward, Backward);

    /// <summary>The shape of each input.</summary>
    public Shape[] Shapes
    {
        get
        {
            var gates = Cell.Gates * HiddenSize;
            Shape[] biases = HasHiddenBias ? [[gates], [gates]] : [[gates]];
            Shape[] weights = [[gates, InputSize], [gates, HiddenSize], .. biases];
            Shape state = [Directions, Batch, HiddenSize];
            return
            [
                [Batch, Steps, InputSize],
                .. Enumerable.Repeat(state, StateCount),
                .. Enumerable.Repeat(weights, Directions).SelectMany(shapes => shapes),
            ];
        }
    }

    private int StateCount => !HasInitialState ? 0 : Cell.HasCell ? 2 : 1;

    private int LastOffset => Batch * Steps * Directions * HiddenSize;

    private int StateLength => Directions * Batch * HiddenSize;

    private double[] Forward(double[][] inputs)
    {
        var y = new double[LastOffset + StateLength * (Cell.HasCell ? 2 : 1)];
        foreach (var (b, d) in Sequences())
        {
            var (states, times) = (Walk(inputs, b, d), Times(b, d));
            for (var k = 0; k < times.Length; k++)
                states[k + 1].Hidden.CopyTo(y, HiddenOffset(b, times[k], d));
            states[^1].Hidden.CopyTo(y, LastOffset + StateOffset(b, d));
            if (Cell.HasCell)
                states[^1].Cell.CopyTo(y, LastOffset + StateLength + StateOffset(b, d));
        }
        return y;
    }

    private double[][] Backward(double[][] inputs, double[] dy)
    {
        double[][] gradients = [.. inputs.Select(input => new double[input.Length])];
        foreach (var (b, d) in Sequences())
        {
            var (states, times) = (Walk(inputs, b, d), Times(b, d));
            var gradient = LastOf(dy, b, d);
            for (var k = times.Length - 1; k >= 0; k--)
            {
                AddTo(gradient.Hidden, dy.AsSpan(HiddenOffset(b, times[k], d), HiddenSize));
                gradient = StepBack(inputs, gradients, (b, times[k], d), states[k], gradient);
            }
            if (HasInitialState)
                AddTo(gradients[1].AsSpan(StateOffset(b, d), HiddenSize), gradient.Hidden);
            if (HasInitialState && Cell.HasCell)
                AddTo(gradients[2].AsSpan(StateOffset(b, d), HiddenSize), gradient.Cell);
        }
        return gradients;
    }

    /// <summary>One step of back-propagation through time; adds to the gradients of x and the weights.</summary>
    private CellState StepBack(
        double[][] inputs, double[][] gradients, (int Batch, int Time, int Direction) at, CellState before, CellState after)
    {
        var (weights, x) = (WeightsOf(inputs, at.Direction), InputAt(inputs[0], at.Batch, at.Time).ToArray());
        var step = Cell.Backward(weights.InputSum(x), weights.HiddenSum(before.Hidden), before, after);
        WeightsOf(gradients, at.Direction).Add(step, x, before.Hidden);
        CellWeights.AddTransposed(weights.Input, step.InputSum, InputAt(gradients[0], at.Batch, at.Time));
        CellWeights.AddTransposed(weights.Hidden, step.HiddenSum, step.Before.Hidden);
        return step.Before;
    }

    /// <summary>The state before the first real step of a sequence, and after each.</summary>
    private List<CellState> Walk(double[][] inputs, int batch, int direction)
    {
        var weights = WeightsOf(inputs, direction);
        var states = new List<CellState> { First(inputs, batch, direction) };
        foreach (var t in Times(batch, direction))
            states.Add(
                Cell.Forward(weights.InputSum(InputAt(inputs[0], batch, t).ToArray()), weights.HiddenSum(states[^1].Hidden), states[^1]));
        return states;
    }

    /// <summary>The real steps of a sequence in the order in which they are read.</summary>
    private int[] Times(int batch, int direction)
    {
        var (start, end) = Real is null ? (0, Steps) : Real[batch];
        var times = Enumerable.Range(start, end - start);
        return [.. direction == 0 ? times : times.Reverse()];
    }

    private CellState First(double[][] inputs, int batch, int direction)
    {
        double[] Part(int state) => HasInitialState
            ? [.. inputs[1 + state].AsSpan(StateOffset(batch, direction), HiddenSize)]
            : new double[HiddenSize];
        return new(Part(0), Cell.HasCell ? Part(1) : []);
    }

    private CellState LastOf(double[] y, int batch, int direction)
    {
        double[] Part(int state) => [.. y.AsSpan(LastOffset + state * StateLength + StateOffset(batch, direction), HiddenSize)];
        return new(Part(0), Cell.HasCell ? Part(1) : []);
    }

    private CellWeights WeightsOf(double[][] inputs, int direction)
    {
        var first = 1 + StateCount + direction * (HasHiddenBias ? 4 : 3);
        return new(inputs[first], inputs[first + 1], inputs[first + 2], HasHiddenBias ? inputs[first + 3] : null);
    }

    private IEnumerable<(int Batch, int Direction)> Sequences() =>
        Enumerable.Range(0, Batch * Directions).Select(i => (i / Directions, i % Directions));

    private Span<double> InputAt(double[] x, int batch, int time) => x.AsSpan((batch * Steps + time) * InputSize, InputSize);

    private int HiddenOffset(int batch, int time, int direction) => ((batch * Steps + time) * Directions + direction) * HiddenSize;

    private int StateOffset(int batch, int direction) => (direction * Batch + batch) * HiddenSize;

    private static void AddTo(Span<double> sum, ReadOnlySpan<double> term)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += term[i];
    }
}
