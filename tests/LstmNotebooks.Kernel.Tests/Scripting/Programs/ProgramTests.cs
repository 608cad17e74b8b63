using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Whole programs in cells, as books print them.</summary>
public sealed class ProgramTests
{
    private const string Lesson = "using System;\n\nnamespace Lesson\n{\n    class Program\n    {\n        static void Main(string[] args)\n        {\n            Console.Write($\"hello {args.Length}\");\n        }\n    }\n}";

    [Theory]
    [InlineData(Lesson, "Lesson.Program.Main([]);", "hello 0")]
    [InlineData(Lesson, "Lesson.Program.Main();", "hello 0")]
    [InlineData(Lesson, "using Lesson;\nProgram.Main(\"a\", \"b\");", "hello 2")]
    [InlineData("namespace Zoo.Pens;\ninternal class Program\n{\n    private static int Main() { Console.Write(\"pens\"); return 0; }\n}", "var code = Zoo.Pens.Program.Main();", "pens")]
    [InlineData("class Program\n{\n    static async Task Main(string[] args)\n    {\n        await Task.Yield();\n        Console.Write(\"later\");\n    }\n}", "await Program.Main();", "later")]
    [InlineData("class Program { private static void Main(string[] args) => Console.Write(args.Length); }", "Program.Main([]);\nProgram.Main(new string[2]);", "02")]
    [InlineData("static void Main(string[] args) => Console.Write(args.Length);", "Main();", "0")]
    [InlineData("namespace A { static class Greeter { internal static string Text => \"hi\"; } }\nnamespace B { using A; class Program { static void Main() => Console.Write(Greeter.Text); } }", "B.Program.Main();", "hi")]
    public async Task RunAsync_Program_RunsWhenItsMainIsCalled(string program, string call, string expected)
    {
        using var run = new SessionRun();
        await run.ResultAsync(program);

        Assert.Equal(expected, await run.StreamAsync(call));
    }

    [Theory]
    [InlineData(Lesson, "Lesson.Program.Main([]);")]
    [InlineData("class Start { static void Main() { } }", "Start.Main();")]
    [InlineData("namespace A.B\n{\n    class Start { static async Task<int> Main(string[] args) => 1; }\n}", "await A.B.Start.Main([]);")]
    public async Task RunAsync_Program_SaysHowItRunsAndThatWorks(string program, string call)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync(program);

