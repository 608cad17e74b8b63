using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Times the product of two random matrices.</summary>
internal static class ProductBenchmark
{
    private const int CheckedElements = 100;

    public static void Run(ProductCase definition, double seconds, Row row)
    {
        var random = new RandomStream(1, definition.Name);
        Tensor a = RandomTensors.Normal(random, definition.M, definition.K), b = RandomTensors.Normal(random, definition.K, definition.N);
        using var pause = Tape.Pause();
        using var memory = StepMemory.Start();
        Check(a, b, a.MatMul(b), random);

        var samples = Samples.Measure(() =>
        {
            memory.Next();
            a.MatMul(b);
        }, seconds);
        row.AddProduct(samples, definition.Flops);
    }

    /// <summary>Compares some elements with sums in double.</summary>
    private static void Check(Tensor a, Tensor b, Tensor product, RandomStream random)
    {
        for (var i = 0; i < CheckedElements; i++)
        {
            var (r, c) = (random.Next(a.Shape[0]), random.Next(b.Shape[1]));
            var (expected, magnitude) = (0.0, 0.0);
            for (var k = 0; k < a.Shape[1]; k++)
            {
                var term = (double)a[r, k] * b[k, c];
                expected += term;
                magnitude += Math.Abs(term);
            }
            if (!(Math.Abs(product[r, c] - expected) <= 1e-6 * magnitude))
                throw new InvalidOperationException(
                    $"The product's element [{r}, {c}] should be {expected:G9} but is {product[r, c]:G9}: "
                    + "the benchmark times nothing that is wrong.");
        }
    }
}
