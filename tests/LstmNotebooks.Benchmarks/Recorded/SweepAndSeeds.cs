using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// How networks are compared in records: learning rates out of a fixed grid, then five seeds with the best, judged again and again
/// on the way, so that scores can be read off at equal steps and at equal times.
/// </summary>
/// <remarks>Seconds are those of the processor, which one thread uses: other programs on the machine hardly change them.</remarks>
internal static class SweepAndSeeds
{
    private const int Seeds = 5, Checkpoints = 10, SweepSeed = 100;

    private static readonly double[] Rates = [1e-3, 3e-3, 1e-2];

    /// <summary>The last line with each learning rate, then all lines of every seed with the best.</summary>
    /// <param name="train">
    /// Lines of a training with a rate and a seed, and the score of each; whether they are judged by the test part, else by the
    /// validation part.
    /// </param>
    public static IEnumerable<string> Lines(Func<double, int, bool, IEnumerable<(string Line, double Score)>> train)
    {
        var best = (Rate: Rates[0], Score: double.PositiveInfinity);
        foreach (var rate in Rates)
        {
            var (line, score) = train(rate, SweepSeed, false).Last();
            yield return line;
            if (score < best.Score)
                best = (rate, score);
        }
        for (var seed = 1; seed <= Seeds; seed++)
        {
            foreach (var (line, _) in train(best.Rate, seed, true))
                yield return line;
        }
    }

    /// <summary>Trains, and stops at each checkpoint: the steps and seconds taken so far, and whether every loss was a number.</summary>
    public static IEnumerable<(int Steps, double Seconds, bool IsFinite)> Train(CellLearner learner, int steps)
    {
        var seconds = 0.0;
        using var memory = StepMemory.Start();
        var isFinite = true;
        for (var step = 1; step <= steps; step++)
        {
            memory.Next();
            var next = learner.NextStep();
            var before = Environment.CpuUsage.TotalTime;
            isFinite = isFinite && learner.Learn(next);
            seconds += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            if (step * Checkpoints % steps != 0)
                continue;
            memory.Next();
            yield return (step, seconds, isFinite);
        }
    }
}
