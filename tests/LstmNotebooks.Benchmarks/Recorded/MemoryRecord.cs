namespace LstmNotebooks.Benchmarks;

/// <summary>
/// How long recurrent cells remember: a sweep of learning rates for each, then five seeds with each cell's best, on longer and
/// longer sequences.
/// </summary>
internal static class MemoryRecord
{
    private const int Seeds = 5, SweepSteps = 2000;

    private static readonly double[] Rates = [3e-4, 1e-3, 3e-3, 1e-2, 3e-2];

    /// <summary>Tasks, and the most training steps of each.</summary>
    private static readonly (MemoryTask Task, int Steps, int Seeds)[] Tasks =
    [
        (MemoryTask.Adding(100), 4000, Seeds),
        (MemoryTask.Adding(200), 4000, Seeds),
        (MemoryTask.Adding(400), 3000, Seeds),
        (MemoryTask.Adding(600), 4000, 1),
        (MemoryTask.Order(100), 3000, Seeds),
        (MemoryTask.Order(500), 2000, 1),
        (MemoryTask.Order(1000), 2000, 1),
        (MemoryTask.Copy(50), 3000, Seeds),
    ];

    /// <summary>Every training, as lines of CSV; the sweep comes first.</summary>
    public static IEnumerable<string> Lines()
    {
        yield return MemoryTrial.Head;
        var best = new Dictionary<(string Task, string Cell), (double Rate, double Score, int Steps)>();
        foreach (var task in new[] { MemoryTask.Adding(100), MemoryTask.Order(100), MemoryTask.Copy(50) })
        {
            foreach (var cell in MemoryCell.All)
            {
                foreach (var rate in Rates)
                {
                    var trial = new MemoryTrial(task, cell, rate, Seed: 100).Run(SweepSteps);
                    yield return trial.ToLine("sweep");
                    var key = (task.Name, cell.Name);
                    // Among those that solve it the quickest, else the lowest score; the sweep's seed is none of the others.
                    if (!best.TryGetValue(key, out var known) || IsBetter(trial, known, task.Solved))
                        best[key] = (rate, trial.Score, trial.Steps);
                }
            }
        }
        foreach (var (task, steps, seeds) in Tasks)
        {
            foreach (var cell in MemoryCell.All)
            {
                for (var seed = 1; seed <= seeds; seed++)
                    yield return new MemoryTrial(task, cell, best[(task.Name, cell.Name)].Rate, seed).Run(steps).ToLine("seeds");
            }
        }
    }

    private static bool IsBetter(MemoryTrial trial, (double Rate, double Score, int Steps) known, double solved) =>
        trial.IsSolved && known.Steps < SweepSteps
            ? trial.Steps < known.Steps
            : trial.Score < known.Score && !(known.Steps < SweepSteps && known.Score <= Math.Max(solved, 1e-3));
}
