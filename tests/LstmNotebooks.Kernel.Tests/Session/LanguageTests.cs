namespace LstmNotebooks.Kernel.Tests.Session;

/// <summary>What introductory C# notebooks write, over two cells.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("int Square(int x) => x * x;", "Square(7)", "49")]
    [InlineData("using System.IO;", "Path.GetFileName(\"a/b.txt\")", "b.txt")]
    [InlineData("// nothing yet", "1", "1")]
    [InlineData("var union = new HashSet<int> { 1, 2 };\nunion.UnionWith(new[] { 2, 3 });", "union.Count", "3")]
    [InlineData("var extension = 2;\nextension", "extension + 1", "3")]
    [InlineData("int Twice(int union) => 2 * union;", "var union = Twice(2);\nunion", "4")]
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
    [InlineData("var x = 1;\nclass X { }", "double Twice() => 2 * x;\nvar x = 2.5;\nclass X(int size) { public int Size => size; }\nTwice() + new X(3).Size", "8")]
    [InlineData("string Name() => \"old\";\nclass Box { }", "int Name() => 1;\nclass Box { public int Size = Name2; static int Name2 = 4; }\nName() + new Box().Size", "5")]
    [InlineData("record Person(string Name) { public virtual string Greet() => $\"I am {Name}\"; }", "record Pupil(string Name, int Year) : Person(Name) { public override string Greet() => $\"{base.Greet()}, year {Year}\"; }\nPerson person = new Pupil(\"Ada\", 3);\nperson.Greet()", "I am Ada, year 3")]
    [InlineData("abstract class Shape { public abstract double Area(); }", "class Square(double side) : Shape { public override double Area() => side * side; }\nnew List<Shape> { new Square(2), new Square(3) }.Sum(shape => shape.Area())", "13")]
    [InlineData("struct Vector2 { public double X, Y; public static Vector2 operator +(Vector2 a, Vector2 b) => new() { X = a.X + b.X, Y = a.Y + b.Y }; }", "(new Vector2 { X = 1 } + new Vector2 { X = 2 }).X", "3")]
    [InlineData("readonly record struct Point(int X, int Y);", "new HashSet<Point> { new(1, 2), new(1, 2) }.Count", "1")]
    [InlineData("class Stack<T> { private readonly List<T> items = []; public void Push(T item) => items.Add(item); public T this[Index i] => items[i]; }", "var stack = new Stack<string>();\nstack.Push(\"a\"); stack.Push(\"b\");\nstack[^1]", "b")]
    [InlineData("class Button { public event EventHandler<string> Clicked; public void Click() => Clicked?.Invoke(this, \"now\"); }", "var seen = \"\";\nvar button = new Button();\nbutton.Clicked += (sender, text) => seen += text;\nbutton.Click();\nseen", "now")]
    [InlineData("public event Action Fired;\nvoid Fire() => Fired?.Invoke();", "var count = 0;\nFired += () => count++;\nFire();\ncount", "1")]
    [InlineData("partial class Halves { public int A = 1; }\npartial class Halves { public int B = 2; }", "var halves = new Halves();\nhalves.A + halves.B", "3")]
    [InlineData("static void Main(string[] args) => Console.Write(args.Length);", "Main([]);\n1", "1")]
    [InlineData("class Program\n{\n    public static int Main() => 42;\n}", "Program.Main()", "42")]
    [InlineData("const int Size = 5;\nint[,] grid = new int[Size, Size];", "grid[1, 2] = 3;\ngrid.Length + grid[1, 2]", "28")]
    [InlineData("#region setup\n#pragma warning disable CS0168\n#nullable disable\nint unused;\nstring none = null;\n#endregion", "none is null", "true")]
    [InlineData("#if DEBUG\nvar mode = 1;\n#else\nvar mode = 2;\n#endif", "mode", "2")]
    [InlineData("object thing = 3.5;", "thing switch { int i => \"int\", double d and > 3 => $\"big {d}\", null => \"none\", _ => \"other\" }", "big 3.5")]
    [InlineData("int[] numbers = [1, 2, 3, 4, 5];", "numbers is [var first, .., var last] ? numbers[1..^1].Sum() + first + last : 0", "15")]
    [InlineData("var people = new[] { (Name: \"Ada\", Team: 1), (Name: \"Bob\", Team: 2), (Name: \"Cy\", Team: 1) };", "string.Join(\";\", from person in people group person by person.Team into team orderby team.Key descending select $\"{team.Key}:{team.Count()}\")", "2:1;1:2")]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b;\nint Fold(Func<int, int, int> f, params int[] all) => all.Aggregate(f);", "add(1)(2) + Fold((a, b) => a * b, 2, 3, 4)", "27")]
    [InlineData("int Outer(int n)\n{\n    int Inner(int k) => k <= 1 ? 1 : k * Inner(k - 1);\n    return Inner(n);\n}", "Outer(5)", "120")]
    [InlineData("int Parse(string text)\n{\n    try { return int.Parse(text); }\n    catch (FormatException error) when (text.Length == 0) { return -1; }\n    catch (FormatException) { return -2; }\n    finally { Console.Write(\"\"); }\n}", "(Parse(\"7\"), Parse(\"\"), Parse(\"x\"))", "(7, -1, -2)")]
    [InlineData("class Shortage(string what) : Exception($\"no {what}\");", "string message;\ntry { throw new Shortage(\"tea\"); } catch (Shortage shortage) { message = shortage.Message; }\nmessage", "no tea")]
    [InlineData("var random = new Random(42);\nvar same = new Random(42);", "random.Next(100) == same.Next(100) && random.NextDouble() == same.NextDouble()", "true")]
    [InlineData("var day = new DateTime(2024, 2, 29);", "$\"{day.AddYears(1):yyyy-MM-dd} {day:dddd} {day:d MMMM}\"", "2025-02-28 Thursday 29 February")]
    [InlineData("using System.Text.Json;\nrecord Book(string Title, int Pages);", "JsonSerializer.Deserialize<Book>(JsonSerializer.Serialize(new Book(\"C#\", 300))).Pages", "300")]
    [InlineData("using System.Text.RegularExpressions;", "Regex.Matches(\"a1b22\", @\"\\d+\").Select(match => match.Value).Last()", "22")]
    [InlineData("using System.Threading;\nvar total = 0;", "Parallel.For(0, 100, i => Interlocked.Add(ref total, i));\ntotal", "4950")]
    [InlineData("var numbers = Enumerable.Range(1, 1000).ToArray();", "numbers.AsParallel().Where(n => n % 7 == 0).Sum()", "71071")]
    [InlineData("using System.Threading;\nvar done = 0;\nvar thread = new Thread(() => done = 5);", "thread.Start();\nthread.Join();\ndone", "5")]
    [InlineData("async Task<string> Fetch(int i) { await Task.Delay(1); return $\"page {i}\"; }", "(await Task.WhenAll(Enumerable.Range(0, 3).Select(Fetch)))[^1]", "page 2")]
    [InlineData("async IAsyncEnumerable<int> Countdown(int from) { while (from > 0) { await Task.Delay(1); yield return from--; } }", "var seen = new List<int>();\nawait foreach (var i in Countdown(3)) seen.Add(i);\nseen", "[3, 2, 1]")]
    [InlineData("int Stacked() { Span<int> all = stackalloc int[] { 1, 2, 3 }; return all[^1]; }", "Stacked()", "3")]
    [InlineData("unsafe int First(int[] all) { fixed (int* start = all) return *start; }", "First([9, 8])", "9")]
    [InlineData("dynamic bag = new System.Dynamic.ExpandoObject();\nbag.Name = \"Ada\";", "bag.Name.Length", "3")]
    [InlineData("string Read() { using var reader = new System.IO.StringReader(\"text\"); return reader.ReadToEnd(); }", "Read()", "text")]
    [InlineData("#nullable enable\nstring? Find(string key) => key == \"a\" ? \"found\" : null;", "Find(\"b\")?.Length ?? Find(\"a\")!.Length", "5")]
    [InlineData("var letters = new Dictionary<char, int>();", "foreach (var letter in \"hello\")\n    letters[letter] = letters.GetValueOrDefault(letter) + 1;\nletters.MaxBy(pair => pair.Value).Key", "l")]
    [InlineData("global using System.IO;", "Path.Combine(\"a\", \"b\").Length", "3")]
    [InlineData("var (a, b) = (1, 2);", "(a, b) = (b, a);\n$\"{a}{b}\"", "21")]
    [InlineData("class Options { public required string Name { get; init; } }", "new Options { Name = \"x\" }.Name", "x")]
    [InlineData("enum Level { Low = 1, High = 10 }\n[Flags] enum Rights { Read = 1, Write = 2 }", "$\"{(Level)10} {Rights.Read | Rights.Write} {Enum.GetNames<Level>().Length}\"", "High Read, Write 2")]
    public async Task RunAsync_LanguageFeature_HoldsInTheNextCell(string first, string second, string expected)
    {
        using var run = new SessionRun();

        await run.ResultAsync(first);

        Assert.Equal(expected, await run.ResultAsync(second));
    }

    [Theory]
    [InlineData("Span<int> all = stackalloc int[3];", "CS8345 Field or auto-implemented property cannot be of type 'Span<int>' unless it is an instance member of a ref struct. A cell's variables outlive it, but this type must not leave the stack: put the code in braces or in a method.")]
    [InlineData("class Texts { public static int Size(this string text) => 1; }", "CS1109 Extension methods must be defined in a top level static class; Texts is a nested class. Put it into a static class that is neither generic nor inside another class.")]
    [InlineData("extension(string text) { public int Size => 1; }", "an extension block stands in a static class: static class Extensions { extension(…) { … } }")]
    [InlineData("args.Length", "CS0103 The name 'args' does not exist in the current context. A cell has no command line; write: string[] args = [];")]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"x\")]", "CS7026 Assembly and module attributes are not allowed in this context. A cell is no assembly of its own: leave the attribute out.")]
    [InlineData("ref int first = ref numbers[0];", "a cell's variables outlive it, but a ref variable must not outlive what it refers to: put the code in braces or in a method.")]
    [InlineData("ref readonly var first = ref numbers[0];", "a cell's variables outlive it, but a ref variable must not outlive what it refers to: put the code in braces or in a method.")]
    [InlineData("yield return 1;", "CS7020 Cannot use 'yield' in top-level script code. Put it into a method: IEnumerable<int> Numbers() { … }")]
    public async Task RunAsync_WhatOnlyAProgramMayContain_SaysWhatToWrite(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }
}
