using System.Globalization;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Every cell on every task with about the same number of weights: learning rates out of a fixed grid, then five seeds with the best, judged again and again on the way, so that scores can be read off at equal steps and at equal times.</summary>
/// <remarks>Seconds are those of the processor, which one thread uses: other programs on the machine hardly change them.</remarks>
internal static class CellRecord
{
    private const int Seeds = 5, Checkpoints = 10, SweepSeed = 100;

    private static readonly double[] Rates = [1e-3, 3e-3, 1e-2];

    /// <summary>Lines of CSV; scores of a sweep are those of the validation part, of the seeds those of the test part.</summary>
    public static IEnumerable<string> Lines()
    {
        Threads.Count = 1; // times are those of one core
        yield return "purpose,task,score_name,cell,units,parameters,learning_rate,seed,steps,seconds,score";
        foreach (var task in CellTask.All)
        {
            foreach (var (name, score) in task.Baselines())
                yield return string.Create(CultureInfo.InvariantCulture, $"baseline,\"{task.Name}\",{task.ScoreName},{name},,,,,,,{score:G6}");
            foreach (var cell in Enum.GetValues<CellKind>())
            {
                var units = task.UnitsOf(cell);
                var best = (Rate: Rates[0], Score: double.PositiveInfinity);
                foreach (var rate in Rates)
                {
                    var last = Train(task, cell, units, rate, SweepSeed, onTest: false).Last();
                    yield return last.Line;
                    if (last.Score < best.Score)
                        best = (rate, last.Score);
                }
                for (var seed = 1; seed <= Seeds; seed++)
                {
                    foreach (var (line, _) in Train(task, cell, units, best.Rate, seed, onTest: true))
                        yield return line;
                }
            }
        }
    }

    private static IEnumerable<(string Line, double Score)> Train(CellTask task, CellKind cell, int units, double rate, int seed, bool onTest)
    {
        var learner = task.Create(cell, units, rate, seed);
        var seconds = 0.0;
        using var memory = StepMemory.Start();
        var isFinite = true;
        for (var step = 1; step <= task.Steps; step++)
        {
            memory.Next();
            var next = learner.NextStep();
            var before = Environment.CpuUsage.TotalTime;
            isFinite = isFinite && learner.Learn(next);
            seconds += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            if (step * Checkpoints % task.Steps != 0)
                continue;
            memory.Next();
            var score = isFinite ? learner.Score(onTest) : double.NaN;
            yield return (string.Create(CultureInfo.InvariantCulture,
                $"{(onTest ? "seeds" : "sweep")},\"{task.Name}\",{task.ScoreName},{cell},{units},{learner.ParameterCount},{rate},{seed},{step},{seconds:F3},{score:G6}"), score);
        }
    }
}
