using System.Text.Json.Nodes;
using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Nn;

namespace LstmNotebooks.Tests.Models.Inside;

public sealed class GradientFlowTests
{
    private const int Batch = 3, Steps = 7, Inputs = 4, Size = 5;

    [Theory]
    [InlineData("tanh")]
    [InlineData("lstm")]
    [InlineData("gru")]
    public void Of_EveryStep_HasTheNormsOfTheTape(string cell)
    {
        var module = AnyRecurrent.Create(cell, Inputs, Size);
        var (x, last) = (AnyRecurrent.Normals(Batch, Steps, Inputs), AnyRecurrent.Normals(Batch, Size));

        var flow = GradientFlow.Of(module, x, last);

        for (var t = 0; t < Steps; t++)
        {
            var (hidden, cells) = FromTape(module, x, last, t);
            Near.Equal(hidden, flow.Hidden[t], tolerance: 1e-5);
            if (cell == "lstm")
                Near.Equal(cells, flow.CellState[t], tolerance: 1e-5);
        }
        Near.Equal(Norm(last.Values), flow.Hidden[Steps], tolerance: 1e-6);
        Assert.Equal(cell == "lstm" ? Steps + 1 : 0, flow.CellState.Count);
    }

    [Fact]
    public void Plot_FlowsOfSeveralLengths_AreLinesFromTheEndOnALogarithmicAxis()
    {
        GradientFlow Flow(int steps) => GradientFlow.Of(AnyRecurrent.Create("gru", Inputs, Size), AnyRecurrent.Normals(Batch, steps, Inputs));
        var (longer, shorter) = (Flow(Steps), Flow(3));

        var figure = JsonNode.Parse(GradientFlow.Plot("Flow", ("longer", longer), ("shorter", shorter)).ToPlotlyJson())!;

        Assert.Equal("log", figure["layout"]!["yaxis"]!["type"]!.GetValue<string>());
        Assert.Equal(["longer", "shorter"], figure["data"]!.AsArray().Select(line => line!["name"]!.GetValue<string>()));
        AssertShown(longer, figure["data"]![0]!["y"]!);
        AssertShown(shorter, figure["data"]![1]!["y"]!);
        Assert.Contains("at least one flow", Assert.Throws<ArgumentException>(() => GradientFlow.Plot("Flow")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RatePerStep_OfAnOrthogonalRnnWithoutInput_IsItsScale()
    {
        var rnn = new Rnn(1, 6, new RandomStream(1));
        foreach (var parameter in rnn.Parameters)
            parameter.Value.Values.Clear();
        Initialize.OrthogonalPerGate(rnn, new RandomStream(2));
        foreach (ref var weight in rnn.Parameters[1].Value.Values)
            weight *= 0.5f;

        var flow = GradientFlow.Of(rnn, Tensor.Zeros(1, 1000, 1));

        Near.Equal(0.5, flow.RatePerStep(), tolerance: 1e-6);
        Near.Equal(0.5, flow.RatePerStep(10, skip: 7), tolerance: 1e-6);
        Near.Equal(1, flow.ByDistance()[0], tolerance: 1e-12);
        Assert.Contains(
            "7 and then 994",
            Assert.Throws<ArgumentOutOfRangeException>(() => flow.RatePerStep(994, skip: 7)).Message,
            StringComparison.Ordinal);
        Assert.Equal(126, flow.StepsUntilBelow(1.2e-38)); // 2⁻¹²⁶ is 1.175e-38
        Assert.Null(flow.StepsUntilBelow(1e-305));
    }

    [Fact]
    public void Of_WrongModules_AreNamed()
    {
        var x = Tensor.Zeros(1, 2, Inputs);

        Assert.Contains(
            "2 layers in 1 directions",
            Assert.Throws<ArgumentException>(() => GradientFlow.Of(new Lstm(Inputs, Size, new RandomStream(1), layers: 2), x)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "but got SLstm",
            Assert.Throws<ArgumentException>(() => GradientFlow.Of(new SLstm(Inputs, Size, new RandomStream(1)), x)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "[1, 5] (batch, hidden) but got [2, 5]",
            Assert.Throws<ShapeException>(
                () => GradientFlow.Of(new Gru(Inputs, Size, new RandomStream(1)), x, Tensor.Zeros(2, Size))).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Reads the first steps without recording, the rest from that state, and takes the state's gradients.</summary>
    private static (double Hidden, double Cell) FromTape(RecurrentModule module, Tensor x, Tensor last, int t)
    {
        var state = t == 0
            ? new RecurrentState(Tensor.Zeros(1, Batch, Size), module is Lstm ? Tensor.Zeros(1, Batch, Size) : null)
            : module.ForwardFrom(null, x.Slice(1, 0, t)).Last.Detach();
        state.Hidden.RequiresGradient = true;
        if (state.Cell is { } cell)
            cell.RequiresGradient = true;
        var end = module.ForwardFrom(state, x.Slice(1, t, Steps - t)).Last.Hidden;
        end.Reshape(Batch, Size).Multiply(last).Sum().Backward();

        // The flow counts what c does through h of the same step too: dh · o (1 − tanh² c), from a trace.
        var whole = state.Cell?.Gradient.ToArray() ?? [];
        if (module is Lstm && t > 0)
        {
            var trace = module.Trace(x);
            for (var i = 0; i < whole.Length; i++)
            {
                var squashed = Math.Tanh(trace["cell"][i / Size, t - 1, i % Size]);
                whole[i] += (float)(state.Hidden.Gradient[i] * trace["output gate"][i / Size, t - 1, i % Size] * (1 - squashed * squashed));
            }
        }
        return (Norm(state.Hidden.Gradient), Norm(whole));
    }

    private static void AssertShown(GradientFlow flow, JsonNode list)
    {
        double[] shown = [.. list.AsArray().Where(number => number is not null).Select(number => number!.GetValue<double>())];
        Assert.Equal(flow.Hidden.Count, shown.Length);
        foreach (var (expected, actual) in flow.ByDistance().Zip(shown))
            Near.Equal(expected, actual, tolerance: 1e-6);
    }

    private static double Norm(ReadOnlySpan<float> values)
    {
        var norms = values.ToArray().Chunk(Size).Select(static row => Math.Sqrt(row.Sum(static value => (double)value * value)));
        return values.IsEmpty ? 0 : norms.Average();
    }
}
