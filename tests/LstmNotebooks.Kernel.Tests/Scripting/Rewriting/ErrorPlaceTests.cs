using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Tests.Session;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Where an error happened: the runtime keeps no place of some, and a wrong one of others.</summary>
public sealed class ErrorPlaceTests
{
    private const string Numbers = "var three = new[] { 1, 2, 3 };\n";

    public static TheoryData<string, int> Statements { get; } = new()
    {
        { "Console.WriteLine(\"before\");\nthree[3] = 1;\nConsole.WriteLine(\"after\");", 3 },
        { "var first = three[0];\nvar fourth = three[3];\nvar second = three[1];", 3 },
        { "var text = \"abc\";\nvar first = text[0];\nvar last = text[10];\nvar second = text[1];", 4 },
        { "var list = new List<int> { 1 };\nvar first = list[0];\nvar last = list[9];\nvar again = list[0];", 4 },
        { "var map = new Dictionary<string, int>();\nvar ok = three[0];\nvar missing = map[\"nope\"];", 4 },
        { "var zero = 0;\nvar ok = three[0] / 1;\nvar bad = three[1] / zero;\nvar more = three[2] / 1;", 4 },
        { "string none = null;\nvar ok = three[0];\nvar bad = three[1] + none.Length;", 4 },
        { "object text = \"a\";\nvar ok = three[0];\nvar bad = (int)text;", 4 },
        { "int? none = null;\nvar ok = three[0];\nvar bad = none.Value;", 4 },
        { "var minus = -1;\nvar ok = new int[1];\nvar bad = new int[minus];", 4 },
        { "checked\n{\n    var big = int.MaxValue;\n    var one = three[0];\n    big += one;\n    one = three[1];\n}", 6 },
        { "for (var i = 0; i < 9; i++)\n{\n    if (i == 1)\n        three[0] = 2;\n    if (three[i] == 77)\n        break;\n}", 6 },
        { "var i = 0;\nwhile (three[i] > 0)\n{\n    three[0] = 1;\n    i++;\n}", 3 },
        { "switch (three[0])\n{\n    case 1:\n        three[1] = 2;\n        three[4] = 2;\n        break;\n}", 6 },
        { "if (three[0] == 1)\n    three[5] = 1;\nelse\n    three[1] = 1;", 3 },
        { "Span<int> Part() => three.AsSpan();\nvar ok = Part()[0];\nvar bad = Part()[3];\nvar more = Part()[1];", 4 },
        { "three.Select(n => three[n]).ToList()", 2 },
        { "three.Select(n =>\n{\n    var ok = three[0];\n    return ok + three[n];\n}).ToList()", 5 },
        { "try\n{\n    three[0] = 1;\n    three[3] = 1;\n}\nfinally\n{\n    three[1] = 1;\n}", 5 },
        { "await Task.Yield();\nthree[0] = 1;\nthree[3] = 1;\nthree[1] = 1;", 4 },
    };

