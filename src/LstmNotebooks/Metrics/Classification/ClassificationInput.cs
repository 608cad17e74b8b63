namespace LstmNotebooks.Metrics;

/// <summary>The rules for classes, labels and probabilities.</summary>
internal static class ClassificationInput
{
    // Single-precision models round each probability, so a row misses 1 by a little.
    private const double SumTolerance = 1e-4;

    /// <summary>Every example counted once.</summary>
    public static int[] Once(int count)
    {
        var weights = new int[count];
        Array.Fill(weights, 1);
        return weights;
    }

    public static string[] Classes(string name, IReadOnlyList<string> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.Count < 2)
            throw new ArgumentException(
                $"The evaluation of '{name}' expects two classes or more but got {classes.Count}. Pass the model's classes, "
                + "in the order of its probabilities.",
                nameof(classes));
        if (classes.Distinct(StringComparer.Ordinal).Count() < classes.Count)
            throw new ArgumentException(
                $"The evaluation of '{name}' expects each class once but got {string.Join(", ", classes)}. "
                + "Pass the model's classes, in the order of its probabilities.",
                nameof(classes));
        return [.. classes];
    }

    /// <summary>[N] the labels as places in the classes.</summary>
    public static int[] Labels(string name, string[] classes, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count == 0)
            throw new ArgumentException(
                $"The evaluation of '{name}' has nothing to measure: there are no labels. Pass one example at least.",
                nameof(labels));
        var numbers = new int[labels.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = classes.IndexOf(labels[i]);
            if (numbers[i] < 0)
                throw new ArgumentException(
                    $"The evaluation of '{name}': label {i} is '{labels[i]}', none of the classes {string.Join(", ", classes)}. "
                    + "Correct the label, or pass the classes of the model that was trained with it.",
                    nameof(labels));
        }

        return numbers;
    }

    public static void CheckProbabilities(string name, string[] classes, int count, double[,] probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        if (probabilities.GetLength(0) != count || probabilities.GetLength(1) != classes.Length)
            throw new ArgumentException(
                $"The evaluation of '{name}' expects probabilities of shape [{count}, {classes.Length}], "
                + $"a row per label and a column per class, but got [{probabilities.GetLength(0)}, {probabilities.GetLength(1)}]. "
                + "Take both from the same texts.",
                nameof(probabilities));
        for (var i = 0; i < count; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < classes.Length; k++)
            {
                if (probabilities[i, k] is not (>= 0 and <= 1 + SumTolerance))
                    throw new ArgumentException(
                        $"The evaluation of '{name}': the probability of '{classes[k]}' in row {i} is {probabilities[i, k]}, "
                        + "not from 0 to 1. Pass probabilities, not scores or logits.",
                        nameof(probabilities));
                sum += probabilities[i, k];
            }

            if (Math.Abs(sum - 1) > SumTolerance)
                throw new ArgumentException(
                    $"The evaluation of '{name}': the probabilities of row {i} add up to {sum}, not to 1. Pass probabilities, "
                    + "not scores or logits.",
                    nameof(probabilities));
        }
    }

    /// <summary>The place of the positive class; null for more than two.</summary>
    public static int? Positive(string name, string[] classes, string? positive)
    {
        if (positive is null)
            return classes.Length == 2 ? 1 : null;
        if (classes.Length > 2)
            throw new ArgumentException(
                $"The evaluation of '{name}' has {classes.Length} classes: a positive class belongs to two. Leave it out.",
                nameof(positive));
        var place = classes.IndexOf(positive);
        return place >= 0
            ? place
            : throw new ArgumentException(
                $"The evaluation of '{name}': the positive class '{positive}' is none of {string.Join(", ", classes)}. Pass one of these.",
                nameof(positive));
    }

    public static void CheckScores(string what, IReadOnlyList<bool> isPositive, IReadOnlyList<double> scores)
    {
        ArgumentNullException.ThrowIfNull(isPositive);
        ArgumentNullException.ThrowIfNull(scores);
        if (isPositive.Count != scores.Count || scores.Count == 0)
            throw new ArgumentException(
                $"{what} expects a score per example, one example at least, but got {scores.Count} for {isPositive.Count}. "
                + "Take both from the same examples.",
                nameof(scores));
        for (var i = 0; i < scores.Count; i++)
        {
            if (!double.IsFinite(scores[i]))
                throw new ArgumentException(
                    $"{what}: score {i} is {scores[i]}, not a finite number. Look for the step that made it.",
                    nameof(scores));
        }
    }

    /// <summary>A curve of each evaluation, all of them there.</summary>
    public static IEnumerable<T> CurvesOf<T>(
        string what,
        IReadOnlyList<ClassificationEvaluation> evaluations,
        Func<ClassificationEvaluation, T?> curve)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        if (evaluations.Count == 0)
            throw new ArgumentException($"A figure of {what} curves expects one evaluation at least but got none.", nameof(evaluations));
        return evaluations.Select(evaluation => curve(evaluation)
            ?? throw new ArgumentException(
                $"'{evaluation.Name}' has no {what} curve: that takes two classes, and examples of both. Leave it out of the figure.",
                nameof(evaluations)));
    }
}
