using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>Operations large enough to be shared give the same bits on any number of threads.</summary>
public sealed class ThreadsTests
{
    private static readonly Shape Size = [700, 301];
    private static readonly float[] Values = new RandomStream(1).NextNormals(700 * 301);
    private static readonly int[] Targets = [.. Enumerable.Range(0, 700).Select(i => i * 37 % 301)];

    public static TheoryData<string> Names => [.. Operations.Keys];

    private static Dictionary<string, Func<Tensor, Tensor>> Operations { get; } = new()
    {
        ["tanh"] = x => x.Tanh(),
        ["exp"] = x => x.Exp(),
        ["multiply"] = x => x.Multiply(x),
        ["softmax"] = x => x.Softmax(),
        ["log-softmax"] = x => x.LogSoftmax(),
        ["mean"] = x => x.Mean(),
        ["sum of columns"] = x => x.Sum(0),
        ["cross-entropy"] = x => Loss.CrossEntropy(x, Targets),
        ["add bias"] = x => x.AddBias(x.Mean(0)),
        ["layer norm"] = x => x.LayerNorm(x.Mean(0), x.Sum(0)),
        ["squared error"] = x => Loss.MeanSquaredError(x, Tensor.Zeros(700, 301)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Operation_AnyNumberOfThreads_GivesTheSameBits(string name)
    {
        var results = EveryThreadCount.Run(() =>
        {
            var x = Tensor.From(Size, Values);
            x.RequiresGradient = true;
            var y = Operations[name](x);
            y.Multiply(y).Sum().Backward();
            return (Output: y.ToArray(), Gradient: x.Gradient.ToArray());
        });

        Assert.All(results, result => Assert.Equal(results[0].Output, result.Output));
        Assert.All(results, result => Assert.Equal(results[0].Gradient, result.Gradient));
    }
}
