using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

public sealed partial class TextClassifier
{
    private const int PredictionBatch = 64;

    /// <summary>[N] the most probable class of each text, the first of equals; dropout is off and nothing is recorded.</summary>
    /// <param name="texts">Each with a word at least; more than MaxLength words are cut off.</param>
    /// <exception cref="ArgumentException">A text has no word.</exception>
    public string[] Predict(IReadOnlyList<string> texts) => [.. Scores(Read(texts)).Select(scores => classes[MostProbable(scores)])];

    /// <summary>[N, K] the probability of each class for each text; a row adds up to 1.</summary>
    /// <param name="texts">Each with a word at least; more than MaxLength words are cut off.</param>
    /// <exception cref="ArgumentException">A text has no word.</exception>
    public double[,] PredictProbabilities(IReadOnlyList<string> texts) => ProbabilitiesOf(Scores(Read(texts)));

    /// <summary>The words of texts as numbers, each text in as many as it has.</summary>
    /// <exception cref="ArgumentException">A text has no word.</exception>
    internal int[][] Read(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var rows = encoder.Read(texts);
        for (var n = 0; n < rows.Length; n++)
        {
            if (rows[n].Length == 0)
                throw new ArgumentException(
                    $"Text {n} of {rows.Length:N0} has no word for the tokenizer ('{texts[n]}'), "
                    + "so there is nothing to tell its class by. Leave it out, or fill in what is missing.",
                    nameof(texts));
        }
        return rows;
    }

    /// <summary>Rows side by side, filled up to the longest of them.</summary>
    internal EncodedSequences Join(IReadOnlyList<int[]> rows) => encoder.Fill(rows, Math.Max(1, rows.Max(static row => row.Length)));

    /// <summary>The numbers of labels.</summary>
    /// <exception cref="ArgumentException">There is not a label per text, or a label is none of the classes.</exception>
    internal int[] Number(IReadOnlyList<string> texts, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(labels);
        CheckCounts(texts, labels);
        var numbers = new int[labels.Count];
        for (var n = 0; n < numbers.Length; n++)
        {
            numbers[n] = Array.IndexOf(classes, labels[n]);
            if (numbers[n] < 0)
                throw new ArgumentException(
                    $"Label {n}, '{labels[n]}', is none of the classes {string.Join(", ", classes)}. Correct it, "
                    + "or build the classifier with this class.",
                    nameof(labels));
        }
        return numbers;
    }

    /// <summary>[N, K] the softmax of each row of scores, which it replaces.</summary>
    internal double[,] ProbabilitiesOf(double[][] scores)
    {
        var probabilities = new double[scores.Length, classes.Length];
        for (var n = 0; n < scores.Length; n++)
        {
            Softmax.Replace(scores[n]);
            for (var k = 0; k < classes.Length; k++)
                probabilities[n, k] = scores[n][k];
        }
        return probabilities;
    }

    /// <summary>The first of the largest scores.</summary>
    internal static int MostProbable(ReadOnlySpan<double> scores)
    {
        var most = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[most])
                most = k;
        }
        return most;
    }

    /// <summary>[K] what the softmax is taken of, from a row of logits: two classes have one logit, and 0 for the other class.</summary>
    internal static double[] ScoresOf(ReadOnlySpan<float> logits)
    {
        if (logits.Length == 1)
            return [0, logits[0]];
        var scores = new double[logits.Length];
        for (var k = 0; k < scores.Length; k++)
            scores[k] = logits[k];
        return scores;
    }

    /// <summary>
    /// [N][K] scores, in the order of the rows; texts of like length go through the model together, which changes no bit.
    /// </summary>
    private double[][] Scores(int[][] rows)
    {
        var scores = new double[rows.Length][];
        int[] order = [.. Enumerable.Range(0, rows.Length).OrderBy(n => rows[n].Length)];
        using var inference = new InferenceScope(this);
        foreach (var batch in order.Chunk(PredictionBatch))
        {
            inference.Next();
            var logits = Forward(Join([.. batch.Select(n => rows[n])]));
            for (var i = 0; i < batch.Length; i++)
                scores[batch[i]] = ScoresOf(logits.Values.Slice(i * head.OutputSize, head.OutputSize));
        }
        return scores;
    }

    private static void CheckCounts(IReadOnlyList<string> texts, IReadOnlyList<string> labels)
    {
        if (texts.Count != labels.Count || texts.Count == 0)
            throw new ShapeException(
                $"A text classifier expects a label per text, one text at least, but got {texts.Count} texts and {labels.Count} "
                + "labels: take both from the same rows.");
    }
}
