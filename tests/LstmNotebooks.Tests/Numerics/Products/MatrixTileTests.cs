using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed unsafe class MatrixTileTests
{
    // An input and a hidden state side by side: each begins a panel and ends within one.
    private const int First = 21;
    private const int Second = 50;
    private const int Depth = First + Second;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Multiply_AnyHeightOfTwoGroups_IsOneChainOfFusedMultiplyAdds(int panels)
    {
        var random = new RandomStream(1);
        var columns = panels * PanelMatrix.Width;
        float[] weights = random.NextNormals(Depth * columns), start = random.NextNormals(columns);
        AlignedBuffer? memoryA = null, memoryB = AlignedBuffer.Rent(PanelPacking.Length(Depth, columns)), memoryC = null;
        var b = Pack(weights, Depth, columns, memoryB);
        for (var rows = 1; rows <= 8; rows++)
        {
            float[] first = random.NextNormals(rows * First), second = random.NextNormals(rows * Second);
            var tiles = new BatchTiles(rows, 1);
            var a = BatchPanels.Rent(ref memoryA, 1, tiles, PanelMatrix.Count(First) + PanelMatrix.Count(Second));
            var c = BatchPanels.Rent(ref memoryC, 1, tiles, panels);
            a.Load(0, first, First, First);
            a.From(PanelMatrix.Count(First)).Load(0, second, Second, Second);

            fixed (float* from = start)
                MatrixTile.MultiplyTiles(
                    a.Rows(0, 0, First, 2, Second), b.Data, b.Stride, panels, c.Target(0, 0, 0).FromRow(from), rows, 1);

            var actual = new float[rows * columns];
            c.Unload(0, actual, columns, columns);
            for (var row = 0; row < rows; row++)
            {
                float[] x = [.. first[(row * First)..((row + 1) * First)], .. second[(row * Second)..((row + 1) * Second)]];
                for (var column = 0; column < columns; column++)
                    Assert.Equal(Chain(x, weights, columns, column, start[column]), actual[row * columns + column]);
            }
        }
        GC.KeepAlive((memoryA, memoryB, memoryC));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    [InlineData(20, 2)]
    [InlineData(30, 3)]
    [InlineData(64, 2)]
    public void Multiply_ColumnsOfABatch_RunsOverStepsThenSequences(int batch, int threads)
    {
        const int Steps = 3, Inputs = 20, Outputs = 2 * PanelMatrix.Width;
        var random = new RandomStream(3);
        float[] x = random.NextNormals(Steps * batch * Inputs), g = random
            .NextNormals(Steps * batch * Outputs), actual = new float[PanelMatrix.Width * Outputs];
        AlignedBuffer? memoryX = null, memoryG = null;
        var tiles = new BatchTiles(batch, threads);
        var (a, b) = (
            BatchPanels.Rent(ref memoryX, Steps, tiles, PanelMatrix.Count(Inputs)), BatchPanels.Rent(ref memoryG, Steps, tiles, 2));
        for (var step = 0; step < Steps; step++)
        {
            a.Load(step, x.AsSpan(step * batch * Inputs, batch * Inputs), Inputs, Inputs);
            b.Load(step, g.AsSpan(step * batch * Outputs, batch * Outputs), Outputs, Outputs);
        }

        fixed (float* c = actual)
            MatrixTile.Multiply(
                a.Columns(0, Steps, 0, b), b.Data, b.Stride, 2, new TileTarget(c, Outputs, PanelMatrix.Width), PanelMatrix.Width);

        GC.KeepAlive((memoryX, memoryG));
        for (var input = 0; input < PanelMatrix.Width; input++)
        {
            float[] column = [.. Enumerable.Range(0, Steps * batch).Select(row => x[row * Inputs + input])];
            for (var output = 0; output < Outputs; output++)
                Assert.Equal(Chain(column, g, Outputs, output, 0), actual[input * Outputs + output]);
        }
    }

    [Fact]
    public void MultiplyRow_EightPanels_IsOneChainOfFusedMultiplyAdds()
    {
        const int Columns = MatrixTile.RowPanels * PanelMatrix.Width;
        var random = new RandomStream(2);
        float[] x = random.NextNormals(Depth), weights = random
            .NextNormals(Depth * Columns), start = random
            .NextNormals(Columns), actual = new float[Columns];
        var memory = AlignedBuffer.Rent(PanelPacking.Length(Depth, Columns));
        var b = Pack(weights, Depth, Columns, memory);

        fixed (float* a = x, from = start, c = actual)
            MatrixTile.MultiplyRow(a, b.Data, b.Stride, Depth, c, from);

        GC.KeepAlive(memory);
        for (var column = 0; column < Columns; column++)
            Assert.Equal(Chain(x, weights, Columns, column, start[column]), actual[column]);
    }

    private static float Chain(float[] x, float[] weights, int columns, int column, float sum)
    {
        for (var k = 0; k < x.Length; k++)
            sum = MathF.FusedMultiplyAdd(x[k], weights[k * columns + column], sum);
        return sum;
    }

    private static PanelMatrix Pack(float[] values, int rows, int columns, AlignedBuffer memory)
    {
        fixed (float* from = values)
            return PanelPacking.Pack(MatrixView.Dense(from, rows, columns), memory.Start);
    }
}
