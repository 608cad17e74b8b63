using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

public sealed class UpdateKernelTests
{
    private static readonly AdamRule Adam = new()
    {
        Rate = 0.01f,
        Correction = 1.5f,
        First = (0.9f, 0.1f),
        Second = (0.99f, 0.01f),
        Epsilon = 1e-8f,
        Decay = 0.1f,
        Shrink = 0.999f,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(35)] // below, at and past a vector's width
    public void Run_AnyWidth_SameBits(int length)
    {
        var scalar = Run<AdamRule, Lanes1>(Adam, length);

        Assert.Equal(scalar, Run<AdamRule, Lanes128>(Adam, length));
        Assert.Equal(scalar, Run<AdamRule, Lanes256>(Adam, length));
        Assert.Equal(scalar, Run<AdamRule, Lanes512>(Adam, length));
    }

    [Fact]
    public void Run_ClippedGradient_StepsAsFarAsTheLimit()
    {
        var clip = new UpdateClip(scale: 0.5f, limit: 1);

        var weights = Apply(new SgdRule(rate: 1, decay: 0), clip, gradient: [-8, -1, 0.5f, 4]);

        Assert.Equal([1, 0.5f, -0.25f, -1], weights);
    }

    [Fact]
    public void Run_NaNGradient_IsNotHiddenByClipping()
    {
        var weights = Apply(new SgdRule(rate: 1, decay: 0), new UpdateClip(scale: 1, limit: 1), gradient: [float.NaN]);

        Assert.True(float.IsNaN(weights[0]));
    }

    private static unsafe float[] Run<TRule, V>(TRule rule, int length)
        where TRule : struct, IUpdateRule
        where V : struct, ILanes<V>
    {
        var random = new RandomStream(3);
        float[] gradient = random.NextNormals(length), weights = random.NextNormals(length), first = random.NextNormals(length);
        var second = random.NextNormals(length).Select(float.Abs).ToArray();
        fixed (float* g = gradient, w = weights, m = first, v = second)
            UpdateKernel.Run<TRule, V>(rule, new UpdateClip(0.7f, 0.9f), g, w, m, v, length);
        return [.. weights, .. first, .. second];
    }

    private static unsafe float[] Apply(SgdRule rule, UpdateClip clip, float[] gradient)
    {
        var weights = new float[gradient.Length];
        fixed (float* g = gradient, w = weights)
            UpdateKernel.Run(rule, clip, g, w, null, null, weights.Length);
        return weights;
    }
}
