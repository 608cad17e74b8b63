using static TorchSharp.torch;

namespace LstmNotebooks.Benchmarks.Peers;

/// <summary>Times the product of two random matrices.</summary>
internal static class TorchProduct
{
    public static void Run(ProductCase definition, double seconds, Row row)
    {
        using var mode = inference_mode();
        using Tensor a = randn(definition.M, definition.K), b = randn(definition.K, definition.N), c = zeros(definition.M, definition.N);
        // Into a matrix that is there, which spares the peer the memory of a new one.
        var samples = Samples.Measure(() => addmm_(c, a, b, 0, 1), seconds);
        row.AddProduct(samples, 2 * a.shape[0] * a.shape[1] * b.shape[1]);
    }
}
