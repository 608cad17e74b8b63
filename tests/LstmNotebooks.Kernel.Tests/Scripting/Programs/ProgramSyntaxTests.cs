using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>What the compiler takes in programs and not in scripts.</summary>
public sealed class ProgramSyntaxTests
{
    [Theory]
    [InlineData("static class Texts { public static string Shout(this string text) => text + \"!\"; }", "\"a\".Shout() + Texts.Shout(\"b\")", "a!b!")]
    [InlineData("record Person(string Name);", "static class People\n{\n    public static string Greet(this Person person) => $\"hello {person.Name}\"; // greets\n}\nnew Person(\"Ada\").Greet()", "hello Ada")]
    [InlineData("static class Lists\n{\n    public static T Second<T>(\n        this IEnumerable<T> all, // any\n        int skip = 1) where T : notnull => all.Skip(skip).First();\n}", "new[] { 4, 5, 6 }.Second() + new[] { 4, 5, 6 }.Second(skip: 2)", "11")]
    [InlineData("static class Numbers { public static void Double(this ref int x) => x *= 2; static int Half(this int x) => x / 2; public static int Quarter(this int x) => x.Half().Half(); }", "var n = 4;\nn.Double();\nn.Quarter()", "2")]
    [InlineData("static class Numbers { public static int Sum(this int first, params int[] others) => first + others.Sum(); public static bool TryHalf(this int x, out int half) { half = x / 2; return x % 2 == 0; } }", "1.Sum(2, 3) + (8.TryHalf(out var half) ? half : 0)", "10")]
    [InlineData("static class Texts { public const int Size = 3; public enum Side { Left, Right } public static string Cut(this string text, Side side = Side.Left, int size = Size) => side == Side.Left ? text[..size] : text[^size..]; }", "\"abcdef\".Cut() + \"abcdef\".Cut(Texts.Side.Right, 1)", "abcf")]
    [InlineData("static partial class Texts { public static string Twice(this string text) => text + text; }\nstatic partial class Texts { public static string Dotted(this string text) => text.Twice() + \".\"; }", "\"a\".Dotted()", "aa.")]
    [InlineData("static class Texts { public static int Words(this string text) => 1; }", "static class Texts { public static int Words(this string text) => text.Split(' ').Length; }\n\"a b\".Words()", "2")]
    [InlineData("static class Texts { extension(string text) { public int Words => text.Split(' ').Length; public static string Nothing => \"\"; }\npublic static string Shout(this string text) => text + \"!\"; }", "\"a b c\".Words + string.Nothing.Length + \"a\".Shout()", "3a!")]
    [InlineData("static class Texts { extension(string text) { public int Words => 1; } }", "static class Texts { extension(string text) { public int Words => 2; } }\n\"a\".Words", "2")]
    [InlineData("record Person(string Name);\nstatic class People { extension(Person person) { public int Size => person.Name.Length; } }", "new Person(\"Ada\").Size", "3")]
    public async Task RunAsync_ExtensionMethods_HoldInTheNextCell(string first, string second, string expected)
    {
        using var run = new SessionRun();
        await run.ResultAsync(first);

        Assert.Equal(expected, await run.ResultAsync(second));
    }

    [Fact]
    public async Task RunAsync_ErrorInAnExtensionMethod_IsShownOnceAtItsColumn()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("static class Texts\n{\n    public static string Shout(this Nowhere text) => \"\";\n}");

