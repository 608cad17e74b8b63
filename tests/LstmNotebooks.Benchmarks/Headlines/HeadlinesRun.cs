using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>Measures how well networks classify headlines, beside linear models on the same split.</summary>
internal sealed class HeadlinesRun
{
    private readonly BenchmarkOptions options;
    private readonly IReadOnlyList<HeadlineNetwork> networks;

    private HeadlinesRun(BenchmarkOptions options)
    {
        this.options = options;
        var hasGloVe = File.Exists(Path.Combine(options.Data, HeadlineTraining.GloVeFile));
        networks = [.. options.Networks.Where(network => hasGloVe || network.Start != WordStart.GloVe)];
        foreach (var missing in options.Networks.Except(networks))
            Console.Error.WriteLine($"Left out: {missing.Name}, since {HeadlineTraining.GloVeFile} is not in {options.Data}.");
    }

    /// <summary>
    /// Trains and scores all, prints each set as it is done and returns whether the targets hold that something was measured for.
    /// </summary>
    public static bool Run(BenchmarkOptions options)
    {
        var run = new HeadlinesRun(options);
        var found = new List<ComparedHeadlines>();
        foreach (var set in options.Sets)
        {
            found.Add(run.Compare(set));
            Console.WriteLine(HeadlinesReport.Of(found[^1]));
        }
        Console.WriteLine(HeadlinesReport.Of(found));
        var verdict = Verdict.Of(HeadlineTargets.All, found);
        Console.WriteLine(verdict);
        Console.WriteLine(verdict.Summary);
        return verdict.Holds;
    }

    private ComparedHeadlines Compare(HeadlineSet set)
    {
        var split = HeadlineSplit.Of(set, options.Data);
        Console.Error.WriteLine($"{set.Title}: {split.Description}");
        var training = new HeadlineTraining(split, options.AsWritten, options.Data);
        return new(split,
        [
            LinearHeadlines.NaiveBayes(split, options.AsWritten, options.EqualBudgets),
            LinearHeadlines.LogisticRegression(split, options.AsWritten, options.EqualBudgets),
            .. networks.Select(network => Train(split, training, options.EqualBudgets ? Best(training, network) : network)),
        ]);
    }

    /// <summary>The setting that is best on the validation part, of equals the first.</summary>
    private static HeadlineNetwork Best(HeadlineTraining training, HeadlineNetwork network) => network.Settings().MaxBy(setting =>
    {
        var accuracy = training.ValidationAccuracy(setting);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{setting.Title}, {setting.Setting}: {100 * accuracy:F1} % of the validation part"));
        return accuracy;
    })!;

    private HeadlineScores Train(HeadlineSplit split, HeadlineTraining training, HeadlineNetwork network)
    {
        var runs = new List<double[,]>();
        for (var seed = 1; seed <= options.Seeds; seed++)
        {
            var start = Stopwatch.GetTimestamp();
            var (probabilities, epochs) = training.Run(network, (ulong)seed);
            runs.Add(probabilities);
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{network.Title}, seed {seed} of {options.Seeds}: "
                    + $"{HeadlineScores.Text(split.Evaluate(probabilities, network.Title))} %, {epochs} epochs, "
                    + $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"));
        }
        return HeadlineScores.Of(split, network.Name, network.Title, settings: options.EqualBudgets ? network.Setting : "", runs);
    }
}
