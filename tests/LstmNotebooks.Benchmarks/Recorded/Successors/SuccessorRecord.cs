using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>The LSTM and what came after it, with about the same number of weights: learning rates out of a fixed grid, then five seeds with the best, judged again and again on the way, so that scores can be read off at equal steps and at equal times; and what a generated token costs after contexts of several lengths.</summary>
/// <remarks>Seconds are those of the processor, which one thread uses: other programs on the machine hardly change them.</remarks>
internal static class SuccessorRecord
{
    private const int Seeds = 5, Checkpoints = 10, SweepSeed = 100;

    private static readonly double[] Rates = [1e-3, 3e-3, 1e-2];

    /// <summary>Lines of CSV; scores of a sweep are those of the validation part, of the seeds those of the test part.</summary>
    public static IEnumerable<string> Lines()
    {
        Threads.Count = 1; // times are those of one core
        yield return "purpose,task,score_name,model,parameters,learning_rate,seed,steps,seconds,lengths,score,state_bytes";
        foreach (var task in SuccessorTask.All)
        {
            foreach (var (name, lengths, score) in task.Baselines())
                yield return string.Create(CultureInfo.InvariantCulture, $"baseline,\"{task.Name}\",{task.ScoreName},\"{name}\",,,,,,{lengths},{score:G6},");
            foreach (var kind in ReaderKind.All)
            {
                var units = task.UnitsOf(kind);
                var best = (Rate: Rates[0], Score: double.PositiveInfinity);
                foreach (var rate in Rates)
                {
                    var (line, score) = Train(task, kind, units, rate, SweepSeed, onTest: false).Last();
                    yield return line;
                    if (score < best.Score)
                        best = (rate, score);
                }
                for (var seed = 1; seed <= Seeds; seed++)
                {
                    foreach (var (line, _) in Train(task, kind, units, best.Rate, seed, onTest: true))
                        yield return line;
                }
            }
        }
        foreach (var line in TokenCost.Lines())
            yield return line;
    }

    private static IEnumerable<(string Line, double Score)> Train(SuccessorTask task, ReaderKind kind, int units, double rate, int seed, bool onTest)
    {
        var learner = task.Create(kind, units, rate, seed);
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
            IEnumerable<(string Lengths, double Score)> scores = onTest ? learner.TestScores() : [("", learner.Score(onTest: false))];
            foreach (var (lengths, judged) in scores)
            {
                var score = isFinite ? judged : double.NaN;
                yield return (string.Create(CultureInfo.InvariantCulture,
                    $"{(onTest ? "seeds" : "sweep")},\"{task.Name}\",{task.ScoreName},\"{kind.Name}\",{learner.ParameterCount},{rate},{seed},{step},{seconds:F3},{lengths},{score:G6},"), score);
            }
        }
    }
}
