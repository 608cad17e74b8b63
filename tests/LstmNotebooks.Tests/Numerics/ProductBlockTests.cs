using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class ProductBlockTests
{
    [Fact]
    public void SecondLevelBytes_AnyMachine_IsPlausible() => Assert.InRange(Cache.SecondLevelBytes, 512 * 1024, 2048 * 1024);

    [Theory]
    [InlineData(1024, 512, false)]
    [InlineData(200, 10_000, false)]
    [InlineData(700, 200, true)]
    [InlineData(10_000, 200, false)]
    [InlineData(1, 1, false)]
    [InlineData(0, 33, true)]
    public void Of_AnyShape_FitsTheCacheInEvenBlocks(int depth, int columns, bool packsA)
    {
        var block = ProductBlock.Of(depth, columns, packsA);

        var last = columns - (columns - 1) / block.Columns * block.Columns;
        Assert.True(2 * last >= block.Columns, $"the last block has {last} of {block.Columns} columns");
        Assert.True((long)block.Depth * PanelMatrix.Padded(block.Columns) * sizeof(float) <= Cache.SecondLevelBytes / 8 * 5, "a block of B is larger than five eighths of the cache");
        Assert.True(block.Rows % PanelMatrix.Width == 0 && block.Rows > 0, $"{block.Rows} rows are no whole tiles");
        Assert.True(block.Depth > 0 && block.Columns > 0);
    }
}
