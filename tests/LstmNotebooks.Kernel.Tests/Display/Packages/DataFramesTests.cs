using LstmNotebooks.Kernel.Display;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class DataFramesTests
{
    [Fact]
    public void ToBundle_Frame_ShowsTypesAlignedNumbersAndNulls()
    {
        var frame = new DataFrame(
            new DataFrameColumn("Date", typeof(DateTime), [new DateTime(2024, 1, 2), new DateTime(2024, 1, 3)]),
            new DoubleDataFrameColumn("Close", 12.5, null),
            new DataFrameColumn("Name", typeof(string), ["a", null]));

        Assert.Equal(
            """
            DataFrame · 2 rows × 3 columns
               Date         Close  Name
               DateTime    double  string
            0  2024-01-02    12.5  a
            1  2024-01-03    null  null
            """,
            ValueFormatter.ToBundle(frame)["text/plain"]);
    }

    [Fact]
    public void ToBundle_Frame_HasTypesBelowTheHeadsOfItsHtml()
    {
        var html = ValueFormatter.ToBundle(new DataFrame(new DoubleDataFrameColumn("Close < 1", 12.5)))["text/html"]!;

        Assert.Contains(">Close &lt; 1<br><span style=\"font-weight:normal;opacity:.7\">double</span></th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_LongFrame_ShowsTheFirstRowsAndCountsTheOthers()
    {
        var text = ValueFormatter.ToBundle(new DataFrame(new DoubleDataFrameColumn("Close", [.. Enumerable.Range(0, 1500).Select(i => (object)(double)i)])))["text/plain"]!;

        Assert.StartsWith("DataFrame · 1,500 rows × 1 column\n", text, StringComparison.Ordinal);
        Assert.EndsWith("19      19\n… 1,480 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_WideFrame_SaysHowManyColumnsAreNotShown()
    {
        var text = ValueFormatter.ToBundle(new DataFrame([.. Enumerable.Range(0, 20).Select(i => new DoubleDataFrameColumn($"c{i}", 1.0))]))["text/plain"]!;

        Assert.StartsWith("DataFrame · 1 row × 20 columns · 8 of the columns are not shown\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("c12", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_CellThatCannotBeRead_SaysWhyInItsPlace()
    {
        var text = ValueFormatter.ToBundle(new DataFrame(new DataFrameColumn("Bad", typeof(string), [new InvalidOperationException("it is locked"), "b"])))["text/plain"]!;

        Assert.EndsWith("0  InvalidOperationException: it is locked\n1  b", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_FrameWithoutColumns_IsATitle()
    {
        Assert.Equal("DataFrame · 0 rows × 0 columns", ValueFormatter.ToBundle(new DataFrame())["text/plain"]);
    }

    [Fact]
    public void ToBundle_Column_CountsItsNulls()
    {
        Assert.StartsWith("DoubleDataFrameColumn · 1 null · 2 rows × 1 column\n", ValueFormatter.ToBundle(new DoubleDataFrameColumn("Close", 1.0, null))["text/plain"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_Rows_HaveAColumnForEachOfTheFrame()
    {
        var row = new DataFrameRow(new("Date", new DateTime(2024, 1, 2)), new("Close", null));

        Assert.Equal("DataFrameRow\nDate   2024-01-02\nClose  null", ValueFormatter.ToBundle(row)["text/plain"]);
        Assert.Equal("DataFrameRow[] · 1 item\n   Date        Close\n0  2024-01-02  null", ValueFormatter.ToBundle(new[] { row })["text/plain"]);
    }

    [Fact]
    public void ToBundle_Groups_AreCounted()
    {
        var groups = new GroupBy<string>(new[] { "a", "b", "a" }.GroupBy(key => key, _ => new DataFrameRow()));

        Assert.Equal("GroupBy<string> · 2 groups\n   rows\na     2\nb     1", ValueFormatter.ToBundle(groups)["text/plain"]);
    }

    [Fact]
    public void ToBundle_FrameInsideAValue_IsOneLine()
    {
        Assert.Contains("Frame  DataFrame · 0 rows × 0 columns", ValueFormatter.ToBundle(new { Frame = new DataFrame() })["text/plain"]!, StringComparison.Ordinal);
    }
}
