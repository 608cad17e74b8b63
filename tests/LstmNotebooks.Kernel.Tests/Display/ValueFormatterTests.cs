using System.Collections;
using System.Collections.ObjectModel;
using System.Data;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class ValueFormatterTests
{
    [Fact]
    public void ToBundle_Objects_AreATableOfTheirMembers()
    {
        var bundle = ValueFormatter.ToBundle(new[] { new Person("Ada", 36), new Person("Al", 4) });

        Assert.Equal(
            """
            Person[] · 2 items
               Name  Age
            0  Ada    36
            1  Al      4
            """.ReplaceLineEndings("\n"),
            bundle["text/plain"]);
        Assert.Equal(["text/html", "text/plain"], bundle.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void ToBundle_Table_IsHtmlWithoutScriptsOrColours()
    {
        var html = ValueFormatter.ToBundle(new[] { new Person("<b>&", 36) })["text/html"];

        Assert.Equal(
            "<table style=\"border-collapse:collapse;color:inherit;font-variant-numeric:tabular-nums\"><caption style=\"text-align:left;white-space:nowrap;padding:2px 0\">Person[] · 1 item</caption>"
            + "<thead><tr style=\"border-bottom:1px solid rgba(128,128,128,.35)\"><th></th>"
            + "<th scope=\"col\" style=\"text-align:left;vertical-align:top;padding:2px 12px 2px 0\">Name</th>"
            + "<th scope=\"col\" style=\"text-align:right;vertical-align:top;padding:2px 12px 2px 0\">Age</th></tr></thead>"
            + "<tbody><tr style=\"border-bottom:1px solid rgba(128,128,128,.35)\"><th scope=\"row\" style=\"text-align:left;vertical-align:top;padding:2px 12px 2px 0\">0</th>"
            + "<td style=\"text-align:left;vertical-align:top;padding:2px 12px 2px 0\">&lt;b&gt;&amp;</td>"
            + "<td style=\"text-align:right;vertical-align:top;padding:2px 12px 2px 0\">36</td></tr></tbody></table>",
            html);
    }

    [Fact]
    public void ToBundle_LongSequence_IsCutWithACount()
    {
        var lines = Plain(Enumerable.Range(0, 1000).Select(i => new { Number = i }).ToList()).Split('\n');

        Assert.Equal("List<anonymous> · 1,000 items", lines[0]);
        Assert.Equal(23, lines.Length);
        Assert.Equal("19      19", lines[^2]);
        Assert.Equal("… 980 more", lines[^1]);
    }

    [Fact]
    public void ToBundle_EndlessSequence_IsCountedSoFarOnly()
    {
        static IEnumerable<string> Endless()
        {
            while (true)
                yield return "again";
        }

        var lines = Plain(Endless()).Split('\n');

        Assert.Equal("IEnumerable<string> · more than 1,000 items", lines[0]);
        Assert.Equal("… more than 980 more", lines[^1]);
    }

    [Fact]
    public void ToBundle_MixedItems_HaveAColumnForEveryMember()
    {
        Assert.Equal(
            """
            object[] · 3 items
               Name  Age  value
            0  Ada    36
            1             text
            2             [1, 2]
            """.ReplaceLineEndings("\n"),
            Plain(new object[] { new Person("Ada", 36), "text", new[] { 1, 2 } }));
    }

    [Fact]
    public void ToBundle_Dictionary_IsATableOfPairs()
    {
        const string Expected = """
            · 2 pairs
                 value
            a        1
            bee     22
            """;

        Assert.Equal("Dictionary<string, int> " + Expected.ReplaceLineEndings("\n"), Plain(new Dictionary<string, int> { ["a"] = 1, ["bee"] = 22 }));
        Assert.Equal("ReadOnlyDictionary<string, int> " + Expected.ReplaceLineEndings("\n"), Plain(new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1, ["bee"] = 22 })));
        Assert.Equal("SortedList " + Expected.ReplaceLineEndings("\n"), Plain(new SortedList { ["a"] = 1, ["bee"] = 22 }));
    }

    [Fact]
    public void ToBundle_Array2D_IsAGrid()
    {
        Assert.Equal(
            """
            double[2, 3]
               0    1  2
            0  1  2.5  3
            1  4    5  6
            """.ReplaceLineEndings("\n"),
            Plain(new double[,] { { 1, 2.5, 3 }, { 4, 5, 6 } }));
    }

    [Fact]
    public void ToBundle_WideAndHighArray_IsCutBothWays()
    {
        var lines = Plain(new int[30, 40]).Split('\n');

        Assert.Equal("int[30, 40] · 28 more columns", lines[0]);
        Assert.Equal("    0  1  2  3  4  5  6  7  8  9  10  11", lines[1]);
        Assert.Equal("… 10 more", lines[^1]);
    }

    [Fact]
    public void ToBundle_DataTable_ShowsItsColumns()
    {
        using var table = new DataTable("Prices");
        table.Columns.Add("Date", typeof(DateOnly));
        table.Columns.Add("Close", typeof(double));
        table.Rows.Add(new DateOnly(2020, 1, 2), 3257.85);
        table.Rows.Add(new DateOnly(2020, 1, 3), DBNull.Value);

        Assert.Equal(
            """
            Prices · 2 rows
               Date          Close
            0  2020-01-02  3257.85
            1  2020-01-03     null
            """.ReplaceLineEndings("\n"),
            Plain(table));
    }

    [Fact]
    public void ToBundle_Object_ListsMembersNestedOnesOnOneLine()
    {
        Assert.Equal(
            """
            Team
            Name     Ours
            Members  [Person { Name = Ada, Age = 36 }, Person { Name = Al, Age = 4 }]
            Scores   {a: 1}
            """.ReplaceLineEndings("\n"),
            Plain(new Team()));
    }

    [Fact]
    public void ToBundle_CycleAndThrowingGetter_AreShownAsSuch()
    {
        Assert.Equal(
            """
            Node
            Broken  InvalidOperationException: no value
            Self    Node { Broken = InvalidOperationException: no value, Self = (cycle) }
            """.ReplaceLineEndings("\n"),
            Plain(new Node("no value")));
    }

    [Fact]
    public void ToBundle_DeepObject_EndsInTypeNames()
    {
        var text = Plain(new { A = new { B = new { C = new { D = new { E = 1 } } } } });

        Assert.Equal("anonymous\nA  { B = { C = { D = anonymous } } }", text);
    }

    [Fact]
    public void ToBundle_ObjectWithVeryManyParts_IsReadOnlyInPart()
    {
        var reads = 0;
        IEnumerable<object> Wide(int depth) => Enumerable.Range(0, 20).Select(i =>
        {
            reads++;
            return depth == 0 ? (object)i : Wide(depth - 1);
        });

        var text = Plain(new { All = Wide(2) });

        Assert.EndsWith("more characters", text);
        Assert.InRange(reads, 20, 2000);
    }

    [Fact]
    public void ToBundle_OwnToString_IsThePlainText()
    {
        var bundle = ValueFormatter.ToBundle(new Temperature(21.5));

        Assert.Equal("21.5 °C", bundle["text/plain"]);
        Assert.Contains("<caption style=\"text-align:left;white-space:nowrap;padding:2px 0\">Temperature · 21.5 °C</caption>", bundle["text/html"]);
    }

    [Fact]
    public void ToBundle_ToHtml_IsTaken()
    {
        Assert.Equal([new("text/html", "<i>own</i>"), new("text/plain", "own")], ValueFormatter.ToBundle(new OwnHtml("own")).Entries);
    }

    [Fact]
    public void ToBundle_HugeString_IsCutWithACount()
    {
        var text = Plain(new string('x', 3_000_000));

        Assert.EndsWith("x… 2,000,000 more characters", text);
        Assert.InRange(text.Length, 1_000_000, 1_000_050);
    }

    [Theory]
    [InlineData("text/html", "<pre>[1, 2]</pre>")]
    [InlineData("application/json", "[1,2]")]
    public void ToBundle_AskedForm_IsMade(string mimeType, string expected)
    {
        Assert.Equal([new(mimeType, expected), new("text/plain", "[1, 2]")], ValueFormatter.ToBundle(new[] { 1, 2 }, [mimeType]).Entries);
    }

    [Fact]
    public void ToBundle_UnknownForm_SaysWhatThereIs()
    {
        var error = Assert.Throws<ArgumentException>(() => ValueFormatter.ToBundle(new Person("Ada", 36), ["image/png"]));

        Assert.Equal("A Person cannot be shown as 'image/png'. It shows as text/html, text/plain.", error.Message);
    }

    private static string Plain(object? value) => ValueFormatter.ToBundle(value)["text/plain"]!;

    public sealed record Person(string Name, int Age);

    public sealed class Team
    {
        public string Name { get; } = "Ours";

        public IReadOnlyList<Person> Members { get; } = [new("Ada", 36), new("Al", 4)];

        public Dictionary<string, int> Scores { get; } = new() { ["a"] = 1 };
    }

    public sealed class Node(string reason)
    {
        public string Broken => throw new InvalidOperationException(reason);

        public Node Self => this;
    }

    public sealed record Temperature(double Degrees)
    {
        public override string ToString() => FormattableString.Invariant($"{Degrees} °C");
    }

    public sealed class OwnHtml(string text)
    {
        public string ToHtml() => $"<i>{text}</i>";

        public override string ToString() => text;
    }
}
