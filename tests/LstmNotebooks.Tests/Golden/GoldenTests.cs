using LstmNotebooks.Autograd;

namespace LstmNotebooks.Tests.Golden;

/// <summary>Recurrent layers against PyTorch's; README.md says where the files come from.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenFile.Names.Where(static name => GoldenFile.Load(name).HasSetting("bidirectional"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_MatchesPyTorch(string name)
    {
        var golden = GoldenFile.Load(name);
        var layer = new GoldenLayer(golden);

        var outputs = layer.Forward();

        foreach (var (output, tensor) in outputs)
        {
            Assert.Equal(golden.Shape(output), tensor.Shape);
            Near.Equal(golden.Floats(output), tensor.Values, tolerance: 1e-5);
        }
        Near.Equal(golden.Floats("loss"), layer.Loss(outputs).Values, tolerance: 1e-5);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Backward_MatchesPyTorch(string name)
    {
        var golden = GoldenFile.Load(name);
        var layer = new GoldenLayer(golden);

        layer.Loss(layer.Forward()).Backward();

        foreach (var (source, tensor) in layer.Sources)
            NearRelativeToLargest(golden.Floats($"gradient.{source}"), tensor.Gradient, tolerance: 1e-4);
    }

    /// <summary>Differences relative to the largest value of all: what cancels to almost nothing has no precision of its own.</summary>
    private static void NearRelativeToLargest(float[] expected, ReadOnlySpan<float> actual, double tolerance)
    {
        var largest = expected.Max(Math.Abs);
        float[] scaledExpected = [.. expected.Select(value => value / largest)], scaledActual =
        [
            .. actual.ToArray().Select(value => value / largest),
        ];
        Near.Equal(scaledExpected, scaledActual, tolerance);
    }
}
