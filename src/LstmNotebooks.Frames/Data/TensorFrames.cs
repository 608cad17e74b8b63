using LstmNotebooks.Data;
using LstmNotebooks.Numerics;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>Tensors from data frames, and back.</summary>
public static class TensorFrames
{
    /// <summary>[rows, columns] the numbers of some columns as float32, which keeps about seven digits.</summary>
    /// <param name="frame">The frame; a null is an error.</param>
    /// <param name="columns">
    /// Columns of numbers or truth values (1 and 0), in the order of the tensor; none for all columns of the frame.
    /// </param>
    public static Tensor ToTensor(this DataFrame frame, params string[] columns) => frame.ToTensor(columns, MissingValue.Fail);

    /// <summary>[rows kept, columns] the numbers of some columns as float32, which keeps about seven digits.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="columns">
    /// Columns of numbers or truth values (1 and 0), in the order of the tensor; none for all columns of the frame.
    /// </param>
    /// <param name="missing">What to do with null and NaN.</param>
    /// <exception cref="InvalidDataException">A column is not there, or is not of finite numbers that a float32 can hold.</exception>
    public static Tensor ToTensor(this DataFrame frame, IReadOnlyList<string> columns, MissingValue missing)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(columns);
        string[] names = columns.Count > 0 ? [.. columns] : [.. frame.Columns.Select(column => column.Name)];
        var numbers = FrameNumbers.Of(frame, names, missing);
        var (rows, width) = (numbers.Rows.Count, names.Length);
        if ((long)rows * width > Array.MaxLength)
            throw new InvalidDataException($"The frame has {rows} rows of {width} columns, more numbers than the {Array.MaxLength} that "
                + "one tensor holds. Take a part of the rows or columns.");
        var values = new float[rows * width];
        for (var row = 0; row < rows; row++)
        {
            for (var k = 0; k < width; k++)
            {
                var value = (float)numbers.Columns[k][row];
                values[row * width + k] = float.IsFinite(value)
                    ? value
                    : throw new InvalidDataException($"The frame, Rows[{numbers.Rows[row]}]: "
                        + $"column '{names[k]}' is {CellText.Of(numbers.Columns[k][row])}, too large for a float32. "
                        + "Divide the column by its unit first.");
            }
        }

        return new Tensor([rows, width], values);
    }

    /// <summary>A row for each row of a matrix, or for each value of a vector.</summary>
    /// <param name="tensor">[rows, columns], or [rows].</param>
    /// <param name="columns">[columns] their names; none for Column0, Column1, …</param>
    /// <exception cref="ShapeException">The tensor has more dimensions, or another number of columns than there are names.</exception>
    public static DataFrame ToDataFrame(this Tensor tensor, params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(columns);
        if (tensor.Rank is not (1 or 2))
            throw new ShapeException($"A data frame is made from a tensor of shape [rows, columns] or [rows] but got {tensor.Shape}: "
                + "Reshape it first.");
        var (rows, width) = (tensor.Shape[0], tensor.Rank == 1 ? 1 : tensor.Shape[1]);
        string[] names = columns.Count > 0 ? [.. columns] : [.. Enumerable.Range(0, width).Select(k => $"Column{k}")];
        if (names.Length != width)
            throw new ShapeException($"A tensor of shape {tensor.Shape} makes {width} columns but got {names.Length} names: "
                + "pass one name for each column, or none.");
        var values = tensor.ToArray();
        return new DataFrame(names.Select(Column));

        SingleDataFrameColumn Column(string name, int k) => new(name, Enumerable.Range(0, rows).Select(row => values[row * width + k]));
    }
}
