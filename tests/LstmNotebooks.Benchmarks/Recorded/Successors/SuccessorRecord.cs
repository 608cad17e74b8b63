using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// The LSTM and what came after it, with about the same number of weights, as <see cref="SweepAndSeeds"/> compares; and what a
/// generated token costs after contexts of several lengths.
/// </summary>
internal static class SuccessorRecord
{
    /// <summary>Lines of CSV; scores of a sweep are those of the validation part, of the seeds those of the test part.</summary>
    public static IEnumerable<string> Lines()
    {
        Threads.Count = 1; // times are those of one core
        yield return "purpose,task,score_name,model,parameters,learning_rate,seed,steps,seconds,lengths,score,state_bytes";
        foreach (var task in SuccessorTask.All)
        {
            foreach (var (name, lengths, score) in task.Baselines())
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"baseline,\"{task.Name}\",{task.ScoreName},\"{name}\",,,,,,{lengths},{score:G6},");
            foreach (var kind in ReaderKind.All)
            {
                var units = task.UnitsOf(kind);
                foreach (var line in SweepAndSeeds.Lines((rate, seed, onTest) => Train(task, kind, units, rate, seed, onTest)))
                    yield return line;
            }
        }
        foreach (var line in TokenCost.Lines())
            yield return line;
    }

    private static IEnumerable<(string Line, double Score)> Train(
        SuccessorTask task, ReaderKind kind, int units, double rate, int seed, bool onTest)
    {
        var learner = task.Create(kind, units, rate, seed);
        foreach (var (steps, seconds, isFinite) in SweepAndSeeds.Train(learner, task.Steps))
        {
            IEnumerable<(string Lengths, double Score)> scores = onTest ? learner.TestScores() : [("", learner.Score(onTest: false))];
            foreach (var (lengths, judged) in scores)
            {
                var score = isFinite ? judged : double.NaN;
                yield return (string.Create(CultureInfo.InvariantCulture,
                    $"{(onTest ? "seeds" : "sweep")},\"{task.Name}\",{task.ScoreName},\"{kind.Name}\",{learner.ParameterCount},{rate},{seed},{steps},{seconds:F3},{lengths},{score:G6},"), score);
            }
        }
    }
}
