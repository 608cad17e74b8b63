using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class TSneTests
{
    private static readonly TSneOptions Quiet = new() { Perplexity = 8, Iterations = 400, Progress = TextWriter.Null };

    [Fact]
    public void Neighbours_AreMutualAndSumToOne()
    {
        const int Count = 60;
        var matrix = Clusters.Of(groups: 1, Count, size: 5, seed: 1);

        var p = TSneNeighbours.Of(matrix, perplexity: 10);

        Near.Equal(1, Reduction.Sum(p), 1e-5);
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(0, p[i * Count + i]);
            for (var j = 0; j < Count; j++)
                Assert.Equal(p[i * Count + j], p[j * Count + i]);
        }
    }

    [Fact]
    public void Neighbours_AllEquallyFar_AreEquallyLikely()
    {
        var matrix = new float[10, 10];
        for (var i = 0; i < 10; i++)
            matrix[i, i] = 1;

        var p = TSneNeighbours.Of(matrix, perplexity: 3);

        Assert.All(Enumerable.Range(0, 100).Where(i => i % 11 != 0), i => Near.Equal(1 / 90.0, p[i], 1e-6));
    }

    [Fact]
    public void Neighbours_OfTwoGroups_MatchTheDefinition()
    {
        // One row's choice among distances² 1, 1 and 4, at the perplexity of e to the entropy of b = 1.
        double[] weights = [Math.Exp(-1), Math.Exp(-1), Math.Exp(-4)];
        var entropy = weights.Sum(weight => -weight / weights.Sum() * Math.Log(weight / weights.Sum()));
        var matrix = new float[,] { { 0, 0 }, { 1, 0 }, { -1, 0 }, { 0, 2 } };

        var p = TSneNeighbours.Of(matrix, Math.Exp(entropy));

        double Chance(int from, int to) => ChanceAt(matrix, from, to, Math.Exp(entropy));
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
                Near.Equal(i == j ? 0 : (Chance(i, j) + Chance(j, i)) / 8, p[i * 4 + j], 2e-5);
        Near.Equal(Math.Exp(-1) / weights.Sum(), Chance(0, 1), 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Gradient_MatchesFiniteDifferences(double exaggeration)
    {
        const int Count = 25;
        var random = new RandomStream(3);
        var p = TSneNeighbours.Of(Clusters.Of(groups: 5, points: 5, size: 6, seed: 2), perplexity: 4);
        float[] exaggerated = [.. p.Select(value => (float)(exaggeration * value))];
        var (points, exact) = (new float[Count, 2], new double[Count, 2]);
        for (var i = 0; i < Count; i++)
            for (var k = 0; k < 2; k++)
                exact[i, k] = points[i, k] = 2 * random.NextNormal();

        var forces = new TSneForces(p, Count);
        var gradient = forces.Gradient(points, exaggeration);

        Near.Equal(TSneReference.Divergence(p, exact), forces.Divergence(points), 1e-5);
        for (var i = 0; i < Count; i++)
            for (var k = 0; k < 2; k++)
                Near.Equal(Slope(exaggerated, exact, i, k, exaggeration), gradient[i, k], 2e-5);
    }

    [Theory]
    [InlineData(TSneInitialization.Pca)]
    [InlineData(TSneInitialization.Random)]
    public void Map_SeparatedGroups_StaySeparated(TSneInitialization start)
    {
        var map = TSne.Map(Clusters.Of(groups: 4, points: 30, size: 20, seed: 4), Quiet with { Initialization = start });

        // Every point's nearest ten are of its own group.
        for (var i = 0; i < 120; i++)
        {
            var nearest = Enumerable.Range(0, 120).Where(j => j != i).OrderBy(j => Squared(map.Points, i, j)).Take(10);
            Assert.All(nearest, j => Assert.Equal(i / 30, j / 30));
        }
        Assert.InRange(map.Divergence, 0, 1);
    }

    [Fact]
    public void Map_MoreSteps_LeaveLessDivergence()
    {
        var matrix = Clusters.Of(groups: 4, points: 30, size: 20, seed: 5);

        var few = TSne.Map(matrix, Quiet with { Iterations = 20 });
        var many = TSne.Map(matrix, Quiet);

        Assert.True(many.Divergence < few.Divergence / 2, $"{few.Divergence} → {many.Divergence}");
    }

    [Fact]
    public void Map_AnyNumberOfThreads_GivesTheSameBits()
    {
        var matrix = Clusters.Of(groups: 4, points: 80, size: 20, seed: 6);

        var maps = EveryThreadCount.Run(() => TSne.Map(matrix, Quiet with { Iterations = 60 }));

        Assert.All(maps, map => Assert.Equal(maps[0].Points, map.Points));
        Assert.All(maps, map => Assert.Equal(maps[0].Divergence, map.Divergence));
    }

    [Fact]
    public void Map_RandomStart_DependsOnItsSeedOnly()
    {
        var matrix = Clusters.Of(groups: 2, points: 20, size: 5, seed: 7);
        TSneMap Of(ulong seed) => TSne.Map(matrix, Quiet with { Iterations = 10, Initialization = TSneInitialization.Random, Seed = seed });

        Assert.Equal(Of(1).Points, Of(1).Points);
        Assert.NotEqual(Of(1).Points, Of(2).Points);
    }

    [Fact]
    public void Map_PointsThatAreTheSame_StayFinite()
    {
        var map = TSne.Map(new float[40, 3], Quiet with { Iterations = 50 });

        Assert.All(map.Points.Cast<float>(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Map_Progress_EndsInALineWithoutClockTimes()
    {
        var progress = new StringWriter();

        var map = TSne.Map(Clusters.Of(groups: 2, points: 20, size: 5, seed: 8), Quiet with { Iterations = 10, Progress = progress });

        var last = progress.ToString().TrimEnd('\n').Split('\r')[^1].TrimEnd();
        Assert.Equal($"t-SNE of 40 points  10 steps, Kullback–Leibler divergence {map.Divergence:F4}", last);
    }

    [Fact]
    public void Map_BadInput_SaysWhatIsWrong()
    {
        Assert.Contains("at least 4 rows", Assert.Throws<ArgumentException>(() => TSne.Map(new float[3, 2], Quiet)).Message);
        Assert.Contains(
            "at most 5000 rows, as it looks at every pair of them, but got 5001",
            Assert.Throws<ArgumentException>(() => TSne.Map(new float[5001, 1], Quiet)).Message);
        Assert.Contains(
            "here 6.3 for 20 rows, but got 8",
            Assert.Throws<ArgumentException>(() => TSne.Map(new float[20, 2], Quiet)).Message);
        Assert.Contains(
            "Perplexity of 1 or more but got 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => Quiet with { Perplexity = 0 }).Message);
    }

    private static double Squared(float[,] points, int i, int j) =>
        Math.Pow(points[i, 0] - points[j, 0], 2) + Math.Pow(points[i, 1] - points[j, 1], 2);

    /// <summary>The chance that a row chooses another, its width found by trying ever finer.</summary>
    private static double ChanceAt(float[,] matrix, int from, int to, double perplexity)
    {
        var (low, high) = (0.0, 1000.0);
        double[] weights = [];
        for (var step = 0; step < 200; step++)
        {
            var b = (low + high) / 2;
            weights = [.. Enumerable.Range(0, matrix.GetLength(0)).Select(j => j == from ? 0 : Math.Exp(-b * Squared(matrix, from, j)))];
            var sum = weights.Sum();
            var entropy = weights.Where(weight => weight > 0).Sum(weight => -weight / sum * Math.Log(weight / sum));
            (low, high) = entropy > Math.Log(perplexity) ? (b, high) : (low, b);
        }
        return weights[to] / weights.Sum();
    }

    /// <summary>With p exaggerated, Σ p is not 1, and t-SNE's gradient is that of Σ p ln (1 / n) + ln Z.</summary>
    private static double Slope(float[] p, double[,] points, int i, int k, double exaggeration)
    {
        const double Step = 1e-5;
        double At(double move)
        {
            var moved = (double[,])points.Clone();
            moved[i, k] += move;
            var count = points.GetLength(0);
            var total = 0.0;
            for (var a = 0; a < count; a++)
                for (var b = 0; b < count; b++)
                    total += a == b ? 0 : 1 / (1 + Math.Pow(moved[a, 0] - moved[b, 0], 2) + Math.Pow(moved[a, 1] - moved[b, 1], 2));
            return TSneReference.Divergence(p, moved) + (1 - exaggeration) * Math.Log(total);
        }
        return (At(Step) - At(-Step)) / (2 * Step);
    }
}
