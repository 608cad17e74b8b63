namespace LstmNotebooks.Text;

/// <summary>Logistic regression with an L2 penalty: σ(w x + b) for two classes, softmax(W x + b) for more.</summary>
/// <remarks>
/// Minimizes ½ |W|² + C Σ −ln p(label | x) by L-BFGS from zero; b is not penalized. The same objective as scikit-learn's, so C means
/// the same.
/// With two classes the weights of the first are zero, and those of the second its log-odds.
/// </remarks>
public sealed class LogisticRegression : LinearClassifier
{
    private LogisticRegression(string[] classes, double[,] weights, double[] intercepts, int iterations)
        : base(classes, weights, intercepts) => Iterations = iterations;

    /// <summary>How many steps of L-BFGS it took.</summary>
    public int Iterations { get; }

    /// <summary>Learns the weights; the result does not depend on the number of threads.</summary>
    /// <param name="x">[N, F] features, best of similar size, such as <see cref="TfIdf"/>'s.</param>
    /// <param name="labels">[N] the class of each row.</param>
    /// <param name="c">C, above 0: how much an error weighs beside large weights; less means a smoother model.</param>
    /// <param name="maxIterations">Steps at most; an error when they do not suffice.</param>
    /// <param name="tolerance">
    /// The largest slope, of the objective divided by C N, at which it stops; 1e-4 as scikit-learn's is several times as fast, and
    /// seldom changes a prediction.
    /// </param>
    public static LogisticRegression Fit(
        SparseMatrix x,
        IReadOnlyList<string> labels,
        double c = 1,
        int maxIterations = 1_000,
        double tolerance = 1e-6)
    {
        var (classes, numbers) = TrainingLabels.Of(x, labels);
        if (!(c > 0 && double.IsFinite(c)))
            throw new ArgumentOutOfRangeException(nameof(c), $"C is a number above 0 but it is {c}: 1 is the usual start.");
        ArgumentOutOfRangeException.ThrowIfLessThan(maxIterations, 1);
        if (!(tolerance > 0 && double.IsFinite(tolerance)))
            throw new ArgumentOutOfRangeException(
                nameof(tolerance),
                $"The tolerance is a slope above 0 but it is {tolerance}: 1e-6 is exact, 1e-4 is fast.");
        // Of two classes one score is enough: the other's stays 0.
        var scores = classes.Length == 2 ? 1 : classes.Length;
        var objective = new LogisticObjective(x, numbers, scores, c);
        var (solution, iterations) = Lbfgs.Minimize(objective.Evaluate, objective.ParameterCount, maxIterations, tolerance);

        var weights = new double[classes.Length, x.ColumnCount];
        var intercepts = new double[classes.Length];
        for (var score = 0; score < scores; score++)
        {
            var k = classes.Length - scores + score;
            for (var column = 0; column < x.ColumnCount; column++)
                weights[k, column] = solution[column * scores + score];
            intercepts[k] = solution[x.ColumnCount * scores + score];
        }

        return new LogisticRegression(classes, weights, intercepts, iterations);
    }
}
