using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class SparseTests
{
    private static readonly SparseVector X = new(5, [0, 2, 4], [3, 1, 2]);
    private static readonly SparseVector Y = new(5, [1, 2, 4], [7, 5, -1]);

    [Fact]
    public void Dot_SharedPlaces_AreMultiplied()
    {
        Assert.Equal(3, X.Dot(Y));
        Assert.Equal(3, X.Dot(Y.ToDense()));
        Assert.Equal(Math.Sqrt(14), X.Norm);
        Assert.Equal([3, 0, 1, 0, 2], X.ToDense());
        Assert.Equal((1.0, 0.0), (X[2], X[3]));
    }

    [Fact]
    public void CosineSimilarity_IsOneForTheSameDirection_ZeroForNoneShared()
    {
        Near.Equal(1, X.CosineSimilarity(new SparseVector(5, [0, 2, 4], [6, 2, 4])), 1e-15);
        Near.Equal(3 / (Math.Sqrt(14) * Math.Sqrt(75)), X.CosineSimilarity(Y), 1e-15);
        Assert.Equal(0, X.CosineSimilarity(new SparseVector(5, [1], [9])));
        Assert.Equal(0, X.CosineSimilarity(new SparseVector(5, [], [])));
    }

    [Theory]
    [InlineData(new[] { 2, 1 }, new double[] { 1, 1 }, "place 1 is 1 after 2")]
    [InlineData(new[] { 1, 1 }, new double[] { 1, 1 }, "place 1 is 1 after 1")]
    [InlineData(new[] { 5 }, new double[] { 1 }, "place 0 is 5")]
    [InlineData(new[] { -1 }, new double[] { 1 }, "place 0 is -1")]
    [InlineData(new[] { 1 }, new double[] { 1, 2 }, "got 1 places and 2 values")]
    public void Vector_BadPlaces_SaysWhich(int[] indices, double[] values, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => new SparseVector(5, indices, values));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dot_OtherLength_SaysBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => X.Dot(new SparseVector(4, [], [])));

        Assert.Contains("but got 5 and 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_RowsAndColumns_AreCompressed()
    {
        var matrix = SparseMatrix.FromRows([X, new SparseVector(5, [], []), Y]);

        Assert.Equal([0, 3, 3, 6], matrix.RowStarts.ToArray());
        Assert.Equal([0, 2, 4, 1, 2, 4], matrix.Columns.ToArray());
        Assert.Equal(0.4, matrix.Density);
        Assert.Equal(5, matrix[2, 2]);
        Assert.Equal([3, 0, 75], matrix.Dot(Y));
        Assert.Equal(Y.ToDense(), matrix.Rows([2, 0]).Row(0).ToDense());
    }

    [Fact]
    public void Transpose_Twice_IsTheSame()
    {
        var matrix = SparseMatrix.FromRows([X, Y]);
        var transposed = matrix.Transpose();

        Assert.Equal((5, 2), (transposed.RowCount, transposed.ColumnCount));
        Assert.Equal(5, transposed[2, 1]);
        Assert.Equal(matrix.ToDense(), transposed.Transpose().ToDense());
    }

    [Fact]
    public void Matrix_CosineSimilarity_IsThatOfItsRows()
    {
        var similarities = SparseMatrix.FromRows([X, Y, new SparseVector(5, [], [])]).CosineSimilarity();

        Near.Equal(1, similarities[0, 0], 1e-15);
        Near.Equal(X.CosineSimilarity(Y), similarities[1, 0], 1e-15);
        Assert.Equal(0, similarities[2, 2]);
    }

    [Fact]
    public void FromRows_NoneOrOfOtherLengths_SaysSo()
    {
        Assert.Contains(
            "one row or more",
            Assert.Throws<ArgumentException>(() => SparseMatrix.FromRows([])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "but got 5 and 4",
            Assert.Throws<ArgumentException>(() => SparseMatrix.FromRows([X, new SparseVector(4, [], [])])).Message,
            StringComparison.Ordinal);
    }
}
