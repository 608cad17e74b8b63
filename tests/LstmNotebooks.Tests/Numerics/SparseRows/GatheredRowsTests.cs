using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class GatheredRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)] // whole vectors and some left over
    [InlineData(13)]
    [InlineData(16)]
    public void Add_AnyWidth_AddsProductsInTheOrderOfTheIndices(int width)
    {
        var random = new RandomStream(1);
        int[] indices = [0, 2, 3, 6];
        double[] values = [.. indices.Select(_ => random.NextDouble())];
        double[] table = [.. Enumerable.Range(0, 7 * width).Select(_ => random.NextDouble() - 0.5)];
        double[] sums = [.. Enumerable.Range(0, width).Select(_ => random.NextDouble())];
        var expected = sums.ToArray();
        for (var k = 0; k < width; k++)
        {
            for (var i = 0; i < indices.Length; i++)
                expected[k] += values[i] * table[indices[i] * width + k];
        }

        GatheredRows.Add(indices, values, table, sums);

        Assert.Equal(expected, sums);
    }
}