        Assert.Equal(
            [
                "test.ipynb, cell 1, line 3: CS0246 The type or namespace name 'Nowhere' could not be found (are you missing a using directive or an assembly reference?)",
                "    public static string Shout(this Nowhere text) => \"\";",
                "                                    ^^^^^^^",
            ],
            error.Traceback);
    }

    [Theory]
    [InlineData("origin with { X = 5 }", "(5, 0)")]
    [InlineData("var a = 1;\norigin with\n{\n    X = a,\n    Y = 2,\n}", "(1, 2)")]
    [InlineData("origin with { X = 5 } with { Y = 6 }", "(5, 6)")]
    [InlineData("Corner.Origin with { Y = 1 }", "(0, 1)")]
    [InlineData("origin\n    with { Y = 1 }", "(0, 1)")]
    [InlineData("origin\twith { Y = 1 }", "(0, 1)")]
    [InlineData("Point with { get; set; } = new(7, 7);\nwith", "(7, 7)")]
    [InlineData("all[0] with { Y = 1 }", "(0, 1)")]
    [InlineData("origin with { }", "(0, 0)")]
    public async Task RunAsync_WithExpressionLast_ShowsIt(string code, string expected)
    {
        using var run = new SessionRun();
        await run.ResultAsync("record Point(int X, int Y) { public sealed override string ToString() => $\"({X}, {Y})\"; }\nstatic class Corner { public static Point Origin = new(0, 0); }\nvar origin = Corner.Origin; var all = new[] { origin };");

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_WithExpressionLast_UnknownMember_NamesLineAndColumn()
    {
        using var run = new SessionRun();
        await run.ResultAsync("record Point(int X);\nvar origin = new Point(0);");

        var error = await run.ErrorAsync("origin with { Z = 5 }");

        Assert.StartsWith("test.ipynb, cell 2, line 1: CS0117", error.Value);
        Assert.Equal("                  ^", error.Traceback[2]);
    }

    [Theory]
    [InlineData("using var first = new Loud(\"a\");\nConsole.Write(\"in \");", "in bye a ")]
    [InlineData("using Loud first = new(\"a\"), second = new(\"b\");\nusing var none = (Loud)null;\nConsole.Write(\"in \");", "in bye b bye a ")]
    [InlineData("await using var first = new Later();\nConsole.Write(\"in \");", "in later ")]
    [InlineData("await using (var first = new Later()) Console.Write(\"in \");\nConsole.Write(\"out\");", "in later out")]
    [InlineData("using (var first = new Loud(\"a\")) { Console.Write(\"in \"); }", "in bye a ")]
    public async Task RunAsync_UsingDeclaration_IsDisposedOfAtTheEnd(string code, string expected)
    {
        using var run = new SessionRun();
        await run.ResultAsync("class Loud(string name) : IDisposable { public void Dispose() => Console.Write($\"bye {name} \"); }\nclass Later : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Console.Write(\"later \"); } }");

        Assert.Equal(expected, await run.StreamAsync(code));
    }

    [Fact]
    public async Task RunAsync_UsingDeclaration_LastsUntilTheResultIsShown()
    {
        using var run = new SessionRun();

        Assert.Equal("[1, 2]", await run.ResultAsync("using var reader = new System.IO.StringReader(\"a\\nbc\");\nIEnumerable<int> Lengths() { while (reader.ReadLine() is { } line) yield return line.Length; }\nLengths()"));
    }

    [Fact]
    public async Task RunAsync_UsingDeclarationInAFailingCell_IsDisposedOf()
    {
        using var run = new SessionRun();
        await run.ResultAsync("class Loud : IDisposable { public void Dispose() => Console.Write(\"bye\"); }");

        var outputs = await run.ShowAsync("using var loud = new Loud();\nthrow new Exception(\"stop\");");

        Assert.Equal("bye", Assert.IsType<StreamOutput>(outputs[0]).Text);
        Assert.Equal("test.ipynb, cell 2, line 2: stop", Assert.IsType<ErrorOutput>(outputs[1]).Value);
    }

    [Fact]
    public async Task RunAsync_UsingDeclarationOfAValueThatCannotBeDisposedOf_SaysWhatToDo()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("using var number = 5;");

        Assert.Equal("test.ipynb, cell 1, line 1: using expects a value that can be disposed of, but Int32 is neither IDisposable nor IAsyncDisposable. Leave out using.", error.Value);
    }

    [Theory]
    [InlineData("return 5;", "5")]
    [InlineData("const double Tau = 6.28;\nTau", "6.28")]
    [InlineData("var i = 0;\nagain:\ni++;\nif (i < 3) goto again;\ni", "3")]
    [InlineData("#define FAST\n#if FAST\nvar mode = 1;\n#endif\nmode", "1")]
    [InlineData("int[] numbers = [1, 2];\n{ ref int second = ref numbers[1]; second = 9; }\nnumbers", "[1, 9]")]
    [InlineData("int[] numbers = [1, 2];\nforeach (ref var number in numbers.AsSpan()) number++;\nnumbers", "[2, 3]")]
    [InlineData("var width = 3; var height = 4;\nwidth * height", "12")]
    [InlineData("string[] args = [];\nargs.Length", "0")]
    public async Task RunAsync_ProgramSyntax_Runs(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Theory]
    [InlineData("namespace A { class B { } }", CompletenessStatus.Complete)]
    [InlineData("namespace A {", CompletenessStatus.Incomplete)]
    [InlineData("using var reader = new System.IO.StringReader(\"\");", CompletenessStatus.Complete)]
    public void IsComplete_ProgramSyntax_IsSeen(string code, CompletenessStatus expected) =>
        Assert.Equal(expected, CompletenessCheck.Of(code).Status);
}
