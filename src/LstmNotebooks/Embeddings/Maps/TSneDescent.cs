using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// Moves the points of a t-SNE map downhill, with momentum, and a gain for every coordinate that grows while its direction holds.
/// </summary>
/// <param name="neighbours">[points, points] p.</param>
/// <param name="points">[points, 2] where they start; moved.</param>
/// <param name="options">The number of steps, their size, and where they start from.</param>
internal sealed class TSneDescent(float[] neighbours, float[,] points, TSneOptions options)
{
    private const double FirstMomentum = 0.5;
    private const double LaterMomentum = 0.8;
    private const double GainStep = 0.2;
    private const double GainShrink = 0.8;
    private const double LeastGain = 0.01;
    private const double LeastLearningRate = 50;

    private readonly TSneForces forces = new(neighbours, points.GetLength(0));
    private readonly double[,] velocity = new double[points.GetLength(0), 2];
    private readonly double[,] gains = new double[points.GetLength(0), 2];
    private readonly ProgressLine progress = new(options.Progress ?? Console.Out);

    /// <summary>[points, 2] where they lie.</summary>
    public float[,] Points => points;

    /// <summary>Takes all steps and gives the divergence that is left.</summary>
    public double Run()
    {
        for (var i = 0; i < points.GetLength(0); i++)
            gains[i, 0] = gains[i, 1] = 1;
        for (var iteration = 0; iteration < options.Iterations; iteration++)
        {
            Step(iteration < options.ExaggeratedIterations);
            if (progress.IsDue())
                progress.Show(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"t-SNE of {points.GetLength(0):N0} points  {ProgressLine.Bar(iteration + 1, options.Iterations)} "
                        + $"{iteration + 1}/{options.Iterations}"));
        }
        var divergence = forces.Divergence(points);
        progress.Keep(
            string.Create(
                CultureInfo.InvariantCulture,
                $"t-SNE of {points.GetLength(0):N0} points  {options.Iterations} steps, Kullback–Leibler divergence {divergence:F4}"));
        return divergence;
    }

    private void Step(bool isExaggerated)
    {
        var count = points.GetLength(0);
        var rate = options.LearningRate ?? Math.Max(LeastLearningRate, count / options.Exaggeration / 4);
        var momentum = isExaggerated ? FirstMomentum : LaterMomentum;
        var gradient = forces.Gradient(points, isExaggerated ? options.Exaggeration : 1);
        for (var k = 0; k < 2; k++)
        {
            var sum = 0.0;
            for (var i = 0; i < count; i++)
            {
                var holds = gradient[i, k] * velocity[i, k] < 0;
                gains[i, k] = Math.Max(LeastGain, holds ? gains[i, k] + GainStep : gains[i, k] * GainShrink);
                velocity[i, k] = momentum * velocity[i, k] - rate * gains[i, k] * gradient[i, k];
                points[i, k] = (float)(points[i, k] + velocity[i, k]);
                sum += points[i, k];
            }
            for (var i = 0; i < count; i++)
                points[i, k] = (float)(points[i, k] - sum / count);
        }
    }
}
