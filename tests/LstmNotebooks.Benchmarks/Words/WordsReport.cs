using System.Globalization;
using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Benchmarks;

/// <summary>A comparison of word vectors as Markdown: the machine, the corpus, the trainers, and what they find near some words.</summary>
internal sealed class WordsReport
{
    private const int Neighbours = 5;
    private static readonly string[] Asked = ["thread", "string", "socket", "dictionary", "exception", "encrypt", "async", "int32"];

    private readonly WordResults results;
    private readonly MachineFigures machine;
    private readonly IReadOnlyList<ResultRow> setting;
    private readonly IReadOnlyList<ComparedWords> cases;

    public WordsReport(WordResults results)
    {
        this.results = results;
        machine = new MachineFigures(ResultsFolder.Read(results.Machine));
        setting = ResultsFolder.Read(results.Setting);
        cases =
        [
            .. ResultsFolder.Read(results.Runs).GroupBy(static row => row.Name).Select(static rows => new ComparedWords(rows.Key, rows)),
        ];
    }

    private IEnumerable<ComparedWords> Trained => cases.Where(static found => found.IsTrained);

    /// <summary>Prints all and returns whether every target holds that something was measured for.</summary>
    public bool Write(TextWriter output)
    {
        output.WriteLine(machine);
        output.WriteLine();
        WriteSetting(output);
        if (Trained.Any())
            output.WriteLine(Training());
        foreach (var found in Trained.Where(static found => found.OurRuns > 1))
            output.WriteLine(
                $"{found.Name}: the library's vectors had {(found.IsRepeatable ? "the same bits" : "**different bits**")} in all "
                + $"{found.OurRuns} runs.\n");
        foreach (var found in Trained)
            output.WriteLine(Near(found));
        foreach (var found in cases.Except(Trained))
            output.WriteLine(Loading(found));
        var verdict = Verdict.Of(WordTargets.All, cases);
        output.WriteLine(verdict);
        output.WriteLine(verdict.Summary);
        return verdict.Holds;
    }

    private void WriteSetting(TextWriter output)
    {
        var corpus = setting[0];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Corpus: {corpus.Text("name")}, {corpus.Number("sentences"):N0} sentences, {corpus.Number("tokens"):N0} tokens; "
            + $"{corpus.Number("words"):N0} words occur {WordCorpus.MinCount} times or more and make "
            + $"{corpus.Number("known_tokens"):N0} of these tokens."));
        var versions = Trained.SelectMany(static found => found.Versions).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (versions.Length > 0)
            output.WriteLine($"Peers: {string.Join("; ", versions)}.");
        foreach (var missing in setting.Skip(1).Select(static row => row.Text("missing")).Distinct())
            output.WriteLine($"Left out: {missing}");
        output.WriteLine();
    }

    private string Training()
    {
        var table = new MarkdownTable(
            "model",
            ">threads",
            "trainer",
            ">thousand words/s",
            "single runs",
            ">ours by it",
            "single alternations",
            ">training, s",
            ">file to file, s",
            ">peak memory, MiB",
            ">AUC",
            ">others");
        foreach (var found in Trained)
        {
            foreach (var threads in found.Threads)
            {
                foreach (var trainer in found.Trainers)
                {
                    table.Add(
                        [found.Name, Figures.Whole(threads), trainer, .. Rate(found, trainer, threads), .. Ratio(found, trainer, threads),
                        Figures.Time(found.Median(trainer, "train_s", threads)), Figures.Time(found.Median(trainer, "all_s", threads)),
                        Figures.Whole(found.Median(trainer, "peak_rss_mb", threads)), Figures
                            .Score(found.Median(trainer, "auc", threads)), Figures
                            .Ratio(found.Others(trainer, threads))]);
                }
            }
        }
        return table.ToString();
    }

    private static string[] Rate(ComparedWords found, string trainer, int threads)
    {
        var rates = found.Rates(trainer, threads);
        return rates.Count == 0
            ? [Figures.Time(null), ""]
            : [Figures.Time(Median.Of(rates) / 1e3), $"{Figures.Time(rates.Min() / 1e3)}–{Figures.Time(rates.Max() / 1e3)}"];
    }

    private static string[] Ratio(ComparedWords found, string trainer, int threads)
    {
        if (trainer == WordTrainingBenchmark.Trainer || found.Rates(trainer, threads) is not { Count: > 0 } theirs)
            return ["", ""];
        var ours = found.Rates(WordTrainingBenchmark.Trainer, threads);
        double[] ratios = [.. ours.Zip(theirs, static (own, other) => own / other)];
        return [Figures.Ratio(found.TimesFaster(trainer, threads)), $"{Figures.Ratio(ratios.Min())}–{Figures.Ratio(ratios.Max())}"];
    }

    /// <summary>Of the runs with the fewest threads, in which the peers' results repeat.</summary>
    private string Near(ComparedWords found)
    {
        var table = new MarkdownTable([$"{found.Name}, nearest to", .. found.Trainers]);
        var vectors = found.Trainers.Select(
            trainer => WordVectors.Load(
                results.Vectors(found.Name, trainer, found.Threads[0]), new WordVectorOptions { Progress = TextWriter.Null }))
            .ToArray();
        foreach (var word in Asked.Where(vectors[0].Contains))
            table.Add([word, .. vectors.Select(trainer => Near(trainer, word))]);
        return table.ToString();
    }

    // fastText has a vector for the end of a sentence, which is no word.
    private static string Near(WordVectors vectors, string word) =>
        string.Join(", ", vectors.Nearest(word, Neighbours + 1).Words.Where(static found => found[0] != '<').Take(Neighbours));

    private static string Loading(ComparedWords found)
    {
        const string Trainer = WordTrainingBenchmark.Trainer;
        var table = new MarkdownTable(
            ">threads",
            ">words",
            ">numbers a word",
            ">first load of the process, ms",
            ">load, ms",
            ">one query for the ten nearest words, µs",
            ">peak memory, MiB",
            ">others");
        foreach (var threads in found.Threads)
        {
            table.Add(Figures.Whole(threads), Figures.Whole(found.Median(Trainer, "words", threads)), Figures.Whole(found.Median(Trainer, "size", threads)),
                Figures.Time(found.Median(Trainer, "ms_first_load", threads)), Figures
                    .Time(found.Median(Trainer, "ms_load", threads)), Figures
                    .Time(found.Median(Trainer, "us_nearest", threads)),
                Figures.Whole(found.Median(Trainer, "peak_rss_mb", threads)), Figures.Ratio(found.Others(Trainer, threads)));
        }
        return table.ToString();
    }
}
