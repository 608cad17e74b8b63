namespace LstmNotebooks.Benchmarks;

/// <summary>Writes what was measured of a case, in the fields that every side of a comparison has.</summary>
internal static class MeasuredFields
{
    /// <summary>A network, trained and asked for predictions.</summary>
    /// <param name="row">To add to.</param>
    /// <param name="training">Whole training steps.</param>
    /// <param name="parts">What they consisted of.</param>
    /// <param name="inference">Predictions of the whole batch.</param>
    /// <param name="parameters">Weights of the network.</param>
    /// <param name="flops">Multiplications and additions of a forward pass's matrix products.</param>
    public static void AddNetwork(this Row row, Samples training, StepParts parts, Samples inference, long parameters, long flops)
    {
        row.Add("reps", training.Count);
        row.AddMilliseconds("ms_train", training.Median);
        row.AddMilliseconds("ms_train_min", training.Minimum);
        row.AddMilliseconds("ms_forward_loss", parts.Forward(training.Count));
        row.AddMilliseconds("ms_backward", parts.Backward(training.Count));
        row.AddMilliseconds("ms_adam", parts.Update(training.Count));
        row.AddMilliseconds("ms_infer", inference.Median);
        row.AddMilliseconds("ms_infer_min", inference.Minimum);
        row.Add("params", parameters);
        row.Add("flops_train", 3 * flops);
        row.Add("flops_infer", flops);
        row.AddRate("gflops_train", 3 * flops, training.Median);
        row.AddRate("gflops_infer", flops, inference.Median);
        row.Add("allocated_bytes_per_step", training.BytesPerCall, decimals: 0);
    }

    /// <summary>A layer that reads one step per call.</summary>
    public static void AddStreaming(this Row row, Samples steps, long parameters, long flops)
    {
        row.Add("reps", steps.Count);
        row.AddMicroseconds("us_infer", steps.Median);
        row.AddMicroseconds("us_infer_min", steps.Minimum);
        row.Add("params", parameters);
        row.Add("flops_infer", flops);
        row.AddRate("gflops_infer", flops, steps.Median);
        row.Add("allocated_bytes_per_step", steps.BytesPerCall, decimals: 0);
    }

    /// <summary>A matrix product.</summary>
    public static void AddProduct(this Row row, Samples products, long flops)
    {
        row.Add("reps", products.Count);
        row.AddMilliseconds("ms", products.Median);
        row.AddMilliseconds("ms_min", products.Minimum);
        row.Add("flops", flops);
        row.AddRate("gflops", flops, products.Median);
        row.Add("allocated_bytes_per_step", products.BytesPerCall, decimals: 0);
    }
}
