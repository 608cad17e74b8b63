using LstmNotebooks.Data;
using LstmNotebooks.Text;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames.Tests;

public sealed class TextFramesTests
{
    [Fact]
    public void ToLabelledTexts_TitleAndLabel_AreTaken()
    {
        var texts = News().ToLabelledTexts("title", "label");

        Assert.Equal([new LabelledText("one", "", "real"), new LabelledText("two", "", "fake")], texts);
    }

    [Fact]
    public void ToLabelledTexts_AllParts_AreTaken()
    {
        var frame = News();
        frame["date"] = new DateTimeDataFrameColumn("date", [new DateTime(2020, 1, 2), null]);

        var text = frame.ToLabelledTexts("title", "label", text: "body", date: "date", source: "by", group: "by", id: "n")[0];

        Assert.Equal(
            new LabelledText("one", "words", "real") { Id = "1", Source = "me", Group = "me", Date = new DateOnly(2020, 1, 2) },
            text);
    }

    [Fact]
    public void ToLabelledTexts_NumbersAndTruthAsLabels_AreTexts()
    {
        var frame = News();
        frame["zero"] = new DoubleDataFrameColumn("zero", [0, 1]);
        frame["truth"] = new BooleanDataFrameColumn("truth", [true, false]);

        Assert.Equal(["0", "1"], frame.ToLabelledTexts("title", "zero").Select(text => text.Label));
        Assert.Equal(["true", "false"], frame.ToLabelledTexts("title", "truth").Select(text => text.Label));
    }

    [Fact]
    public void ToLabelledTexts_ArrowStrings_AreTexts()
    {
        var words = "onetwo"u8.ToArray();
        byte[] offsets = [0, 0, 0, 0, 3, 0, 0, 0, 6, 0, 0, 0], valid = [3];
        var column = new ArrowStringDataFrameColumn("words", words, offsets, valid, 2, 0);
        var frame = new DataFrame(column, new Int32DataFrameColumn("label", [0, 1]));

        Assert.Equal(
            [new LabelledText("", "one", "0"), new LabelledText("", "two", "1")],
            frame.ToLabelledTexts(null, "label", text: "words"));
    }

    [Fact]
    public void ToLabelledTexts_NullLabel_FollowsThePolicy()
    {
        var frame = News();
        frame["label"][1] = null;

        var error = Assert.Throws<InvalidDataException>(() => frame.ToLabelledTexts("title", "label"));

        Assert.Equal("The frame, Rows[1]: column 'label' is null. Fill in the cell, or pass missing: "
            + "MissingValue.Drop, which leaves the row out.", error.Message);
        Assert.Equal("one", Assert.Single(frame.ToLabelledTexts("title", "label", missing: MissingValue.Drop)).Title);
    }

    [Fact]
    public void ToLabelledTexts_NullTitleBesideText_IsEmpty()
    {
        var frame = News();
        frame["title"][0] = null;

        Assert.Equal("", frame.ToLabelledTexts("title", "label", text: "body")[0].Title);
    }

    [Fact]
    public void ToLabelledTexts_Forward_SaysWhyNot()
    {
        var error = Assert.Throws<ArgumentException>(() => News().ToLabelledTexts("title", "label", missing: MissingValue.Forward));

        Assert.Contains("pass MissingValue.Drop", error.Message);
    }

    [Theory]
    [InlineData("n", "label", "column 'n' is of type Int32, not of texts.")]
    [InlineData("titel", "label", "The frame has no column 'titel'. Did you mean 'title'?")]
    [InlineData("title", "when", "column 'when' holds dates, not classes.")]
    public void ToLabelledTexts_ColumnOfAnotherMeaning_SaysSo(string title, string label, string message)
    {
        var frame = News();
        frame["when"] = new DateTimeDataFrameColumn("when", [DateTime.UnixEpoch, DateTime.UnixEpoch]);

        var error = Assert.Throws<InvalidDataException>(() => frame.ToLabelledTexts(title, label));

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void ToLabelledTexts_LabelAndTitleSwapped_SaysSo()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("title", Enumerable.Range(0, 10).Select(k => $"title {k}")),
            new StringDataFrameColumn("label", Enumerable.Range(0, 10).Select(k => k % 2 == 0 ? "real" : "fake")));

        var error = Assert.Throws<InvalidDataException>(() => frame.ToLabelledTexts("label", "title"));

        Assert.Contains("column 'title' has another value in each of 10 rows, such as 'title 0'", error.Message);
    }

    [Fact]
    public void ToDataFrame_OfTexts_ComesBackTheSame()
    {
        LabelledText[] texts = [new("a", "b", "real") { Id = "1", Date = new DateOnly(2020, 1, 2) }, new("", "c", "fake") { Id = "2" }];

        var frame = texts.ToDataFrame();

        Assert.Equal(["id", "date", "title", "text", "label"], frame.Columns.Select(column => column.Name));
        Assert.Equal(texts, frame.ToLabelledTexts("title", "label", text: "text", date: "date", id: "id"));
    }

    private static DataFrame News() => new(
        new StringDataFrameColumn("title", ["one", "two"]),
        new StringDataFrameColumn("body", ["words", "more"]),
        new StringDataFrameColumn("by", ["me", "you"]),
        new Int32DataFrameColumn("n", [1, 2]),
        new StringDataFrameColumn("label", ["real", "fake"]));
}
