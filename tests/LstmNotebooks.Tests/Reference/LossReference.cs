namespace LstmNotebooks.Tests.Reference;

/// <summary>Losses: input 0 is the prediction; the targets are no inputs, as no gradient flows to them.</summary>
internal static class LossReference
{
    public static ReferenceOperation MeanSquaredError(double[] targets) =>
        Mean(targets, (p, t) => (p - t) * (p - t), (p, t) => 2 * (p - t));

    public static ReferenceOperation MeanAbsoluteError(double[] targets) =>
        Mean(targets, (p, t) => Math.Abs(p - t), (p, t) => Math.Sign(p - t));

    public static ReferenceOperation Huber(double[] targets, double delta) => Mean(
        targets,
        (p, t) => Math.Abs(p - t) <= delta ? 0.5 * (p - t) * (p - t) : delta * (Math.Abs(p - t) - 0.5 * delta),
        (p, t) => Math.Clamp(p - t, -delta, delta));

    public static ReferenceOperation BinaryCrossEntropy(double[] targets, double positiveWeight) => Mean(
        targets,
        (x, t) => -positiveWeight * t * Math.Log(ElementReference.Logistic(x)) - (1 - t) * Math.Log(1 - ElementReference.Logistic(x)),
        (x, t) => (1 - t) * ElementReference.Logistic(x) - positiveWeight * t * (1 - ElementReference.Logistic(x)));

    /// <summary>Rows of weight 0 are left out: the ignored index is a weight of 0 here.</summary>
    public static ReferenceOperation CrossEntropy(int classes, int[] targets, double[] rowWeights) => new(
        inputs =>
        {
            var losses = inputs[0].Chunk(classes).Select((x, row) => -rowWeights[row] * Math.Log(RowReference.Softmax(x)[targets[row]]));
            return [losses.Sum() / rowWeights.Sum()];
        },
        (inputs, dy) =>
        [
            [.. inputs[0].Chunk(classes).SelectMany((x, row) => RowReference.Softmax(x)
                .Select((p, column) => dy[0] * rowWeights[row] / rowWeights.Sum() * (p - (column == targets[row] ? 1 : 0))))],
        ]);

    private static ReferenceOperation Mean(double[] targets, Func<double, double, double> loss, Func<double, double, double> slope) => new(
        inputs => [inputs[0].Zip(targets, loss).Average()],
        (inputs, dy) => [[.. inputs[0].Zip(targets, (p, t) => dy[0] / targets.Length * slope(p, t))]]);
}
