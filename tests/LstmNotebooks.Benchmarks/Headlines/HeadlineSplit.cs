using LstmNotebooks.Data;
using LstmNotebooks.Metrics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>A set's headlines without repeats, cut once: the same parts for every model and seed.</summary>
/// <remarks>Those that differ by a word or two stay in one part, so that none of the test part was nearly learnt.</remarks>
internal sealed class HeadlineSplit
{
    private const double TrainShare = 0.7;
    private const double ValidationShare = 0.1;
    private const double Likeness = 0.8;

    private HeadlineSplit(HeadlineSet set, Deduplicated<LabelledText> headlines)
    {
        (Set, Headlines) = (set, headlines);
        Classes = [.. headlines.Items.Select(static text => text.Label).Distinct().Order(StringComparer.Ordinal)];
        var groups = NearDuplicates.Find(headlines.Items.Select(static text => text.Title), Likeness);
        var split = GroupedSplit.ByFractionOfEach(groups, headlines.Items.Select(static text => text.Label), TrainShare, ValidationShare);
        (Train, Validation, Test) = (Part(split.Train), Part(split.Validation), Part(split.Test));
        Description = split.ToString();
    }

    public HeadlineSet Set { get; }

    /// <summary>All that are left, and how many were left out.</summary>
    public Deduplicated<LabelledText> Headlines { get; }

    public IReadOnlyList<string> Classes { get; }

    /// <summary>To learn from.</summary>
    public HeadlinePart Train { get; }

    /// <summary>To choose settings by, and when to stop.</summary>
    public HeadlinePart Validation { get; }

    /// <summary>To score on, once.</summary>
    public HeadlinePart Test { get; }

    /// <summary>The parts' sizes.</summary>
    public string Description { get; }

    /// <param name="set">Which headlines.</param>
    /// <param name="data">The data mirror.</param>
    public static HeadlineSplit Of(HeadlineSet set, string data)
    {
        var path = Path.Combine(data, set.File);
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"{set.File} is not in {data}. Give the folder that has it with --data or LSTM_DATA_MIRROR, "
                + "or name behind --classify the sets that are there: "
                + $"{string.Join(", ", HeadlineSet.All.Select(static known => known.Name))} are known.");
        var words = new WordTokenizer();
        return new(
            set,
            set.Read(path, new LoadOptions { Progress = TextWriter.Null })
                .Where(text => words.Tokenize(text.Title).Count > 0)
                .Deduplicate(static text => text.Title));
    }

    /// <summary>How good a model is on the test part.</summary>
    public ClassificationEvaluation Evaluate(double[,] probabilities, string name) =>
        ClassificationEvaluation.Of(Classes, Test.Labels, probabilities, name);

    private HeadlinePart Part(IReadOnlyList<int> items) =>
        new([.. items.Select(item => Headlines.Items[item].Title)], [.. items.Select(item => Headlines.Items[item].Label)]);
}
