using System.Globalization;
using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Golden;

/// <summary>Ten steps of Adam through a whole model, against PyTorch's.</summary>
public sealed class GoldenTrajectoryTests
{
    public static TheoryData<string> Cases =>
        [.. GoldenFile.Names.Where(static name => name.StartsWith("adam-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Step_TenBatches_FollowsPyTorch(string name)
    {
        var golden = GoldenFile.Load(name);
        var model = new GoldenModel(golden);
        var adam = new Adam(model.Parameters, learningRate: double.Parse(golden.Setting("learning_rate"), CultureInfo.InvariantCulture));
        var losses = new float[golden.Number("steps")];

        for (var step = 0; step < losses.Length; step++)
        {
            var loss = LossOf(golden, model, step);
            losses[step] = loss.Item();
            loss.Backward();
            adam.Step();
            if (golden.Has($"after{step + 1}.head.bias"))
                WeightsMatch(golden, model, $"after{step + 1}.");
        }

        Near.Equal(golden.Floats("losses"), losses, tolerance: 1e-4);
        Assert.True(golden.Has($"after{losses.Length}.head.bias"), "The file should hold the weights after the last step.");
    }

    private static Tensor LossOf(GoldenFile golden, GoldenModel model, int step)
    {
        var (batch, length) = (golden.Shape("tokens")[1], golden.Shape("tokens")[2]);
        var tokens = golden.Integers("tokens").AsSpan(step * batch * length, batch * length);
        var targets = Tensor.From([batch, 1], golden.Floats("targets").AsSpan(step * batch, batch));
        var output = model.Forward(tokens, [batch, length]);
        return golden.Setting("loss") == "binary-cross-entropy"
            ? Loss.BinaryCrossEntropyWithLogits(output, targets)
            : Loss.MeanSquaredError(output, targets);
    }

    private static void WeightsMatch(GoldenFile golden, GoldenModel model, string prefix)
    {
        foreach (var (name, parameter) in model.NamedParameters)
            Near.Equal(golden.Floats(prefix + name), parameter.Value.Values, tolerance: 1e-4);
    }
}
