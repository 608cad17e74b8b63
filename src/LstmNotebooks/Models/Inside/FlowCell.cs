using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>One recurrent cell in double: a sequence forward, and a gradient back through its states.</summary>
/// <remarks>H = hidden size. Sums of gate k are rows kH … kH + H − 1 of the weights.</remarks>
internal abstract class FlowCell
{
    private readonly double[][] input, recurrent;
    private readonly double[] bias, hiddenBias;

    private FlowCell(RecurrentModule module)
    {
        var weights = module.WeightsOf(0, 0);
        Size = module.HiddenSize;
        (input, recurrent) = (Rows(weights.Input), Rows(weights.Hidden));
        bias = Wide(weights.Bias.Values);
        hiddenBias = weights.HiddenBias is null ? new double[bias.Length] : Wide(weights.HiddenBias.Values);
    }

    /// <summary>Whether c is carried beside h.</summary>
    public virtual bool HasCell => false;

    /// <summary>H.</summary>
    protected int Size { get; }

    /// <summary>The cell of a module.</summary>
    public static FlowCell Of(RecurrentModule module)
    {
        if (module.Layers != 1 || module.Directions != 1)
            throw new ArgumentException(
                $"GradientFlow follows one layer in one direction but this {module.GetType().Name} has {module.Layers} layers in "
                + $"{module.Directions} directions. Build one of a single layer.",
                nameof(module));
        return module switch
        {
            Rnn { Activation: RnnActivation.Tanh } => new TanhCell(module),
            Lstm => new LongShortCell(module),
            Gru => new GatedCell(module),
            _ => throw new ArgumentException(
                $"GradientFlow follows an Rnn with tanh, an Lstm or a Gru but got {module.GetType().Name}.", nameof(module)),
        };
    }

    /// <summary>Adds ‖dh‖ and ‖dc‖ of every state of one sequence.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="sequence">b.</param>
    /// <param name="last">[H] dLoss/dh after the last step.</param>
    /// <param name="hidden">[T + 1] sums to add to.</param>
    /// <param name="cells">[T + 1] sums to add to.</param>
    public void AddNorms(Tensor x, int sequence, double[] last, double[] hidden, double[] cells)
    {
        var steps = x.Shape[1];
        var walk = new List<Step> { new(new double[Size], new double[Size], [], []) };
        for (var t = 0; t < steps; t++)
            walk.Add(
                Forward(
                    Sums(input, bias, Wide(x.Values.Slice((sequence * steps + t) * x.Shape[2], x.Shape[2]))),
                    Sums(recurrent, hiddenBias, walk[^1].Hidden),
                    walk[^1]));

        var (dh, dc) = (last, new double[Size]);
        for (var t = steps; ; t--)
        {
            hidden[t] += Norm(dh);
            cells[t] += Norm(t == 0 ? dc : WholeCell(walk[t], dh, dc));
            if (t == 0)
                return;
            var (gates, direct, cellBefore) = Backward(walk[t], walk[t - 1], dh, dc);
            dh = direct;
            for (var row = 0; row < gates.Length; row++)
                for (var j = 0; j < Size; j++)
                    dh[j] += recurrent[row][j] * gates[row];
            dc = cellBefore;
        }
    }

    /// <summary>One step from W x + b and U h + b′.</summary>
    protected abstract Step Forward(double[] fromInput, double[] fromHidden, Step before);

    /// <summary>dLoss/d(U h + b′), and what flows to the state before without U.</summary>
    protected abstract (double[] Sums, double[] Hidden, double[] Cell) Backward(Step step, Step before, double[] dh, double[] dc);

    /// <summary>∂loss/∂c with what comes through h of the same step.</summary>
    protected virtual double[] WholeCell(Step step, double[] dh, double[] dc) => dc;

    protected static double Sigmoid(double x) => 1 / (1 + PortableMath.Exp(Math.Clamp(-x, -700, 700)));

    protected static double Tanh(double x) => 2 * Sigmoid(2 * x) - 1;

    /// <summary>‖x‖, also where squares would be below what a double holds.</summary>
    private static double Norm(double[] values)
    {
        var (largest, sum) = (values.Max(Math.Abs), 0.0);
        if (largest is 0 or double.NaN)
            return largest;
        foreach (var value in values)
            sum += value / largest * (value / largest);
        return largest * Math.Sqrt(sum);
    }

    private static double[] Sums(double[][] matrix, double[] bias, double[] x)
    {
        var sums = (double[])bias.Clone();
        for (var row = 0; row < matrix.Length; row++)
            for (var j = 0; j < x.Length; j++)
                sums[row] += matrix[row][j] * x[j];
        return sums;
    }

    private static double[][] Rows(Tensor matrix) =>
        [.. Enumerable.Range(0, matrix.Shape[0]).Select(row => Wide(matrix.Values.Slice(row * matrix.Shape[1], matrix.Shape[1])))];

