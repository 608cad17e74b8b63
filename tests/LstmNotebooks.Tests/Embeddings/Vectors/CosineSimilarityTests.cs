using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class CosineSimilarityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Of_MatchesDoubles(int size)
    {
        var random = new RandomStream(3);
        float[] x = random.NextNormals(size), y = random.NextNormals(size);

        Near.Equal(InDouble(x, y), CosineSimilarity.Of(x, y), tolerance: 1e-6);
    }

    [Fact]
    public void Of_KnownAngles_AreExact()
    {
        Assert.Equal(1, CosineSimilarity.Of([1, 2], [2, 4]));
        Assert.Equal(-1, CosineSimilarity.Of([1, 2], [-1, -2]));
        Assert.Equal(0, CosineSimilarity.Of([1, 0], [0, 5]));
        Assert.Equal(0.6f, CosineSimilarity.Of([3, 4], [1, 0]), 6);
    }

    [Theory]
    [InlineData(1e-30f)]
    [InlineData(1e30f)]
    public void Of_VeryShortOrLongVectors_KeepTheirAngle(float length) =>
        Assert.Equal(0.6f, CosineSimilarity.Of([3 * length, 4 * length], [length, 0]), 5);

    [Fact]
    public void Of_BadInput_SaysWhatIsWrong()
    {
        Assert.Contains("got 2 and 3 numbers", Assert.Throws<ArgumentException>(() => CosineSimilarity.Of([1, 2], [1, 2, 3])).Message);
        Assert.Contains(
            "vector 1 with nothing but zeros",
            Assert.Throws<ArgumentException>(() => CosineSimilarity.Of([1, 2], [0, 0])).Message);
        Assert.Contains("vector 0 with", Assert.Throws<ArgumentException>(() => CosineSimilarity.Of([1, float.NaN], [1, 0])).Message);
    }

    [Fact]
    public void PairwiseAndOneToMany_MatchDoubles()
    {
        var matrix = NextMatrix(rows: 37, size: 19);

        var pairwise = CosineSimilarity.Pairwise(matrix);

        for (var i = 0; i < 37; i++)
        {
            var many = CosineSimilarity.OneToMany(Row(matrix, i), matrix);
            for (var j = 0; j < 37; j++)
            {
                var expected = InDouble(Row(matrix, i), Row(matrix, j));
                Near.Equal(expected, pairwise[i, j], tolerance: 1e-6);
                Near.Equal(expected, many[j], tolerance: 1e-6);
            }
            Assert.Equal(1, pairwise[i, i]);
        }
    }

    [Fact]
    public void PairwiseAndOneToMany_AnyNumberOfThreads_GiveTheSameBits()
    {
        var matrix = NextMatrix(rows: 3000, size: 50);

        var many = EveryThreadCount.Run(() => CosineSimilarity.OneToMany(Row(matrix, 7), matrix));
        var part = NextMatrix(rows: 300, size: 50);
        var pairwise = EveryThreadCount.Run(() => CosineSimilarity.Pairwise(part));

        Assert.All(many, one => Assert.Equal(many[0], one));
        Assert.All(pairwise, one => Assert.Equal(pairwise[0], one));
    }

    [Fact]
    public void Pairwise_RowOfZerosOrNaN_NamesTheRow()
    {
        Assert.Contains(
            "row 1 with nothing but zeros",
            Assert.Throws<ArgumentException>(() => CosineSimilarity.Pairwise(new float[,] { { 1, 2 }, { 0, 0 } })).Message);
        Assert.Contains(
            "NaN at row 1, column 0",
            Assert.Throws<ArgumentException>(() => CosineSimilarity.Pairwise(new float[,] { { 1, 2 }, { float.NaN, 0 } })).Message);
        Assert.Contains(
            "vector of 2 numbers, as the matrix has in a row, but got 1",
            Assert.Throws<ArgumentException>(() => CosineSimilarity.OneToMany([1], new float[,] { { 1, 2 } })).Message);
    }

    private static float[,] NextMatrix(int rows, int size)
    {
        var matrix = new float[rows, size];
        new RandomStream(5).NextNormals(rows * size).CopyTo(Matrix.Values(matrix));
        return matrix;
    }

    private static float[] Row(float[,] matrix, int row) => Matrix.Row(matrix, row).ToArray();

    private static double InDouble(float[] x, float[] y)
    {
        double Dot(float[] left, float[] right) => left.Zip(right, (one, other) => (double)one * other).Sum();
        return Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));
    }
}