        Assert.Equal($"No program starts by itself in a notebook. Run this one with: {call}", Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data["text/plain"]);
        await run.ResultAsync(call);
    }

    [Theory]
    [InlineData("class Start { static void Main() { } }\nStart.Main();")]
    [InlineData("class Start { public int Main => 1; }")]
    [InlineData("namespace A { class Tool { } }")]
    public async Task RunAsync_NoProgramThatWaits_SaysNothing(string code)
    {
        using var run = new SessionRun();

        Assert.Empty(await run.ShowAsync(code));
    }

    [Theory]
    [InlineData("namespace N { interface IShape { double Area(); } struct Square : IShape { public double Side; public double Area() => Side * Side; } }", "using N;\nnew Square { Side = 3 }.Area()", "9")]
    [InlineData("namespace N { enum Colour { Red, Green } delegate int Change(int x); }", "N.Change next = x => x + 1;\n(N.Colour.Green, next(1))", "(Green, 2)")]
    [InlineData("namespace N { static class Numbers { internal static int Half(this int x) => x / 2; } }", "using N;\n8.Half()", "4")]
    [InlineData("namespace N { class Node<T> { internal T Value; internal class Inner { } public Inner Make() => new(); protected internal int Depth => 2; } }", "new N.Node<int> { Value = 3 }.Value + new N.Node<int>().Depth", "5")]
    [InlineData("Console.Write(new N.Box().Size);\nnamespace N { class Box { public int Size = 4; } }", "new N.Box().Size", "4")]
    [InlineData("class Helper { public static int Four => 4; }\nnamespace N { class Box { public int Size = Helper.Four; } }", "new N.Box().Size + Helper.Four", "8")]
    [InlineData("using System.IO;", "namespace N { class Reader { public static string Text => new StringReader(\"text\").ReadToEnd(); } }\nN.Reader.Text", "text")]
    [InlineData("record struct Pair(int A, int B);\nfile class Hidden { public int X = 4; }", "new Pair(1, 2).A + new Hidden().X", "5")]
    public async Task RunAsync_TypesOfANamespace_HoldInTheNextCell(string first, string second, string expected)
    {
        using var run = new SessionRun();
        await run.ResultAsync(first);

        Assert.Equal(expected, await run.ResultAsync(second));
    }

    [Fact]
    public async Task RunAsync_NamespaceDeclaredAgain_CountsAsItIsNow()
    {
        using var run = new SessionRun();
        await run.ResultAsync("namespace Zoo { abstract class Animal { internal abstract string Sound(); }\nclass Dog : Animal { internal override string Sound() => \"wuff\"; } }");
        await run.ResultAsync("using Zoo;\nAnimal old = new Dog();");

        await run.ResultAsync("namespace Zoo { class Dog : Animal { internal override string Sound() => \"woof\"; }\nclass Cat : Animal { internal override string Sound() => \"meow\"; } }");

        Assert.Equal("wuff woof meow", await run.ResultAsync("$\"{old.Sound()} {new Dog().Sound()} {new Cat().Sound()}\""));
    }

    [Fact]
    public async Task RunAsync_OtherNamespace_LeavesTheFirstAlone()
    {
        using var run = new SessionRun();
        await run.ResultAsync("namespace A { class Box { public int Size = 1; } }");
        await run.ResultAsync("A.Box box = new();");
        await run.ResultAsync("namespace B { class Lid { public int Of(A.Box box) => box.Size + 1; } }");

        Assert.Equal("2", await run.ResultAsync("new B.Lid().Of(box)"));
    }

    [Fact]
    public async Task RunAsync_ErrorInANamespace_NamesItsLineAndColumn()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("namespace N { class Bad { static void Main(string[] args) { missing(); } } }");

        Assert.Equal("test.ipynb, cell 1, line 1: CS0103 The name 'missing' does not exist in the current context. Did an earlier cell fail?", error.Value);
        Assert.Equal(error.Traceback[1].IndexOf("missing", StringComparison.Ordinal), error.Traceback[2].IndexOf('^'));
    }

    [Fact]
    public async Task RunAsync_ExceptionInANamespace_NamesLineAndMethod()
    {
        using var run = new SessionRun();
        await run.ResultAsync("namespace N\n{\n    class Program\n    {\n        static void Main()\n        {\n            throw new Exception(\"stop\");\n        }\n    }\n}");

        var error = await run.ErrorAsync("N.Program.Main();");

        Assert.Equal("    test.ipynb, cell 1, line 7, in Program.Main: throw new Exception(\"stop\");", error.Traceback[1]);
    }

    [Fact]
    public async Task RunAsync_NamespaceUsesAnotherCellsType_SaysWhatToDoAndThatWorks()
    {
        using var run = new SessionRun();
        await run.ResultAsync("record Person(string Name);");

        var error = await run.ErrorAsync("namespace N { class Greeter { public string Greet(Person person) => person.Name; } }");

        Assert.Equal("'Person' is declared in another cell, which code in a namespace or an extension block does not see: declare it in this cell too.", error.Traceback[^1]);
        Assert.Equal("Ada", await run.ResultAsync("record Person(string Name);\nnamespace N { class Greeter { public string Greet(Person person) => person.Name; } }\nnew N.Greeter().Greet(new Person(\"Ada\"))"));
    }

    [Fact]
    public async Task Complete_AfterANamespace_OffersItsTypes()
    {
        using var run = new SessionRun();
        await run.ResultAsync("namespace Zoo { class Zebra { public int Stripes = 40; } }");

        Assert.Contains("Zebra", run.Complete("new Zoo.Ze|").Items.Select(item => item.Text));
        Assert.Contains("Stripes", run.Complete("new Zoo.Zebra().St|").Items.Select(item => item.Text));
    }

    [Fact]
    public async Task RunAsync_EndlessProgram_IsInterrupted()
    {
        using var run = new SessionRun();
        await run.ResultAsync("namespace N { class Program { static void Main() { while (true) { } } } }");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        run.Cancellation = stop.Token;

        var error = await run.ErrorAsync("N.Program.Main();");

        Assert.Equal("OperationCanceledException", error.Name);
    }

    [Fact]
    public async Task RunAsync_ProgramThatExits_IsRefused()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("namespace N { class Program { static void Main() { Environment.Exit(1); } } }");

        Assert.Contains("Environment.Exit would end the kernel", error.Value);
    }

    [Fact]
    public async Task RunAsync_ImportedProgram_IsCompiled()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Tool.cs", "namespace Tools;\n\npublic static class Tool\n{\n    public static int Three => 3;\n}");
        using var run = folder.Run();
        await run.ResultAsync("#!import Tool.cs");

        Assert.Equal("3", await run.ResultAsync("Tools.Tool.Three"));
    }

    [Theory]
    [InlineData("namespace Tools { class Tool { } }", "CS7021 Cannot declare namespace in script code. Bring the file in with #!import instead of #load.")]
    [InlineData("static class Texts { public static string Shout(this string text) => text; }", "CS1109 Extension methods must be defined in a top level static class; Texts is a nested class. Bring the file in with #!import instead of #load.")]
    public async Task RunAsync_LoadedProgram_SaysWhatToWriteAndThatWorks(string file, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Tool.cs", file);
        using var run = folder.Run();

        var error = await run.ErrorAsync("#load \"Tool.cs\"");

        Assert.Equal($"Tool.cs, line 1: {expected}", error.Value);
        await run.ResultAsync("#!import Tool.cs");
    }
}
