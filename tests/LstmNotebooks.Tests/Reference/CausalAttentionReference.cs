namespace LstmNotebooks.Tests.Reference;

/// <summary>Causal attention, number by number.</summary>
internal static class CausalAttentionReference
{
    /// <summary>[batch, steps, 3C] queries, keys and values → [batch, steps, C], with C = heads · size.</summary>
    public static ReferenceOperation Causal(int batch, int steps, int heads, int size) => new(
        inputs => Forward(inputs[0], batch, steps, heads, size),
        (inputs, dy) => [Backward(inputs[0], dy, batch, steps, heads, size)]);

    private static double[] Forward(double[] x, int batch, int steps, int heads, int size)
    {
        var y = new double[batch * steps * heads * size];
        ForEachStep(batch, steps, heads, (b, head, t) =>
        {
            var weights = Weights(x, b, head, t, steps, heads, size);
            for (var d = 0; d < size; d++)
                y[((b * steps + t) * heads + head) * size + d] = weights.Select(
                    (weight, s) => weight * x[Place(2, b, s, head, d, steps, heads, size)])
                    .Sum();
        });
        return y;
    }

    /// <summary>From y = Σ p v: dv = p dy, dp = dy · v, ds = p (dp − Σ p dp), dq = Σ ds k / √D, dk = ds q / √D.</summary>
    private static double[] Backward(double[] x, double[] dy, int batch, int steps, int heads, int size)
    {
        var dx = new double[x.Length];
        ForEachStep(batch, steps, heads, (b, head, t) =>
        {
            int At(int kind, int step, int d) => Place(kind, b, step, head, d, steps, heads, size);
            double Above(int d) => dy[((b * steps + t) * heads + head) * size + d];
            var weights = Weights(x, b, head, t, steps, heads, size);
            double[] slopes = [.. weights.Select((_, s) => Enumerable.Range(0, size).Sum(d => Above(d) * x[At(2, s, d)]))];
            var mean = weights.Zip(slopes, (weight, slope) => weight * slope).Sum();
            for (var s = 0; s <= t; s++)
            {
                var score = weights[s] * (slopes[s] - mean) / Math.Sqrt(size);
                for (var d = 0; d < size; d++)
                {
                    dx[At(0, t, d)] += score * x[At(1, s, d)];
                    dx[At(1, s, d)] += score * x[At(0, t, d)];
                    dx[At(2, s, d)] += weights[s] * Above(d);
                }
            }
        });
        return dx;
    }

    private static double[] Weights(double[] x, int b, int head, int t, int steps, int heads, int size) =>
        RowReference.Softmax([.. Enumerable.Range(0, t + 1).Select(s => Enumerable.Range(0, size).Sum(d =>
            x[Place(0, b, t, head, d, steps, heads, size)] * x[Place(1, b, s, head, d, steps, heads, size)]) / Math.Sqrt(size))]);

    private static int Place(int kind, int b, int step, int head, int d, int steps, int heads, int size) =>
        (((b * steps + step) * 3 + kind) * heads + head) * size + d;

    private static void ForEachStep(int batch, int steps, int heads, Action<int, int, int> action)
    {
        for (var b = 0; b < batch; b++)
            for (var head = 0; head < heads; head++)
                for (var t = 0; t < steps; t++)
                    action(b, head, t);
    }
}
