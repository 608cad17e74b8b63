namespace LstmNotebooks.Kernel.Tests.Session;

/// <summary>What introductory C# notebooks write, over two cells.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("int Square(int x) => x * x;", "Square(7)", "49")]
    [InlineData("using System.IO;", "Path.GetFileName(\"a/b.txt\")", "b.txt")]
    [InlineData("// nothing yet", "1", "1")]
    [InlineData("var x = 1;", "var x = \"again\"; x", "again")]
    [InlineData("int Number() => 1;", "int Number() => 2;\nNumber()", "2")]
    [InlineData("class Animal { public virtual string Sound() => \"?\"; }", "class Cat : Animal { public override string Sound() => \"meow\"; }\nnew Cat().Sound()", "meow")]
    [InlineData("record Point(int X, int Y);", "new Point(1, 2) with { Y = 5 } is (1, 5)", "true")]
    [InlineData("interface IShape { double Area { get; } }", "record Circle(double R) : IShape { public double Area => R * R; }\nIShape shape = new Circle(2); shape.Area", "4")]
    [InlineData("enum Colour { Red, Green }", "Colour.Green switch { Colour.Green => \"go\", _ => \"stop\" }", "go")]
    [InlineData("static string Shout(this string text) => text.ToUpperInvariant();", "\"hey\".Shout()", "HEY")]
    [InlineData("async Task<int> Later() { await Task.Yield(); return 3; }", "var both = await Task.WhenAll(Later(), Later()); both.Sum()", "6")]
    [InlineData("IEnumerable<int> Count() { for (var i = 0; i < 3; i++) yield return i; }", "from i in Count() where i > 0 select i * 10", "[10, 20]")]
    [InlineData("async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 4; }", "var sum = 0; await foreach (var i in Stream()) sum += i; sum", "4")]
    [InlineData("T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;", "Max(\"a\", \"b\")", "b")]
    [InlineData("int[] numbers = [1, 2, 3];", "int Second(int[] all) { Span<int> middle = all.AsSpan(1, 2); return middle[1]; }\nSecond(numbers)", "3")]
    [InlineData("var text = $\"\"\"{1 + 1} \"quoted\" \"\"\";", "text", "2 \"quoted\" ")]
    [InlineData("delegate int Change(int x);", "Change twice = x => 2 * x; twice(4)", "8")]
    [InlineData("unsafe int Size() => sizeof(long);", "Size()", "8")]
    [InlineData("dynamic loose = 5;", "loose + 1", "6")]
    [InlineData("(string Name, int Age) person = (\"Ada\", 36);", "var (name, age) = person; name + age", "Ada36")]
    [InlineData("using static System.Math;", "Max(1, 2)", "2")]
    [InlineData("#nullable enable\nstring? maybe = null;", "maybe?.Length ?? -1", "-1")]
    [InlineData("class Counter { public static int Count; public void Go() => Count++; }", "for (var i = 0; i < 3; i++) new Counter().Go();\nCounter.Count", "3")]
    public async Task RunAsync_LanguageFeature_HoldsInTheNextCell(string first, string second, string expected)
    {
        using var run = new SessionRun();

        await run.ResultAsync(first);

        Assert.Equal(expected, await run.ResultAsync(second));
    }
}
