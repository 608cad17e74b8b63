using System.Globalization;

namespace LstmNotebooks.Training;

/// <summary>
/// How much an example of each class counts in the loss, where classes are not equally frequent or mistakes not equally bad.
/// </summary>
public sealed class ClassWeights
{
    private readonly IReadOnlyDictionary<string, double>? given;
    private readonly bool isBalanced;

    private ClassWeights(IReadOnlyDictionary<string, double>? given, bool isBalanced) =>
        (this.given, this.isBalanced) = (given, isBalanced);

    /// <summary>Every example counts 1.</summary>
    public static ClassWeights None { get; } = new(null, isBalanced: false);

    /// <summary>
    /// N/(K n) for a class of n of N training examples, with K classes: all classes count the same in sum, and the mean weight is
    /// 1, as in scikit-learn.
    /// </summary>
    public static ClassWeights Balanced { get; } = new(null, isBalanced: true);

    /// <summary>Weights of your own.</summary>
    /// <param name="weights">A finite weight above 0 for every class.</param>
    public static ClassWeights Of(IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var (label, weight) in weights)
        {
            if (!(weight > 0 && float.IsFinite((float)weight)))
                throw new ArgumentOutOfRangeException(
                    nameof(weights),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Class weights are finite and above 0 but that of '{label}' is {weight}. To leave a class out, "
                        + $"leave its texts out."));
        }
        return new(new Dictionary<string, double>(weights, StringComparer.Ordinal), isBalanced: false);
    }

    /// <summary>[K] the weights.</summary>
    /// <param name="classes">[K] names.</param>
    /// <param name="targets">[N] numbers of the training examples' classes.</param>
    /// <exception cref="ArgumentException">A class has no weight or no example, or a weight has no class.</exception>
    internal float[] For(IReadOnlyList<string> classes, ReadOnlySpan<int> targets)
    {
        if (given is not null)
            return Given(classes, given);
        var weights = new float[classes.Count];
        for (var k = 0; k < weights.Length; k++)
        {
            var count = targets.Count(k);
            if (isBalanced && count == 0)
                throw new ArgumentException(
                    $"No training text is of class '{classes[k]}', so it has no balanced weight. Add some, "
                    + "or build the classifier without the class.",
                    nameof(targets));
            weights[k] = isBalanced ? (float)((double)targets.Length / ((double)weights.Length * count)) : 1;
        }
        return weights;
    }

    private static float[] Given(IReadOnlyList<string> classes, IReadOnlyDictionary<string, double> given)
    {
        if (given.Keys.FirstOrDefault(label => !classes.Contains(label)) is { } unknown)
            throw new ArgumentException(
                $"The class weights name '{unknown}', which is none of the classes {string.Join(", ", classes)}.", nameof(given));
        return [.. classes.Select(label => given.TryGetValue(label, out var weight)
            ? (float)weight
            : throw new ArgumentException(
                $"The class weights have none for '{label}': give one to each of {string.Join(", ", classes)}.", nameof(given)))];
    }
}
