namespace LstmNotebooks.Text;

/// <summary>Minimizes a smooth function of many numbers from its gradients (limited-memory BFGS).</summary>
/// <remarks>
/// Nocedal and Wright, Numerical Optimization, algorithm 7.5: the last ten steps stand for the curvature; each step length meets the weak
/// Wolfe conditions, found by doubling and halving. One thread and one order of sums, so that results repeat.
/// </remarks>
internal static class Lbfgs
{
    private const int Memory = 10;
    private const int MostTrials = 50;
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;

    /// <summary>Where the largest slope is at most the tolerance, or the value no longer falls in double precision.</summary>
    /// <param name="function">Gives the value at a point and writes its gradient.</param>
    /// <param name="size">How many numbers a point has.</param>
    /// <param name="maxIterations">Steps at most.</param>
    /// <param name="tolerance">Largest slope left.</param>
    public static (double[] Point, int Iterations) Minimize(
        Func<double[], double[], double> function,
        int size,
        int maxIterations,
        double tolerance = 1e-6)
    {
        var (point, gradient, direction) = (new double[size], new double[size], new double[size]);
        var (nextPoint, nextGradient) = (new double[size], new double[size]);
        var history = new List<(double[] Step, double[] Change, double Product)>();
        var value = function(point, gradient);
        for (var iteration = 0; iteration < maxIterations; iteration++)
        {
            if (!double.IsFinite(value))
                throw new InvalidOperationException(
                    $"The value to minimize is {value} at step {iteration}: scale the features to a similar size, or lower C.");
            if (LargestSlope(gradient) <= tolerance)
                return (point, iteration);
            Direct(gradient, history, direction);
            if (Search(function, point, value, gradient, direction, nextPoint, nextGradient) is not { } next)
                return (point, iteration);

            Remember(history, point, nextPoint, gradient, nextGradient);
            (point, nextPoint, gradient, nextGradient, value) = (nextPoint, point, nextGradient, gradient, next);
        }

        throw new InvalidOperationException(
            $"L-BFGS has not come to rest in {maxIterations} steps: the largest slope is {LargestSlope(gradient):G3}, "
            + $"above {tolerance:G3}. Scale the features to a similar size, lower C, or raise maxIterations.");
    }

    /// <summary>Minus the gradient times the inverse curvature that the history tells of.</summary>
    private static void Direct(double[] gradient, List<(double[] Step, double[] Change, double Product)> history, double[] direction)
    {
        var newest = history.Count - 1;
        for (var i = 0; i < direction.Length; i++)
            direction[i] = -gradient[i];
        if (newest < 0)
        {
            Scale(direction, 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))));
            return;
        }

        Span<double> weights = stackalloc double[Memory];
        var product = Dot(history[newest].Step, direction);
        for (var k = newest; k >= 0; k--)
        {
            weights[k] = product / history[k].Product;
            product = AddThenDot(direction, -weights[k], history[k].Change, history[Math.Max(0, k - 1)].Step);
        }

        Scale(direction, history[newest].Product / Dot(history[newest].Change, history[newest].Change));
        product = Dot(history[0].Change, direction);
        for (var k = 0; k <= newest; k++)
            product = AddThenDot(
                direction,
                weights[k] - product / history[k].Product,
                history[k].Step,
                history[Math.Min(newest, k + 1)].Change);
    }

    /// <summary>Writes the next point and its gradient; null when no step along the direction lowers the value any more.</summary>
    private static double? Search(
        Func<double[], double[], double> function,
        double[] point,
        double value,
        double[] gradient,
        double[] direction,
        double[] nextPoint,
        double[] nextGradient)
    {
        var slope = Dot(gradient, direction);
        var (low, high, length) = (0.0, double.PositiveInfinity, 1.0);
        for (var trial = 0; trial < MostTrials; trial++)
        {
            for (var i = 0; i < point.Length; i++)
                nextPoint[i] = point[i] + length * direction[i];
            var next = function(nextPoint, nextGradient);
            // Written so that NaN shortens the step.
            if (!(next < value + SufficientDecrease * length * slope))
                high = length;
            else if (Dot(nextGradient, direction) < Curvature * slope)
                low = length;
            else
                return next;
            length = double.IsPositiveInfinity(high) ? 2 * low : (low + high) / 2;
        }

        return null;
    }

    /// <summary>Keeps the last step and how the gradient changed along it, in place of the oldest.</summary>
    private static void Remember(
        List<(double[] Step, double[] Change, double Product)> history,
        double[] point,
        double[] nextPoint,
        double[] gradient,
        double[] nextGradient)
    {
        double[] step, change;
        if (history.Count < Memory)
            (step, change) = (new double[point.Length], new double[point.Length]);
        else
        {
            (step, change, _) = history[0];
            history.RemoveAt(0);
        }

        for (var i = 0; i < step.Length; i++)
            (step[i], change[i]) = (nextPoint[i] - point[i], nextGradient[i] - gradient[i]);
        history.Add((step, change, Dot(step, change)));
    }

    private static void Scale(double[] x, double factor)
    {
        for (var i = 0; i < x.Length; i++)
            x[i] *= factor;
    }

    /// <summary>
    /// x ← x + factor · y, and x · z in the same pass: while one addition of the product waits for the one before, the rest costs
    /// nothing.
    /// </summary>
    private static double AddThenDot(double[] x, double factor, double[] y, double[] z)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += factor * y[i];
            sum += z[i] * x[i];
        }

        return sum;
    }

    private static double Dot(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    private static double LargestSlope(double[] gradient)
    {
        var largest = 0.0;
        foreach (var slope in gradient)
            largest = Math.Max(largest, Math.Abs(slope));
        return largest;
    }
}
