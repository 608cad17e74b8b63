using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class LogisticRegressionTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(50)]
    public void Fit_TwoMirroredPoints_MeetsTheirEquation(double c)
    {
        // ½ w² + 2 C ln(1 + exp(−w)) is least where w = 2 C / (1 + exp(w)); by symmetry b = 0.
        var x = SparseMatrix.FromRows([new SparseVector(1, [0], [-1]), new SparseVector(1, [0], [1])]);

        var model = LogisticRegression.Fit(x, ["no", "yes"], c);

        var w = model.Weights[1, 0];
        Near.Equal(2 * c / (1 + Math.Exp(w)), w, 1e-4);
        Near.Equal(0, model.Intercepts[1], 1e-9);
        Assert.Equal((0.0, 0.0), (model.Weights[0, 0], model.Intercepts[0]));
        Near.Equal(1 / (1 + Math.Exp(-w)), model.PredictProbabilities(x)[1, 1], 1e-12);
    }

    [Fact]
    public void Fit_NoPenaltyOnTheIntercept_GivesTheClassShares()
    {
        // A feature that is never there leaves only b: the shares themselves.
        var x = SparseMatrix.FromRows(Enumerable.Repeat(new SparseVector(1, [], []), 10));

        var model = LogisticRegression.Fit(x, ["a", "a", "a", "a", "a", "b", "b", "b", "c", "c"]);

        var p = model.PredictProbabilities(x);
        Near.Equal(0.5, p[0, 0], 1e-5);
        Near.Equal(0.3, p[0, 1], 1e-5);
        Near.Equal(0.2, p[0, 2], 1e-5);
        Assert.Equal(0.5, model.Accuracy(x, ["a", "a", "a", "a", "a", "b", "b", "b", "c", "c"]));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 3)]
    public void Objective_Gradient_IsThatOfFiniteDifferences(int scores, int classes)
    {
        var (x, labels) = Points(rows: 20, columns: 5, classes);
        var objective = new LogisticObjective(x, labels, scores, c: 0.7);
        var random = new RandomStream(2);
        double[] parameters = [.. Enumerable.Range(0, objective.ParameterCount).Select(_ => random.NextDouble() - 0.5)];
        var (gradient, unused) = (new double[parameters.Length], new double[parameters.Length]);
        objective.Evaluate(parameters, gradient);

        for (var i = 0; i < parameters.Length; i++)
        {
            var (at, step) = (parameters[i], 1e-5);
            parameters[i] = at + step;
            var above = objective.Evaluate(parameters, unused);
            parameters[i] = at - step;
            var below = objective.Evaluate(parameters, unused);
            parameters[i] = at;
            Near.Equal((above - below) / (2 * step), gradient[i], 1e-8);
        }
    }

    [Fact]
    public void Fit_AnyNumberOfThreads_GivesTheSameBits()
    {
        var (x, numbers) = Points(rows: 6000, columns: 40, classes: 3);
        string[] labels = [.. numbers.Select(number => $"class {number}")];

        var weights = EveryThreadCount.Run(() => LogisticRegression.Fit(x, labels).Weights);

        Assert.Contains(weights[0].Cast<double>(), weight => weight != 0);
        Assert.Equal(weights[0].Cast<double>(), weights[1].Cast<double>());
        Assert.Equal(weights[0].Cast<double>(), weights[2].Cast<double>());
    }

    [Fact]
    public void Fit_SamePoints_KeepsItsBits()
    {
        var (x, numbers) = Points(rows: 60, columns: 8, classes: 3);

        var model = LogisticRegression.Fit(x, [.. numbers.Select(number => $"class {number}")]);

        Assert.Equal(-4618568454913170860, BitConverter.DoubleToInt64Bits(model.Weights[2, 7]));
    }

    [Fact]
    public void Fit_LargerTolerance_StopsEarlierNearTheSameWeights()
    {
        var (x, labels) = Points(rows: 60, columns: 5, classes: 3);
        string[] names = [.. labels.Select(label => $"{label}")];

        var exact = LogisticRegression.Fit(x, names);
        var fast = LogisticRegression.Fit(x, names, tolerance: 1e-3);

        Assert.True(fast.Iterations < exact.Iterations, $"{fast.Iterations} steps at 1e-3, {exact.Iterations} at 1e-6");
        Near.Equal(exact.Weights[1, 2], fast.Weights[1, 2], 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void Fit_BadTolerance_IsAnError(double tolerance)
    {
        var (x, _) = Points(rows: 4, columns: 2, classes: 2);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.Fit(x, ["a", "b", "a", "b"], tolerance: tolerance));

        Assert.Contains("The tolerance is a slope above 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_TooFewIterations_SaysWhatToDo()
    {
        var (x, labels) = Points(rows: 50, columns: 5, classes: 2);

        var error = Assert.Throws<InvalidOperationException>(
            () => LogisticRegression.Fit(x, [.. labels.Select(label => $"{label}")], maxIterations: 2));

        Assert.Contains("has not come to rest in 2 steps", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Fit_BadC_IsAnError(double c)
    {
        var (x, labels) = Points(rows: 4, columns: 2, classes: 2);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.Fit(x, [.. labels.Select(label => $"{label}")], c));

        Assert.Contains("C is a number above 0", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Rows with half of their columns filled, of a class that their first numbers lean to.</summary>
    private static (SparseMatrix X, int[] Labels) Points(int rows, int columns, int classes)
    {
        var random = new RandomStream(1);
        var labels = Enumerable.Range(0, rows).Select(row => row % classes).ToArray();
        var points = labels.Select(label =>
        {
            int[] places = [.. Enumerable.Range(0, columns).Where(column => (column + label) % 2 == 0)];
            return new SparseVector(
                columns,
                places,
                [.. places.Select(place => random.NextDouble() + (place % classes == label ? 0.5 : 0))]);
        });
        return (SparseMatrix.FromRows(points), labels);
    }
}
