using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed unsafe class MatrixProductTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 3, 5, 7 }, { 8, 32, 32 }, { 9, 300, 33 }, { 50, 257, 100 }, { 130, 20, 600 }, { 300, 64, 530 }, { 17, 600, 48 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Multiply_AnyLayout_IsOneChainOfFusedMultiplyAdds(int m, int k, int n)
    {
        var random = new RandomStream(1);
        float[] a = random.NextNormals(m * k), b = random.NextNormals(k * n), start = random.NextNormals(m * n);
        foreach (var (transposedA, transposedB, accumulate) in Layouts())
        {
            var expected = Chain(a, b, start, (m, k, n), transposedA, transposedB, accumulate);

            var actual = Product(a, b, start, (m, k, n), transposedA, transposedB, accumulate);

            Assert.True(
                expected.AsSpan().SequenceEqual(actual),
                $"transposed A {transposedA}, transposed B {transposedB}, accumulate {accumulate}");
        }
    }

    [Fact]
    public void Multiply_AnyNumberOfThreads_GivesTheSameBits()
    {
        var random = new RandomStream(2);
        var size = (M: 210, K: 130, N: 190);
        float[] a = random.NextNormals(size.M * size.K), b = random.NextNormals(size.K * size.N), c = new float[size.M * size.N];
        var before = Threads.Count;
        try
        {
            Threads.Count = 1;
            var expected = Product(a, b, c, size, false, false, false);
            foreach (var threads in new[] { 2, 3, 7 })
            {
                Threads.Count = threads;
                Assert.Equal(expected, Product(a, b, c, size, false, false, false));
            }
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Fact]
    public void Multiply_NothingToSum_ClearsOrKeeps()
    {
        float[] c = [1, 2, 3, 4];

        Assert.Equal([1, 2, 3, 4], Product([], [], c, (2, 0, 2), false, false, accumulate: true));
        Assert.Equal([0, 0, 0, 0], Product([], [], c, (2, 0, 2), false, false, accumulate: false));
    }

    private static IEnumerable<(bool TransposedA, bool TransposedB, bool Accumulate)> Layouts() =>
        from i in Enumerable.Range(0, 8) select ((i & 1) > 0, (i & 2) > 0, (i & 4) > 0);

    private static float[] Product(
        float[] a, float[] b, float[] c, (int M, int K, int N) size, bool transposedA, bool transposedB, bool accumulate)
    {
        var result = c.ToArray();
        fixed (float* pa = a, pb = b, pc = result)
        {
            var viewA = transposedA ? MatrixView.Dense(pa, size.K, size.M).Transposed : MatrixView.Dense(pa, size.M, size.K);
            var viewB = transposedB ? MatrixView.Dense(pb, size.N, size.K).Transposed : MatrixView.Dense(pb, size.K, size.N);
            MatrixProduct.Multiply(viewA, viewB, MatrixView.Dense(pc, size.M, size.N), accumulate);
        }
        return result;
    }

    private static float[] Chain(
        float[] a, float[] b, float[] c, (int M, int K, int N) size, bool transposedA, bool transposedB, bool accumulate)
    {
        var result = new float[size.M * size.N];
        for (var i = 0; i < size.M; i++)
            for (var j = 0; j < size.N; j++)
            {
                var sum = accumulate ? c[i * size.N + j] : 0f;
                for (var k = 0; k < size.K; k++)
                    sum = MathF.FusedMultiplyAdd(
                        transposedA ? a[k * size.M + i] : a[i * size.K + k], transposedB ? b[j * size.K + k] : b[k * size.N + j], sum);
                result[i * size.N + j] = sum;
            }
        return result;
    }
}
