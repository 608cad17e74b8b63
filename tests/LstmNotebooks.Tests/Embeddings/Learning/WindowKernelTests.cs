using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed unsafe class WindowKernelTests
{
    private const int Size = 32;
    private const int Inputs = 3;
    private const int Targets = 4;
    private const double Rate = 0.1;

    // The gains are α times the descent of −Σᵢ [ln σ(xᵢ·y₁) + Σⱼ ln σ(−xᵢ·yⱼ)].
    [Fact]
    public void Run_AnyWindow_GainsAreTheNegativeGradient()
    {
        var rows = Rows();
        var gains = Gains<Lanes128>(rows);

        for (var row = 0; row < Inputs + Targets; row++)
        {
            for (var i = 0; i < Size; i += 5)
                Assert.Equal(-Rate * Slope(rows, row, i), gains[row * Size + i], 2e-6);
        }
    }

    [Fact]
    public void Run_EveryWidth_GivesTheSameBits()
    {
        var rows = Rows();
        var expected = Gains<Lanes128>(rows);

        Assert.Equal(expected, Gains<Lanes256>(rows));
        Assert.Equal(expected, Gains<Lanes512>(rows));
    }

    private static float[] Rows()
    {
        var rows = new float[(Inputs + Targets) * Size];
        new RandomStream(4).FillNormal(rows, 0.4f);
        return rows;
    }

    private static float[] Gains<V>(float[] rows) where V : struct, IWideLanes<V>
    {
        var gains = new float[rows.Length];
        fixed (float* start = rows, gain = gains)
        {
            float** x = stackalloc float*[Inputs], y = stackalloc float*[Targets];
            for (var i = 0; i < Inputs; i++)
                x[i] = start + i * Size;
            for (var j = 0; j < Targets; j++)
                y[j] = start + (Inputs + j) * Size;
            float* scores = stackalloc float[16], labels = stackalloc float[16];
            for (var i = 0; i < 16; i++)
                labels[i] = i % Targets == 0 ? 1 : 0;
            WindowKernel.Run<V>(x, Inputs, y, Targets, Size, (float)Rate, scores, labels, gain, gain + Inputs * Size);
        }
        return gains;
    }

    private static double Slope(float[] rows, int row, int i)
    {
        const double Step = 1e-4;
        var values = Array.ConvertAll(rows, static value => (double)value);
        values[row * Size + i] += Step;
        var above = Loss(values);
        values[row * Size + i] -= 2 * Step;
        return (above - Loss(values)) / (2 * Step);
    }

    private static double Loss(double[] rows)
    {
        var loss = 0.0;
        for (var i = 0; i < Inputs; i++)
        {
            for (var j = 0; j < Targets; j++)
            {
                var score = 0.0;
                for (var k = 0; k < Size; k++)
                    score += rows[i * Size + k] * rows[(Inputs + j) * Size + k];
                loss += Math.Log(1 + Math.Exp(j == 0 ? -score : score));
            }
        }
        return loss;
    }
}