    private static double[] Wide(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = values[i];
        return wide;
    }

    /// <summary>What a step left: h, c, its gates and, for a GRU, U h + b′ of the candidate.</summary>
    protected sealed record Step(double[] Hidden, double[] Cell, double[] Gates, double[] Extra);

    /// <summary>h = tanh(s), ds = dh (1 − h²).</summary>
    private sealed class TanhCell(RecurrentModule module) : FlowCell(module)
    {
        protected override Step Forward(double[] fromInput, double[] fromHidden, Step before) =>
            new([.. fromInput.Zip(fromHidden, static (x, h) => Tanh(x + h))], before.Cell, [], []);

        protected override (double[] Sums, double[] Hidden, double[] Cell) Backward(Step step, Step before, double[] dh, double[] dc) =>
            ([.. dh.Zip(step.Hidden, static (d, h) => d * (1 - h * h))], new double[Size], dc);
    }

    /// <summary>c = f c′ + i g, h = o tanh c.</summary>
    private sealed class LongShortCell(RecurrentModule module) : FlowCell(module)
    {
        public override bool HasCell => true;

        protected override Step Forward(double[] fromInput, double[] fromHidden, Step before)
        {
            var (gates, hidden, cell) = (new double[4 * Size], new double[Size], new double[Size]);
            for (var j = 0; j < gates.Length; j++)
                gates[j] = j / Size == 2 ? Tanh(fromInput[j] + fromHidden[j]) : Sigmoid(fromInput[j] + fromHidden[j]);
            for (var j = 0; j < Size; j++)
            {
                cell[j] = gates[Size + j] * before.Cell[j] + gates[j] * gates[2 * Size + j];
                hidden[j] = gates[3 * Size + j] * Tanh(cell[j]);
            }
            return new(hidden, cell, gates, []);
        }

        protected override double[] WholeCell(Step step, double[] dh, double[] dc)
        {
            var whole = new double[Size];
            for (var j = 0; j < Size; j++)
            {
                var squashed = Tanh(step.Cell[j]);
                whole[j] = dc[j] + dh[j] * step.Gates[3 * Size + j] * (1 - squashed * squashed);
            }
            return whole;
        }

        protected override (double[] Sums, double[] Hidden, double[] Cell) Backward(Step step, Step before, double[] dh, double[] dc)
        {
            var whole = WholeCell(step, dh, dc);
            var (sums, cell) = (new double[4 * Size], new double[Size]);
            for (var j = 0; j < Size; j++)
            {
                var (i, f, g, o) = (step.Gates[j], step.Gates[Size + j], step.Gates[2 * Size + j], step.Gates[3 * Size + j]);
                sums[j] = whole[j] * g * i * (1 - i);
                sums[Size + j] = whole[j] * before.Cell[j] * f * (1 - f);
                sums[2 * Size + j] = whole[j] * i * (1 - g * g);
                sums[3 * Size + j] = dh[j] * Tanh(step.Cell[j]) * o * (1 - o);
                cell[j] = whole[j] * f;
            }
            return (sums, new double[Size], cell);
        }
    }

    /// <summary>n = tanh(x + r u), h = (1 − z) n + z h′, with u = U h′ + b′ of the candidate.</summary>
    private sealed class GatedCell(RecurrentModule module) : FlowCell(module)
    {
        protected override Step Forward(double[] fromInput, double[] fromHidden, Step before)
        {
            var (gates, hidden) = (new double[3 * Size], new double[Size]);
            for (var j = 0; j < Size; j++)
            {
                var r = Sigmoid(fromInput[j] + fromHidden[j]);
                var z = Sigmoid(fromInput[Size + j] + fromHidden[Size + j]);
                var n = Tanh(fromInput[2 * Size + j] + r * fromHidden[2 * Size + j]);
                (gates[j], gates[Size + j], gates[2 * Size + j]) = (r, z, n);
                hidden[j] = (1 - z) * n + z * before.Hidden[j];
            }
            return new(hidden, before.Cell, gates, fromHidden[(2 * Size)..]);
        }

        protected override (double[] Sums, double[] Hidden, double[] Cell) Backward(Step step, Step before, double[] dh, double[] dc)
        {
            var (sums, hidden) = (new double[3 * Size], new double[Size]);
            for (var j = 0; j < Size; j++)
            {
                var (r, z, n) = (step.Gates[j], step.Gates[Size + j], step.Gates[2 * Size + j]);
                var dn = dh[j] * (1 - z) * (1 - n * n);
                sums[j] = dn * step.Extra[j] * r * (1 - r);
                sums[Size + j] = dh[j] * (before.Hidden[j] - n) * z * (1 - z);
                sums[2 * Size + j] = dn * r;
                hidden[j] = dh[j] * z;
            }
            return (sums, hidden, dc);
        }
    }
}
