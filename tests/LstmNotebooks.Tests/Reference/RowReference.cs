namespace LstmNotebooks.Tests.Reference;

/// <summary>Operations on rows of the last dimension.</summary>
internal static class RowReference
{
    public static ReferenceOperation Softmax(int columns) => new(
        inputs => Rows(inputs[0], columns, Softmax),
        (inputs, dy) => [Rows(inputs[0], dy, columns, (x, d) =>
        {
            var y = Softmax(x);
            var sum = y.Zip(d, (p, q) => p * q).Sum();
            return [.. y.Zip(d, (p, q) => p * (q - sum))];
        })]);

    public static ReferenceOperation LogSoftmax(int columns) => new(
        inputs => Rows(inputs[0], columns, x => [.. Softmax(x).Select(p => Math.Log(p))]),
        (inputs, dy) => [Rows(inputs[0], dy, columns, (x, d) => [.. Softmax(x).Zip(d, (p, q) => q - p * d.Sum())])]);

    /// <summary>x [rows, columns], weight and bias [columns].</summary>
    public static ReferenceOperation LayerNorm(int columns, double epsilon) => new(
        inputs => Rows(inputs[0], columns, x =>
        {
            var normalized = Normalize(x, epsilon).Normalized;
            return [.. normalized.Select((value, i) => value * inputs[1][i] + inputs[2][i])];
        }),
        (inputs, dy) =>
        [
            Rows(inputs[0], dy, columns, (x, d) => LayerNormSlope(x, d, inputs[1], epsilon)),
            MatrixReference.ColumnSums(
                Rows(inputs[0], dy, columns, (x, d) => [.. Normalize(x, epsilon).Normalized.Zip(d, (p, q) => p * q)]), columns),
            MatrixReference.ColumnSums(dy, columns),
        ]);

    public static double[] Softmax(double[] x)
    {
        var exponentials = x.Select(value => Math.Exp(value - x.Max())).ToArray();
        return [.. exponentials.Select(value => value / exponentials.Sum())];
    }

    private static double[] LayerNormSlope(double[] x, double[] dy, double[] weight, double epsilon)
    {
        var (normalized, deviation) = Normalize(x, epsilon);
        var g = dy.Zip(weight, (d, w) => d * w).ToArray();
        var (mean, weightedMean) = (g.Average(), g.Zip(normalized, (p, q) => p * q).Average());
        return [.. g.Select((value, i) => (value - mean - normalized[i] * weightedMean) / deviation)];
    }

    private static (double[] Normalized, double Deviation) Normalize(double[] x, double epsilon)
    {
        var mean = x.Average();
        var deviation = Math.Sqrt(x.Select(value => (value - mean) * (value - mean)).Average() + epsilon);
        return ([.. x.Select(value => (value - mean) / deviation)], deviation);
    }

    private static double[] Rows(double[] x, int columns, Func<double[], double[]> function) =>
        [.. x.Chunk(columns).SelectMany(function)];

    private static double[] Rows(double[] x, double[] dy, int columns, Func<double[], double[], double[]> function) =>
        [.. x.Chunk(columns).Zip(dy.Chunk(columns), function).SelectMany(row => row)];
}
