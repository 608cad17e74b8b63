namespace LstmNotebooks.Tests.Reference;

/// <summary>Operations over the steps of sequences; B = batch, T = steps, C = size of a step.</summary>
/// <param name="Steps">T.</param>
/// <param name="Columns">C.</param>
/// <param name="Real">[B] the first real step of each sequence, and the step after its last.</param>
internal sealed record TimeReference(int Steps, int Columns, (int Start, int End)[] Real)
{
    /// <summary>[B, T, C] → [B, C].</summary>
    public ReferenceOperation Mean => new(
        inputs => Collect((b, c) => Times(b).Select(t => inputs[0][At(b, t, c)]).DefaultIfEmpty().Average()),
        (inputs, dy) => [Spread(inputs[0].Length, dy, (b, _, _) => 1.0 / Times(b).Length)]);

    /// <summary>[B, T, C] → [B, C].</summary>
    public ReferenceOperation Max => new(
        inputs => Collect((b, c) => Times(b).Select(t => inputs[0][At(b, t, c)]).DefaultIfEmpty().Max()),
        (inputs, dy) => [Spread(inputs[0].Length, dy, (b, t, c) => t == Times(b).MaxBy(other => inputs[0][At(b, other, c)]) ? 1 : 0)]);

    /// <summary>[B, T] → [B, T].</summary>
    public ReferenceOperation Softmax => new(
        inputs => Rows(inputs[0], inputs[0], (x, _) => RowReference.Softmax(x)),
        (inputs, dy) =>
        [
            Rows(inputs[0], dy, (x, d) =>
            {
                var y = RowReference.Softmax(x);
                var sum = y.Zip(d, (p, q) => p * q).Sum();
                return [.. y.Zip(d, (p, q) => p * (q - sum))];
            }),
        ]);

    /// <summary>[B, T, C] and [B, T] → [B, C].</summary>
    public ReferenceOperation WeightedSum => new(
        inputs => Collect((b, c) => Enumerable.Range(0, Steps).Sum(t => inputs[1][b * Steps + t] * inputs[0][At(b, t, c)])),
        (inputs, dy) =>
        [
            [.. inputs[0].Select((_, i) => inputs[1][i / Columns] * dy[i / Columns / Steps * Columns + i % Columns])],
            [
                .. inputs[1].Select(
                    (_, i) => Enumerable.Range(0, Columns).Sum(c => inputs[0][i * Columns + c] * dy[i / Steps * Columns + c])),
            ],
        ]);

    private int[] Times(int batch) => [.. Enumerable.Range(Real[batch].Start, Real[batch].End - Real[batch].Start)];

    private int At(int batch, int time, int column) => (batch * Steps + time) * Columns + column;

    private double[] Collect(Func<int, int, double> value) =>
        [.. Enumerable.Range(0, Real.Length).SelectMany(b => Enumerable.Range(0, Columns).Select(c => value(b, c)))];

    private double[] Spread(int length, double[] dy, Func<int, int, int, double> slope)
    {
        var dx = new double[length];
        for (var b = 0; b < Real.Length; b++)
        {
            foreach (var t in Times(b))
            {
                for (var c = 0; c < Columns; c++)
                    dx[At(b, t, c)] = slope(b, t, c) * dy[b * Columns + c];
            }
        }
        return dx;
    }

    private double[] Rows(double[] x, double[] dy, Func<double[], double[], double[]> function)
    {
        var y = new double[x.Length];
        for (var b = 0; b < Real.Length; b++)
        {
            var (first, length) = (b * Steps + Real[b].Start, Real[b].End - Real[b].Start);
            if (length > 0)
                function([.. x.AsSpan(first, length)], [.. dy.AsSpan(first, length)]).CopyTo(y, first);
        }
        return y;
    }
}
