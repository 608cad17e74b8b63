using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class AliasTableTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(0.1, 0.0, 5.0, 2.0, 0.9)]
    public void Draw_ManyTimes_FollowsTheWeights(params double[] weights)
    {
        const int Draws = 200_000;
        var table = new AliasTable(weights);
        var random = new RandomStream(3);
        var counts = new int[weights.Length];

        for (var i = 0; i < Draws; i++)
            counts[table.Draw(random.NextUInt32())]++;

        for (var i = 0; i < weights.Length; i++)
        {
            var share = weights[i] / weights.Sum();
            Assert.Equal(share, counts[i] / (double)Draws, 5 * Math.Sqrt(share * (1 - share) / Draws) + 1e-9);
        }
    }
}
