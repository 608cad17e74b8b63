using LstmNotebooks.Data;
using LstmNotebooks.Numerics;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames.Tests;

public sealed class TensorFramesTests
{
    [Fact]
    public void ToTensor_EveryTypeOfNumber_IsTaken()
    {
        var frame = new DataFrame(
            new BooleanDataFrameColumn("b", [true]),
            new DoubleDataFrameColumn("d", [1.5]),
            new SingleDataFrameColumn("f", [0.1f]),
            new DecimalDataFrameColumn("m", [1.10m]),
            new Int32DataFrameColumn("i", [-1]),
            new Int64DataFrameColumn("l", [2]),
            new Int16DataFrameColumn("s", [-3]),
            new SByteDataFrameColumn("sb", [-4]),
            new UInt32DataFrameColumn("ui", [5]),
            new UInt64DataFrameColumn("ul", [6]),
            new UInt16DataFrameColumn("us", [7]),
            new ByteDataFrameColumn("by", [8]));

        Assert.Equal([1f, 1.5f, 0.1f, 1.1f, -1, 2, -3, -4, 5, 6, 7, 8], frame.ToTensor().ToArray());
    }

    [Fact]
    public void ToTensor_ChosenColumns_AreInTheOrderAskedFor()
    {
        var tensor = Numbers().ToTensor("y", "x");

        Assert.Equal("[3, 2]", tensor.Shape.ToString());
        Assert.Equal([4f, 1, 5, 2, 6, 3], tensor.ToArray());
    }

    [Fact]
    public void ToTensor_AfterFilterOrderAndArithmetic_Works()
    {
        var frame = Numbers();
        frame["z"] = frame["x"] / frame["y"] * 2.0;

        var tensor = frame.Filter(frame["x"].ElementwiseGreaterThan(1)).OrderByDescending("x").ToTensor("x", "z");

        Assert.Equal([3f, 1, 2, 0.8f], tensor.ToArray());
    }

    [Theory]
    [InlineData("word", "column 'word' is of type String, not of numbers, such as 'a' in Rows[0].")]
    [InlineData("null", "The frame, Rows[1]: column 'null' is null, not a number. Drop the row or pass missing: MissingValue.Forward.")]
    [InlineData("nan", "The frame, Rows[0]: column 'nan' is NaN, not a number. Drop the row or pass missing: MissingValue.Drop.")]
    [InlineData("infinite", "The frame, Rows[2]: column 'infinite' is infinite.")]
    [InlineData("large", "The frame, Rows[0]: column 'large' is 1E+300, too large for a float32.")]
    [InlineData("X1", "The frame has no column 'X1'. Did you mean 'x'?")]
    public void ToTensor_BadColumn_SaysWhatIsWrong(string column, string message)
    {
        var frame = Numbers();
        frame["word"] = new StringDataFrameColumn("word", ["a", "b", "c"]);
        frame["null"] = new DoubleDataFrameColumn("null", [1, null, 2]);
        frame["nan"] = new DoubleDataFrameColumn("nan", [double.NaN, 1, 2]);
        frame["infinite"] = new DoubleDataFrameColumn("infinite", [0, 1, double.NegativeInfinity]);
        frame["large"] = new DoubleDataFrameColumn("large", [1e300, 1, 2]);

        var error = Assert.Throws<InvalidDataException>(() => frame.ToTensor(column));

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void ToTensor_Missing_FollowsThePolicy()
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1, null, 3]), new DoubleDataFrameColumn("y", [4, 5, double.NaN]));

        Assert.Equal([1f, 4], frame.ToTensor([], MissingValue.Drop).ToArray());
        Assert.Equal([1f, 4, 1, 5, 3, 5], frame.ToTensor(["x", "y"], MissingValue.Forward).ToArray());
    }

    [Fact]
    public void ToTensor_SameColumnTwice_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Numbers().ToTensor("x", "X"));

        Assert.Contains("Column 'x' is named twice", error.Message);
    }

    [Fact]
    public void ToTensor_NoRows_SaysSo()
    {
        var error = Assert.Throws<InvalidDataException>(() => new DataFrame(new DoubleDataFrameColumn("x", 0)).ToTensor());

        Assert.Contains("The frame has no rows", error.Message);
    }

    [Fact]
    public void ToDataFrame_OfMatrix_ComesBackTheSame()
    {
        var tensor = new Tensor([2, 3], [1, 2, 3, 4, 5, 0.1f]);

        var frame = tensor.ToDataFrame("a", "b", "c");

        Assert.Equal(["a", "b", "c"], frame.Columns.Select(column => column.Name));
        Assert.Equal(tensor.ToArray(), frame.ToTensor().ToArray());
    }

    [Fact]
    public void ToDataFrame_OfVector_IsOneColumn()
    {
        var frame = new Tensor([2], [1, 2]).ToDataFrame();

        Assert.Equal("Column0", Assert.Single(frame.Columns).Name);
        Assert.Equal(2, frame.Rows.Count);
    }

    [Fact]
    public void ToDataFrame_OfThreeDimensions_SaysToReshape()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3, 4).ToDataFrame());

        Assert.Contains("[rows, columns] or [rows] but got [2, 3, 4]: Reshape it first.", error.Message);
    }

    [Fact]
    public void ToDataFrame_OtherNumberOfNames_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).ToDataFrame("a"));

        Assert.Contains("makes 3 columns but got 1 names", error.Message);
    }

    private static DataFrame Numbers() => new(new DoubleDataFrameColumn("x", [1, 2, 3]), new Int32DataFrameColumn("y", [4, 5, 6]));
}
