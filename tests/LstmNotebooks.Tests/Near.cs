namespace LstmNotebooks.Tests;

/// <summary>Comparison of arrays within a tolerance, saying where they first differ.</summary>
internal static class Near
{
    /// <summary>|expected − actual| ≤ tolerance · max(1, |expected|) for every element.</summary>
    public static void Equal(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        var (first, worst) = (-1, 0.0);
        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs(expected[i] - actual[i]) / Math.Max(1, Math.Abs(expected[i]));
            if (first < 0 && !(difference <= tolerance))
                first = i;
            if (!(difference <= worst))
                worst = difference;
        }
        if (first >= 0)
            Assert.Fail(
                $"Element {first} of {expected.Length}: expected {expected[first]:G9} but got {actual[first]:G9}; "
                + $"largest difference {worst:G3}, tolerance {tolerance:G3}.");
    }

    /// <summary>The same for float32 on both sides.</summary>
    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        var wide = new double[expected.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = expected[i];
        Equal(wide, actual, tolerance);
    }

    /// <summary>One number.</summary>
    public static void Equal(double expected, double actual, double tolerance)
    {
        if (!(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected))))
            Assert.Fail($"Expected {expected:G9} but got {actual:G9}, tolerance {tolerance:G3}.");
    }
}
