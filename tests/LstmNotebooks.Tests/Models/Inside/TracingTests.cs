using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Nn;

namespace LstmNotebooks.Tests.Models.Inside;

public sealed class TracingTests
{
    private const int Batch = 2, Steps = 6, Inputs = 3, Size = 17;

    private static readonly Tensor X = AnyRecurrent.Normals(Batch, Steps, Inputs);

    [Fact]
    public void Trace_Lstm_HoldsWhatTheEquationsSay()
    {
        var lstm = new Lstm(Inputs, Size, new RandomStream(1));

        var trace = lstm.Trace(X);

        Assert.Equal(["input gate", "forget gate", "candidate", "output gate", "cell", "hidden"], trace.Names);
        var (hidden, last) = lstm.Forward(X);
        Assert.Equal(hidden.ToArray(), trace["hidden"].ToArray());
        Assert.Equal(last.Cell.ToArray(), trace["cell"].Slice(1, Steps - 1, 1).ToArray());
        for (var t = 1; t < Steps; t++)
            for (var j = 0; j < Size; j++)
            {
                double At(string name, int step) => trace[name][1, step, j];
                Near.Equal(At("forget gate", t) * At("cell", t - 1) + At("input gate", t) * At("candidate", t), At("cell", t), 1e-6);
                Near.Equal(At("output gate", t) * Math.Tanh(At("cell", t)), At("hidden", t), 1e-6);
            }
    }

    [Fact]
    public void Trace_Gru_HoldsWhatTheEquationsSay()
    {
        var gru = new Gru(Inputs, Size, new RandomStream(1));

        var trace = gru.Trace(X);

        Assert.Equal(["reset gate", "update gate", "candidate", "U h + b′ of the candidate", "hidden"], trace.Names);
        Assert.Equal(gru.Forward(X).Hidden.ToArray(), trace["hidden"].ToArray());
        for (var t = 1; t < Steps; t++)
            for (var j = 0; j < Size; j++)
            {
                double At(string name, int step) => trace[name][0, step, j];
                Near.Equal(
                    (1 - At("update gate", t)) * At("candidate", t) + At("update gate", t) * At("hidden", t - 1), At("hidden", t), 1e-6);
            }
    }

    [Fact]
    public void Trace_LowerLayerPaddingAndInitialState_AreThoseOfForward()
    {
        var lstm = new Lstm(Inputs, Size, new RandomStream(1), layers: 2);
        var start = new RecurrentState(AnyRecurrent.Normals(2, Batch, Size), AnyRecurrent.Normals(2, Batch, Size).Scale(0.5f));
        var lengths = new SequenceLengths([6, 4]);

        var (top, lower) = (lstm.Trace(X, start, lengths), lstm.Trace(X, start, lengths, layer: 0));

        var (hidden, last) = lstm.ForwardFrom(start, X, lengths);
        Assert.Equal(hidden.ToArray(), top["hidden"].ToArray());
        Assert.Equal(last.Hidden.Values[..Size].ToArray(), lower["hidden"].Values.Slice(5 * Size, Size).ToArray());
        Assert.Equal(new float[2 * Size], lower["cell"].Values.Slice((Steps + 4) * Size, 2 * Size).ToArray());
    }

    [Fact]
    public void Figures_OfATrace_ShowItsValues()
    {
        var trace = new Lstm(Inputs, 4, new RandomStream(1)).Trace(X);

        var (map, lines) = (trace.HeatMap("forget gate", "abcdef".Select(c => $"{c}"), units: [2, 0]), trace.Lines(1, ["cell", "hidden"]));

        Assert.Contains("unit 2, unit 0", map.ToString(), StringComparison.Ordinal);
        Assert.Contains("forget gate", map.ToString(), StringComparison.Ordinal);
        Assert.Contains("cell", lines.ToString(), StringComparison.Ordinal);
        Assert.Equal(trace["cell"][0, 3, 1], trace.OfUnit("cell", 1)[3]);
    }

    [Fact]
    public void Trace_WrongRequests_AreNamed()
    {
        var lstm = new Lstm(Inputs, 4, new RandomStream(1));
        var trace = lstm.Trace(X);

        Assert.Contains(
            "holds 'input gate', 'forget gate'",
            Assert.Throws<ArgumentException>(() => trace["update gate"]).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "units 0 to 3 but 4",
            Assert.Throws<ArgumentOutOfRangeException>(() => trace.OfUnit("cell", 4)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "6 steps but got 2 labels",
            Assert.Throws<ArgumentException>(() => trace.HeatMap("cell", ["a", "b"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "layers 0 to 0 but layer 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => lstm.Trace(X, layer: 1)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "[batch, sequence, 3] but got [2, 6, 5]",
            Assert.Throws<ShapeException>(() => lstm.Trace(Tensor.Zeros(2, 6, 5))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "bidirectional",
            Assert.Throws<InvalidOperationException>(() => new Lstm(Inputs, 4, new RandomStream(1), bidirectional: true).Trace(X)).Message,
            StringComparison.Ordinal);
    }
}
