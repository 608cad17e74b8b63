namespace LstmNotebooks.Tests.Reference;

/// <summary>Operations on matrices of rows and columns.</summary>
internal static class MatrixReference
{
    /// <summary>[rows, depth] · [depth, columns].</summary>
    public static ReferenceOperation MatMul(int rows, int depth, int columns) => new(
        inputs => Product(inputs[0], inputs[1], rows, depth, columns),
        (inputs, dy) =>
        [
            Product(dy, Transpose(inputs[1], depth, columns), rows, columns, depth),
            Product(Transpose(inputs[0], rows, depth), dy, depth, rows, columns),
        ]);

    /// <summary>x [rows, inputs], weight [outputs, inputs], bias [outputs] → x · weightᵀ + bias.</summary>
    public static ReferenceOperation Linear(int rows, int inputs, int outputs) => new(
        arguments =>
        {
            var y = Product(arguments[0], Transpose(arguments[1], outputs, inputs), rows, inputs, outputs);
            return [.. y.Select((value, i) => value + arguments[2][i % outputs])];
        },
        (arguments, dy) =>
        [
            Product(dy, arguments[1], rows, outputs, inputs),
            Product(Transpose(dy, rows, outputs), arguments[0], outputs, rows, inputs),
            ColumnSums(dy, outputs),
        ]);

    /// <summary>x [rows, columns] + bias [columns].</summary>
    public static ReferenceOperation AddBias(int columns) => new(
        inputs => [.. inputs[0].Select((value, i) => value + inputs[1][i % columns])],
        (inputs, dy) => [dy, ColumnSums(dy, columns)]);

    /// <summary>factor · Σ over the middle of [outer, size, inner].</summary>
    public static ReferenceOperation Sum(int outer, int size, int inner, double factor = 1) => new(
        inputs =>
        {
            var y = new double[outer * inner];
            for (var i = 0; i < inputs[0].Length; i++)
                y[i / (size * inner) * inner + i % inner] += factor * inputs[0][i];
            return y;
        },
        (inputs, dy) => [[.. inputs[0].Select((_, i) => factor * dy[i / (size * inner) * inner + i % inner])]]);

    public static double[] ColumnSums(double[] x, int columns)
    {
        var sums = new double[columns];
        for (var i = 0; i < x.Length; i++)
            sums[i % columns] += x[i];
        return sums;
    }

    private static double[] Product(double[] a, double[] b, int rows, int depth, int columns)
    {
        var c = new double[rows * columns];
        for (var i = 0; i < c.Length; i++)
        {
            for (var k = 0; k < depth; k++)
                c[i] += a[i / columns * depth + k] * b[k * columns + i % columns];
        }
        return c;
    }

    private static double[] Transpose(double[] x, int rows, int columns)
    {
        var y = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
            y[i % columns * rows + i / columns] = x[i];
        return y;
    }
}
