using System.Globalization;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Arrays of several dimensions.</summary>
internal static class Dimensions
{
    /// <summary>int[2, 3].</summary>
    public static string Name(Array array) =>
        $"{TypeNames.Of(array.GetType().GetElementType()!)}[{Text(Enumerable.Range(0, array.Rank).Select(array.GetLength))}]";

    /// <summary>
    /// The array as a sequence of its first index: of items when there is
    /// one dimension, of such sequences when there are more.
    /// </summary>
    public static IEnumerable<object?> Slices(Array array) => Slices(array, []);

    /// <summary>The indices of the rows, "0" or "0, 1": all dimensions but the last, which is the row itself.</summary>
    public static IEnumerable<int[]> Rows(Array array)
    {
        IEnumerable<int[]> rows = [[]];
        for (var dimension = 0; dimension < array.Rank - 1; dimension++)
        {
            var indices = Indices(array, dimension);
            rows = rows.SelectMany(row => indices.Select(index => (int[])[.. row, index]));
        }

        return rows;
    }

    /// <summary>The indices of a dimension, which need not start at 0.</summary>
    public static IEnumerable<int> Indices(Array array, int dimension) =>
        Enumerable.Range(array.GetLowerBound(dimension), array.GetLength(dimension));

    public static string Text(IEnumerable<int> indices) =>
        string.Join(", ", indices.Select(index => index.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<object?> Slices(Array array, int[] outer) => Indices(array, outer.Length).Select(index =>
        outer.Length == array.Rank - 1 ? array.GetValue([.. outer, index]) : Slices(array, [.. outer, index]));
}
