using System.Globalization;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Every cell on every task with about the same number of weights, as <see cref="SweepAndSeeds"/> compares.</summary>
internal static class CellRecord
{
    /// <summary>Lines of CSV; scores of a sweep are those of the validation part, of the seeds those of the test part.</summary>
    public static IEnumerable<string> Lines()
    {
        Threads.Count = 1; // times are those of one core
        yield return "purpose,task,score_name,cell,units,parameters,learning_rate,seed,steps,seconds,score";
        foreach (var task in CellTask.All)
        {
            foreach (var (name, score) in task.Baselines())
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"baseline,\"{task.Name}\",{task.ScoreName},{name},,,,,,,{score:G6}");
            foreach (var cell in Enum.GetValues<CellKind>())
            {
                var units = task.UnitsOf(cell);
                foreach (var line in SweepAndSeeds.Lines((rate, seed, onTest) => Train(task, cell, units, rate, seed, onTest)))
                    yield return line;
            }
        }
    }

    private static IEnumerable<(string Line, double Score)> Train(
        CellTask task, CellKind cell, int units, double rate, int seed, bool onTest)
    {
        var learner = task.Create(cell, units, rate, seed);
        foreach (var (steps, seconds, isFinite) in SweepAndSeeds.Train(learner, task.Steps))
        {
            var score = isFinite ? learner.Score(onTest) : double.NaN;
            yield return (string.Create(CultureInfo.InvariantCulture,
                $"{(onTest ? "seeds" : "sweep")},\"{task.Name}\",{task.ScoreName},{cell},{units},{learner.ParameterCount},{rate},{seed},{steps},{seconds:F3},{score:G6}"), score);
        }
    }
}
