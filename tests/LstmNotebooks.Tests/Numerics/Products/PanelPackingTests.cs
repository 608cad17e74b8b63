using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

/// <summary>Moving values changes none of them: every place of every panel is compared exactly.</summary>
public sealed unsafe class PanelPackingTests
{
    // Whole blocks of four by four, and rows and columns that are left over on either side.
    public static TheoryData<int, int> Sizes => new()
    {
        { 1, 1 }, { 3, 2 }, { 4, 4 }, { 4, 16 }, { 5, 17 }, { 7, 31 }, { 8, 32 }, { 33, 21 }, { 64, 50 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Pack_Rows_FillsPanelsAndPadsWithZeros(int rows, int columns) => Check(rows, columns, transposed: false);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Pack_Transposed_FillsPanelsAndPadsWithZeros(int rows, int columns) => Check(rows, columns, transposed: true);

    private static void Check(int rows, int columns, bool transposed)
    {
        var values = Enumerable.Range(1, rows * columns).Select(i => (float)i).ToArray();
        var panels = new float[PanelPacking.Length(rows, columns)];
        Array.Fill(panels, float.NaN);

        fixed (float* source = values, target = panels)
        {
            var matrix = transposed ? MatrixView.Dense(source, columns, rows).Transposed : MatrixView.Dense(source, rows, columns);
            PanelPacking.Pack(matrix, target);
        }

        var expected = new float[panels.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var place = (column / PanelMatrix.Width * rows + row) * PanelMatrix.Width + column % PanelMatrix.Width;
                expected[place] = values[transposed ? column * rows + row : row * columns + column];
            }
        }

        Assert.Equal(expected, panels);
    }
}
