using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class ColumnSumsTests
{
    // Rows in fours and left over; columns in whole vectors and left over, in one part and in several.
    [Theory]
    [InlineData(1, 5)]
    [InlineData(7, 47)]
    [InlineData(71, 2_500)]
    public void Run_AnySize_AddsRowsInAscendingOrder(int rows, int columns)
    {
        var x = new RandomStream(1).NextNormals(rows * columns);
        var start = new RandomStream(2).NextNormals(columns);
        foreach (var accumulate in new[] { false, true })
        {
            var sums = start.ToArray();

            ColumnSums.Run(x, rows, columns, sums, accumulate);

            for (var column = 0; column < columns; column++)
            {
                var expected = accumulate ? start[column] : 0;
                for (var row = 0; row < rows; row++)
                    expected += x[row * columns + column];
                Assert.Equal(expected, sums[column]);
            }
        }
    }
}