    public static TheoryData<string, string, int> Functions { get; } = new()
    {
        { "int At(int i) => three[i];", "At(7)", 2 },
        { "int At(int i)\n{\n    var one = 1;\n    return one + three[i];\n}", "At(7)", 5 },
        { "int At(int i)\n{\n    var one = three[0];\n    var two = three[i];\n    return one + two + three[1];\n}", "At(7)", 5 },
        { "int At(int i)\n{\n    var sum = 0;\n    for (var j = 0; j < 100_000; j++)\n        sum += three[j % 3];\n    for (var j = 0; j < i; j++)\n        sum += three[j];\n    return sum;\n}", "At(7)", 8 },
        { "int At(int i)\n{\n    checked\n    {\n        var ok = three[0] + 1;\n        var bad = ok * int.MaxValue * i;\n        return bad + ok;\n    }\n}", "At(7)", 7 },
        { "int At(int i)\n{\n    var list = new List<int>(three);\n    var one = list[0];\n    var two = list[i];\n    return one + two + list[1];\n}", "At(7)", 6 },
        { "int At(int i)\n{\n    Span<int> all = three;\n    var one = all[0];\n    var two = all[i];\n    return one + two + all[1];\n}", "At(7)", 6 },
        { "async Task<int> At(int i)\n{\n    var one = three[0];\n    await Task.Delay(1);\n    var two = three[i];\n    return one + two + three[1];\n}", "await At(7)", 6 },
        { "IEnumerable<int> At(int i)\n{\n    yield return three[0];\n    var one = three[1];\n    one += three[i];\n    yield return one;\n}", "At(7).ToList()", 6 },
        { "int At(int i)\n{\n    int Inner(int j)\n    {\n        var one = three[0];\n        return one + three[j];\n    }\n    var two = three[1];\n    return two + Inner(i);\n}", "At(7)", 7 },
        { "class Box\n{\n    int[] data = new int[2];\n    public int this[int i]\n    {\n        get\n        {\n            data[0] = 1;\n            return data[i];\n        }\n    }\n}\nint At(int i) => new Box()[i];", "At(7)", 10 },
        { "class Box\n{\n    int[] data = new int[2];\n    public Box(int i)\n    {\n        data[0] = 1;\n        data[i] = 2;\n        data[1] = 3;\n    }\n}\nobject At(int i) => new Box(i);", "At(7)", 8 },
        { "class Box(int i)\n{\n    int[] data = new int[2];\n    public int Value => data[i];\n}", "new Box(7).Value", 5 },
        { "class Box(int i)\n{\n    int[] data = new int[2];\n    public int Value\n    {\n        get => data[i];\n        set => data[i] = value;\n    }\n}", "new Box(7).Value", 7 },
        { "class Box(int i)\n{\n    int[] data = new int[2];\n    public static Box operator +(Box a, int i) => new Box(a.data[i]);\n}", "new Box(1) + 7", 5 },
        { "namespace Shop\n{\n    public class Box(int i)\n    {\n        int[] data = new int[2];\n        public int Value => data[i];\n    }\n}", "new Shop.Box(7).Value", 7 },
        { "namespace Shop\n{\n    public static class Box\n    {\n        public static int At(int[] data, int i)\n        {\n            var one = data[0];\n            var two = data[i];\n            return one + two + data[1];\n        }\n    }\n}", "Shop.Box.At(three, 7)", 9 },
    };

    public static TheoryData<string, string, int> Small { get; } = new()
    {
        { "class A { public string Name; public string Upper()\n{\nreturn Name.ToUpper();\n} }", "new A().Upper()", 3 },
        { "int Length(string s)\n{\n    return s.Length;\n}", "Length(null)", 3 },
        { "int Length(string s) =>\n    s.Length;", "Length(null)", 2 },
        { "int Parse(string s)\n{\n    return int.Parse(s);\n}", "Parse(\"x\")", 3 },
        { "string Text(object o)\n{\n    return (string)o;\n}", "Text(1)", 3 },
        { "int Unbox(object o)\n{\n    return (int)o;\n}", "Unbox(\"a\")", 3 },
        { "string Tail(string s)\n{\n    return s.Substring(5);\n}", "Tail(\"abc\")", 3 },
        { "int First(List<int> l)\n{\n    return l.First();\n}", "First([])", 3 },
        { "class A { public string S; public int Size { get {\nreturn S.Length; } } }", "new A().Size", 2 },
        { "class A { public string S; public int Size {\nget => S.Length; } }", "new A().Size", 2 },
        { "class A { public string S; public int Size =>\nS.Length; }", "new A().Size", 2 },
        { "class A { [Obsolete] public string S; [Obsolete] public int Size =>\nS.Length; }", "new A().Size", 2 },
        { "class A { public string S; public static implicit operator int(A a) {\nreturn a.S.Length; } }", "(int)new A()", 2 },
        { "class A { public string S; public static int operator +(A a, A b) {\nreturn a.S.Length; } }", "new A() + new A()", 2 },
        { "class A { public string S; public string this[int i] { get {\nreturn S.Trim(); } } }", "new A()[0]", 2 },
        { "class A { public string S; public string this[int i] =>\nS.Trim(); }", "new A()[0]", 2 },
        { "struct A { public string S; public int Size { get {\nreturn S.Length; } } }", "new A().Size", 2 },
        { "struct A { public void Go() { throw new Exception(\"x\"); } }", "new A().Go();", 1 },
        { "struct A { public void Go()\n{\nthrow new Exception(); } }", "new A().Go();", 3 },
        { "class A { public A(string s)\n{\ns.Trim(); } }", "new A(null)", 3 },
        { "int Sum(int[] all)\n{\n    var sum = 0;\n    foreach (var one in all) sum += one;\n    return sum;\n}", "Sum(null)", 4 },
        { "namespace Shop\n{\n    public class A { public string S; public int Size()\n{\nreturn S.Length; } }\n}", "new Shop.A().Size()", 5 },
    };

