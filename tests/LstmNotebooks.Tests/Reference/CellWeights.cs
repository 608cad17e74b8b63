namespace LstmNotebooks.Tests.Reference;

/// <summary>The weights of one direction of a recurrent layer, or the gradients to them; g = gates.</summary>
/// <param name="Input">W, [gH, I].</param>
/// <param name="Hidden">U, [gH, H].</param>
/// <param name="Bias">b, [gH].</param>
/// <param name="HiddenBias">b′, [gH]; null where b alone does.</param>
internal sealed record CellWeights(double[] Input, double[] Hidden, double[] Bias, double[]? HiddenBias)
{
    /// <summary>W x + b, [gH].</summary>
    public double[] InputSum(double[] x) => Affine(Input, x, Bias);

    /// <summary>U h + b′, [gH].</summary>
    public double[] HiddenSum(double[] h) => Affine(Hidden, h, HiddenBias);

    /// <summary>Adds dW = d(W x + b) xᵀ, db, dU = d(U h + b′) hᵀ and db′ of one step to these gradients.</summary>
    public void Add(CellGradient gradient, double[] x, double[] h)
    {
        AddOuter(gradient.InputSum, x, Input);
        AddOuter(gradient.HiddenSum, h, Hidden);
        AddOuter(gradient.InputSum, [1], Bias);
        if (HiddenBias is not null)
            AddOuter(gradient.HiddenSum, [1], HiddenBias);
    }

    /// <summary>y += matrixᵀ · gradient: what flows to the factor of a product.</summary>
    public static void AddTransposed(double[] matrix, double[] gradient, Span<double> y)
    {
        for (var i = 0; i < matrix.Length; i++)
            y[i % y.Length] += matrix[i] * gradient[i / y.Length];
    }

    private static double[] Affine(double[] matrix, double[] x, double[]? bias)
    {
        var y = bias is null ? new double[matrix.Length / x.Length] : [.. bias];
        for (var i = 0; i < matrix.Length; i++)
            y[i / x.Length] += matrix[i] * x[i % x.Length];
        return y;
    }

    private static void AddOuter(double[] rows, double[] columns, double[] matrix)
    {
        for (var i = 0; i < matrix.Length; i++)
            matrix[i] += rows[i / columns.Length] * columns[i % columns.Length];
    }
}
