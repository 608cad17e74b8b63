using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class ProductBlockTests
{
    [Fact]
    public void SecondLevelBytes_AnyMachine_IsPlausible() => Assert.InRange(Cache.SecondLevelBytes, 512 * 1024, 2048 * 1024);

    [Fact]
    public void Of_AnyShape_FitsAnyCacheInEvenBlocks()
    {
        foreach (var (depth, columns) in Shapes())
        {
            foreach (var kilobytes in (int[])[512, 1_024, 1_280, 2_048])
            {
                Check(depth, columns, packsA: false, kilobytes);
                Check(depth, columns, packsA: true, kilobytes);
            }
        }
    }

    private static IEnumerable<(int Depth, int Columns)> Shapes() =>
        from depth in (int[])[0, 1, 200, 700, 1_024, 10_000]
        from columns in (int[])[1, 33, 200, 512, 650, 2_600, 10_000]
        select (depth, columns);

    private static void Check(int depth, int columns, bool packsA, int kilobytes)
    {
        var bytes = kilobytes * 1024;
        var block = ProductBlock.Of(depth, columns, packsA, bytes);

        var sides = Enumerable.Range(0, block.Sides).Select(side => block.Columns(side, columns)).ToArray();
        var widest = sides.Max(static side => side.Width);
        Assert.Equal(columns, sides.Sum(static side => side.Width));
        Assert.Equal(sides.Select(static side => side.First).Skip(1), sides.Select(static side => side.First + side.Width).SkipLast(1));
        Assert.All(
            sides,
            side => Assert.True(
                2 * side.Width >= widest, $"of {depth} × {columns} with {kilobytes} KiB a block has {side.Width} of {widest} columns"));
        Assert.True(
            (long)block.Depth * PanelMatrix.Padded(widest) * sizeof(float) <= bytes / 8 * 5,
            "a block of B is larger than five eighths of the cache");
        Assert.True(block.Rows % PanelMatrix.Width == 0 && block.Rows > 0, $"{block.Rows} rows are no whole tiles");
        Assert.True(block.Depth > 0);
    }
}