    [Theory]
    [MemberData(nameof(Small))]
    public async Task RunAsync_SmallFunctionFails_NamesItsLineAndTheCall(string code, string call, int line)
    {
        using var run = new SessionRun();
        await run.ShowAsync(code);

        var error = await run.ErrorAsync(call);

        Assert.StartsWith($"test.ipynb, cell 1, line {line}: ", error.Value);
        Assert.Equal($"    test.ipynb, cell 2, line 1: {call}", error.Traceback[^1]);
        Assert.Equal(3, error.Traceback.Count);
    }

    [Theory]
    [MemberData(nameof(Small))]
    public async Task RunAsync_SmallFunctionOfTheSameCellFails_NamesItsLineAndTheCall(string code, string call, int line)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"{code}\n{call}");

        Assert.StartsWith($"test.ipynb, cell 1, line {line}: ", error.Value);
        Assert.EndsWith($": {call}", error.Traceback[^1]);
    }

    [Theory]
    [InlineData("double Square(double x) => Math.Abs(x) * x + int.MaxValue;", false)]
    [InlineData("int Half(double x) => (int)x + (int)(x * 2);", false)]
    [InlineData("struct V { public double X; public static double operator *(V a, V b) => a.X * b.X; }", false)]
    [InlineData("class Grid { double[] data = new double[4]; public double this[int i, int j] => data[i * 2 + j]; }", false)]
    [InlineData("int Length(string s) => s.Length;", true)]
    public void Rewrite_Function_IsKeptFromBeingInlinedWhenItCanFail(string code, bool isKept)
    {
        var root = CSharpSyntaxTree.ParseText(code, CellParser.ScriptSyntax).GetRoot();

        var text = LineRewriter.Rewrite(root, 1).ToFullString();

        Assert.Equal(isKept, text.Contains("NoInlining", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task RunAsync_StatementFails_NamesAndQuotesItsLine(string code, int line)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(Numbers + code);

        Assert.StartsWith($"test.ipynb, cell 1, line {line}: ", error.Value);
        Assert.StartsWith($"    test.ipynb, cell 1, line {line}", error.Traceback[1]);
        Assert.EndsWith($": {(Numbers + code).Split('\n')[line - 1].Trim()}", error.Traceback[1]);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task RunAsync_FunctionOfAnEarlierCellFails_NamesItsLineAndTheCall(string code, string call, int line)
    {
        using var run = new SessionRun();
        await run.ShowAsync(Numbers + code);

        var error = await run.ErrorAsync($"var before = three[0];\n{call}");

        Assert.StartsWith($"test.ipynb, cell 1, line {line}: ", error.Value);
        Assert.EndsWith($": {(Numbers + code).Split('\n')[line - 1].Trim()}", error.Traceback[1]);
        Assert.Equal($"    test.ipynb, cell 2, line 2: {call}", error.Traceback[^1]);
    }

    [Fact]
    public async Task RunAsync_StaticFieldFails_NamesItsLineBelowTheUse()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("class Box\n{\n    static int[] data = new int[2];\n    public static int First = data[0];\n    public static int Bad = data[5];\n}\nBox.Bad");

        Assert.Equal("    test.ipynb, cell 1, line 7: Box.Bad", error.Traceback[1]);
        Assert.Equal("    test.ipynb, cell 1, line 5, in Box: public static int Bad = data[5];", error.Traceback[3]);
    }

    [Fact]
    public async Task RunAsync_LambdaOfAStaticFieldFails_NamesItsClass()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("class Box\n{\n    public static Lazy<int> First = new(() => int.Parse(\"x\"));\n}\nBox.First.Value");

        Assert.Equal("    test.ipynb, cell 1, line 3, in Box: public static Lazy<int> First = new(() => int.Parse(\"x\"));", error.Traceback[1]);
    }

    [Theory]
    [InlineData("int.Parse(\"x\");", "at the cell in test.ipynb")]
    [InlineData("void F() => int.Parse(\"x\");\nF();", "at F() in test.ipynb")]
    [InlineData("async Task Af() { await Task.Yield(); int.Parse(\"x\"); }\nawait Af();", "at Af in test.ipynb")]
    [InlineData("async Task<T> Af<T>(T x) { await Task.Yield(); int.Parse(\"x\"); return x; }\nawait Af(1);", "at Af in test.ipynb")]
    [InlineData("IEnumerable<int> All() { yield return int.Parse(\"x\"); }\nAll().ToList();", "at All in test.ipynb")]
    [InlineData("void M() { void Inner(int n) { int.Parse(\"x\"); } Inner(1); }\nM();", "at Inner(Int32 n) in test.ipynb")]
    [InlineData("void M(string s) { void Inner() { int.Parse(s); } Inner(); }\nM(\"x\");", "at Inner(")]
    [InlineData("async Task M() { async Task Inner() { await Task.Yield(); int.Parse(\"x\"); } await Inner(); }\nawait M();", "at Inner in test.ipynb")]
    [InlineData("Func<string, int> f = s => int.Parse(s);\nf(\"x\");", "at a lambda in test.ipynb")]
    [InlineData("void M(string s) { Func<int> f = () => int.Parse(s); f(); }\nM(\"x\");", "at a lambda in test.ipynb")]
    [InlineData("Func<Task> f = async () => { await Task.Yield(); int.Parse(\"x\"); };\nawait f();", "at a lambda in test.ipynb")]
    [InlineData("class A { public A() { int.Parse(\"x\"); } }\nnew A();", "at new A() in test.ipynb")]
    [InlineData("class A { public static Lazy<int> L = new(() => int.Parse(\"x\")); }\n_ = A.L.Value;", "at a lambda of A in test.ipynb")]
    [InlineData("class A { public async Task Go() { await Task.Yield(); int.Parse(\"x\"); } }\nawait new A().Go();", "at A.Go() in test.ipynb")]
    [InlineData("class A { public static int N = int.Parse(\"x\"); }\n_ = A.N;", "at static A() in test.ipynb")]
    public async Task RunAsync_PrintedException_HasTheReadersNames(string code, string expected)
    {
        var lines = code.Split('\n');
        var text = $"{string.Concat(lines[..^1].Select(line => line + "\n"))}try {{ {lines[^1]} }} catch (Exception e) {{ Console.WriteLine(e); }}";
        using var run = new SessionRun();

        var printed = await run.StreamAsync(text);

        Assert.Contains(expected, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("MoveNext", string.Concat(printed.Split('\n').Where(line => line.Contains("test.ipynb", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.DoesNotMatch("<>c|__|Submission|\\.\\.c?ctor", printed);
    }

    [Theory]
    [InlineData("a..c and x > d, <b>d__1</b>")]
    [InlineData("at home..ctor")]
    public async Task RunAsync_OtherText_IsPrintedAsItIs(string text)
    {
        using var run = new SessionRun();

        Assert.Equal(text, await run.StreamAsync($"Console.Write(\"{text}\");"));
    }

    [Fact]
    public async Task RunAsync_TaskFails_NamesTheLineInIt()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"{Numbers}Task.Run(() =>\n{{\n    var ok = three[0];\n    return ok + three[9];\n}}).Wait();");

        Assert.Equal("    test.ipynb, cell 1, line 5: return ok + three[9];", error.Traceback[^1]);
    }

    [Fact]
    public async Task RunAsync_CaughtErrorBefore_DoesNotMislead()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"{Numbers}try {{ three[3] = 1; }}\ncatch (IndexOutOfRangeException) {{ }}\nvar ok = three[0];\nint.Parse(\"x\");");

        Assert.StartsWith("test.ipynb, cell 1, line 5: ", error.Value);
    }

    [Theory]
    [InlineData("int total = 1;\nint total = 2;", "line 2: CS0102 The cell already declares 'total'. Leave out the type to give it a new value, or choose another name.")]
    [InlineData("int F(int a) => 1;\nint F(int b) => 2;", "line 2: CS0111 The cell already declares a method 'F' with the same parameter types. Choose another name.")]
    [InlineData("class Pair { int a; int a; }", "line 1: CS0102 The type 'Pair' already contains a definition for 'a'")]
    [InlineData("class Pair { }\nobject text = \"x\";\nvar pair = (Pair)text;", "line 3: Unable to cast object of type 'System.String' to type 'Pair'.")]
    [InlineData("class Pair { }\nActivator.CreateInstance(typeof(Pair), 5)", "line 2: Constructor on type 'Pair' not found.")]
    [InlineData("this.ToString()", "line 1: CS0027 Keyword 'this' is not available in the current context")]
    public async Task RunAsync_MessageAboutACellsOwnClass_SpeaksOfTheCell(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, {expected}", error.Value);
        Assert.DoesNotContain("Submission#", string.Concat(error.Traceback));
    }

    [Fact]
    public async Task RunAsync_TextThatNamesACellsClass_IsShownAndPrintedWithoutTheCompilersName()
    {
        using var run = new SessionRun();
        await run.ShowAsync("class Pair { }");

        Assert.Equal("Pair", await run.ResultAsync("new Pair().ToString()"));
        Assert.Equal("Pair, Submission#1\n", (await run.StreamAsync("Console.WriteLine($\"{new Pair()}, Submission#1\");")).ReplaceLineEndings("\n"));
    }
}
