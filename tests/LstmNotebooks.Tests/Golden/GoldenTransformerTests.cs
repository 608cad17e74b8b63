using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Golden;

/// <summary>A block of a transformer against PyTorch's, under PyTorch's names.</summary>
public sealed class GoldenTransformerTests
{
    public static TheoryData<string> Cases =>
        [.. GoldenFile.Names.Where(static name => name.StartsWith("transformer-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ForwardAndBackward_MatchPyTorch(string name)
    {
        var golden = GoldenFile.Load(name);
        var block = new TransformerBlock(
            golden.Number("size"), golden.Number("heads"), new RandomStream(1), golden.Number("feed_forward_size"));
        golden.CopyTo(block.NamedParameters);
        var x = golden.Tensor("input");
        x.RequiresGradient = true;

        var y = block.Forward(x);
        var loss = y.Multiply(golden.Tensor("loss_weights.output")).Sum();
        loss.Backward();

        Near.Equal(golden.Floats("output"), y.Values, tolerance: 1e-5);
        Near.Equal(golden.Floats("loss"), loss.Values, tolerance: 1e-5);
        Near.Equal(golden.Floats("gradient.input"), x.Gradient, tolerance: 2e-5);
        foreach (var (parameter, tensor) in block.NamedParameters)
            Near.Equal(golden.Floats($"gradient.{parameter}"), tensor.Value.Gradient, tolerance: 5e-5);
    }
}
