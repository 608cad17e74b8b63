using System.Diagnostics;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Recursions whose end was forgotten.</summary>
public sealed class RecursionTests
{
    /// <summary>What the task promises is five seconds; the machine that runs the tests may be busy.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Endless { get; } = new()
    {
        { "Func<int, int> f = null;\nf = n => n * f(n - 1);", "f(5)" },
        { "Func<int, int> f = null;\nf = n => { return n * f(n - 1); };", "f(5)" },
        { "Action<int> f = null;\nf = n => f(n - 1);", "f(5);" },
        { "Func<int, int> even = null, odd = null;\neven = n => odd(n - 1);\nodd = n => even(n - 1);", "even(5)" },
        { "Func<int, int> f = null;\nf = delegate(int n) { return f(n) + 1; };", "f(5)" },
        { "Func<int, int> f = null;\nf = n => Enumerable.Range(0, 2).Sum(i => f(n + i));", "f(5)" },
        { "var all = new Dictionary<string, Func<int>>();\nall[\"a\"] = () => all[\"a\"]() + 1;", "all[\"a\"]()" },
        { "IEnumerable<int> all = null;\nall = Enumerable.Range(0, 2).SelectMany(_ => all);", "all.Count()" },
        { "Func<int, Task<int>> f = null;\nf = async n => await f(n - 1) + 1;", "await f(5)" },
        { "Func<int, Task> f = null;\nf = async n => await f(n - 1);", "await f(5);" },
        { "async Task<int> F(int n) => await F(n - 1) + 1;", "await F(5)" },
        { "async Task F(int n) => await F(n - 1);", "await F(5);" },
        { "async ValueTask<int> F(int n) { return await F(n - 1) + 1; }", "await F(5)" },
        { "int F(int n) { int G(int m) => F(m) + 1; return G(n); }", "F(5)" },
        { "var kind = 1;", "{\n    int G(int m) => G(m) + kind;\n    Console.WriteLine(G(5));\n}" },
        { "var kind = 1;", "{\n    async Task<int> G(int m) => await G(m) + kind;\n    await G(5);\n}" },
        { "class A { public int Size => Size + 1; }", "var size = new A().Size;" },
        { "class A { int size; public int Size { get => size; set => Size = value + 1; } }", "var a = new A { Size = 3 };" },
        { "class A { public int this[int i] => this[i + 1] + 1; }", "var item = new A()[0];" },
        { "class A { public static A operator +(A a, A b) => a + b + b; }", "var sum = new A() + new A();" },
        { "class A { public static implicit operator int(A a) => (int)a + 1; }", "int number = new A();" },
        { "class A { public override bool Equals(object other) => !Equals(other); public override int GetHashCode() => 1; }", "var same = new A().Equals(null);" },
        { "class A { public override int GetHashCode() => GetHashCode() + 1; }", "var set = new HashSet<A> { new A() };" },
        { "class A { public override string ToString() => $\"{this}\"; }", "Console.WriteLine(new A());" },
        { "class A { A inner = new A(); }", "var a = new A();" },
        { "class A { A inner; public A() { inner = new A(); } }", "var a = new A();" },
        { "IEnumerable<int> F(int n) { foreach (var i in F(n + 1)) yield return i; }", "F(0).Count()" },
        { "T F<T>(T value) { var again = F(value); return again; }", "F(1)" },
        { "bool Even(int n) => !Odd(n - 1);\nbool Odd(int n) => !Even(n - 1);", "Even(3)" },
        { "int P => P + 1;", "P" },
        { "record R(string Name) { public R Next { get; set; } }\nvar r = new R(\"a\");\nr.Next = r;", "r.GetHashCode()" },
        { "record R(string Name) { public R Next { get; set; } }\nvar r = new R(\"a\");\nr.Next = r;\nvar s = new R(\"a\");\ns.Next = s;", "r == s" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task RunAsync_EndlessRecursion_IsAnErrorAtTheReadersLine(string declaration, string call)
    {
        using var run = new SessionRun();
        await run.ShowAsync($"var kept = 1;\n{declaration}");
        var watch = Stopwatch.StartNew();

        var error = await run.ErrorAsync(call);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        Assert.Equal(nameof(InsufficientExecutionStackException), error.Name);
        Assert.Matches("^test.ipynb, cell [12], line [1-6]: The recursion does not end", error.Value);
        Assert.StartsWith("    test.ipynb, cell 2, line ", error.Traceback[^1]);
        Assert.InRange(error.Traceback.Count, 3, 40);
        Assert.Equal("1", await run.ResultAsync("kept"));
    }

    [Theory]
    [InlineData("int F(int n) { try { return F(n + 1); } catch { throw; } }", "F(0)")]
    [InlineData("int F(int n)\n{\n    try\n    {\n        return F(n + 1);\n    }\n    catch (Exception e)\n    {\n        throw new InvalidOperationException(\"level \" + n, e);\n    }\n}", "F(0)")]
    [InlineData("int F(int n) { try { return F(n + 1); } catch (Exception e) when (e.Message.Length > 0) { throw; } }", "F(0)")]
    [InlineData("int F(int n) { try { return F(n + 1); } catch { try { return F(n + 1); } catch { throw; } } }", "F(0)")]
    [InlineData("void F(int n) { try { F(n + 1); } finally { n++; } }", "F(0);")]
    [InlineData("class A { public int F(int n) { try { return F(n + 1); } catch { throw; } } }", "new A().F(0)")]
    [InlineData("class A { public int F { get { try { return F + 1; } catch { throw; } } } }", "new A().F")]
    [InlineData("class A { public A() { try { new A(); } catch { throw; } } }", "new A()")]
    [InlineData("class A { public static A operator +(A a, A b) { try { return a + b; } catch { throw; } } }", "new A() + new A()")]
    [InlineData("class A { public static implicit operator int(A a) { try { return a; } catch { throw; } } }", "int one = new A();")]
    [InlineData("Func<int, int> f = null;\nf = n => { try { return f(n + 1); } catch { throw; } };", "f(0)")]
    [InlineData("int F(int n) { try { return G(n + 1); } catch { throw; } }\nint G(int n) => F(n) + 1;", "F(0)")]
    [InlineData("namespace N { public class A { public int F(int n) { try { return F(n + 1); } catch { throw; } } } }", "new N.A().F(0)")]
    [InlineData("static class E { public static int F(this int n) { try { return F(n + 1); } catch { throw; } } }", "0.F()")]
    [InlineData("int F(int n) { int Inner(int m) { try { return F(m); } catch { throw; } } return Inner(n + 1); }", "F(0)")]
    [InlineData("int F(int n) { try { return F(n + 1); } catch { throw; } }", "await Task.Run(() => F(0))")]
    public async Task RunAsync_EndlessRecursionThroughTry_IsAnError(string declaration, string call)
    {
        using var run = new SessionRun();
        await run.ShowAsync($"var kept = 1;\n{declaration}");
        var watch = Stopwatch.StartNew();

        var error = await run.ErrorAsync(call);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        Assert.Matches("The recursion does not end|level 0", error.Value);
        Assert.Contains(error.Traceback, line => line.StartsWith("    test.ipynb, cell 1, line ", StringComparison.Ordinal));
        Assert.Equal("1", await run.ResultAsync("kept"));
    }

    [Theory]
    [InlineData("int F(int n) { try { return F(n + 1); } catch { return F(n + 1); } }", "F(0)")]
    [InlineData("void F(int n) { try { F(n + 1); } finally { F(n + 2); } }", "F(0);")]
    public async Task RunAsync_RecursionThatGoesOnInCatchAndFinally_CanBeInterrupted(string declaration, string call)
    {
        using var run = new SessionRun();
        await run.ShowAsync(declaration);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        run.Cancellation = stop.Token;
        var watch = Stopwatch.StartNew();

        await run.ErrorAsync(call);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }

    [Theory]
    [InlineData("int x;\nint F() { int y; try { x = 1; } finally { y = 2; } return x + y; }\nF()", "3")]
    [InlineData("string F(string s) { try { return int.Parse(s).ToString(); } catch (FormatException e) when (s == \"a\") { return \"bad\"; } finally { s = null; } }\nF(\"1\") + F(\"a\")", "1bad")]
    [InlineData("int Parse(string s) { try { return int.Parse(s); } catch { return 0; } }\nint Deep(int n) => n == 0 ? Parse(\"x\") : Deep(n - 1) + Parse(\"1\");\nDeep(5000)", "5000")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nstring Safe() { try { return Deep(0).ToString(); } catch (InsufficientExecutionStackException) { return \"deep\"; } finally { Console.Write(\"\"); } }\nSafe()", "deep")]
    [InlineData("IEnumerable<int> All() { try { yield return 1; } finally { Console.Write(\"\"); } }\nAll().Count()", "1")]
    [InlineData("int Depth(int n) { try { return n == 0 ? 0 : Depth(n - 1) + 1; } finally { n = 0; } }\nDepth(2000)", "2000")]
    public async Task RunAsync_FunctionsWithTry_DoWhatTheyDid(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_EndlessRecursionOfAStaticField_IsTheCauseOfTheError()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("class A { public static int First = F(); static int F() => G() + 1; static int G() => F() + 1; }\nA.First");

        Assert.Contains(error.Traceback, line => line.StartsWith("caused by InsufficientExecutionStackException: The recursion does not end", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_DeepRecursionThatEnds_GivesItsValue()
    {
        using var run = new SessionRun();

        await run.ShowAsync("Func<int, int> depth = null;\ndepth = n => n == 0 ? 0 : depth(n - 1) + 1;");

        Assert.Equal("20000", await run.ResultAsync("depth(20_000)"));
    }

    [Fact]
    public async Task RunAsync_LambdaOfAnExpressionTree_StaysAsItIs()
    {
        using var run = new SessionRun();

        var text = await run.ResultAsync("using System.Linq.Expressions;\nExpression<Func<int, string>> tree = n => n.ToString();\nvar query = new[] { 1, 12 }.AsQueryable().Where(n => n.ToString().Length == 2);\n(tree.ToString(), query.Single(), new[] { tree }.Count(t => t.ToString() != \"\"))");

        Assert.Equal("(n => n.ToString(), 12, 1)", text);
    }

    [Theory]
    [InlineData("var seen = new List<int>();\nArray.ForEach(new[] { 1, 2 }, n => seen.Add(n));\nseen.Count", "2")]
    [InlineData("await Task.Run(() => 3.ToString())", "3")]
    [InlineData("await Task.Run(async () => await Task.FromResult(4))", "4")]
    [InlineData("var count = 0;\nawait Task.Run(async () => await Task.FromResult(count = 5));\ncount", "5")]
    [InlineData("Func<int, Func<int, int>> add = a => b => Math.Max(a, int.Parse((a + b).ToString()));\nadd(2)(3)", "5")]
    [InlineData("Func<string, int> parse = text =>\n    // a comment\n    int.Parse(text.Trim()) // another\n;\nparse(\" 6 \")", "6")]
    [InlineData("Action nothing = () => throw new Exception(string.Empty.Trim());\nnothing is null", "false")]
    [InlineData("new[] { \"b\", \"a\" }.ToDictionary(text => text.ToUpper(), text => text.Length)[\"A\"]", "1")]
    [InlineData("var text = \"x\";\nref string Same(ref string t) => ref t;\nSame(ref text)", "x")]
    public async Task RunAsync_GuardedFunctions_DoWhatTheyDid(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Theory]
    [InlineData("record A(int X);\nrecord B(int X, int Y) : A(X);\nA b = new B(1, 2);\n(b == new B(1, 2), b == new A(1), b.ToString())", "(true, false, B { X = 1, Y = 2 })")]
    [InlineData("sealed record A(int X);\n(new A(1) == new A(1), new A(1).GetHashCode() == new A(1).GetHashCode())", "(true, true)")]
    [InlineData("abstract record A;\nsealed record B : A;\nnew B() == new B()", "true")]
    [InlineData("record A<T>(T X) : IDisposable { public void Dispose() { } }\nnew A<int>(1) == new A<int>(1)", "true")]
    [InlineData("record A<T>(T X) where T : struct;\nnew A<int>(1) == new A<int>(2)", "false")]
    [InlineData("record struct A(int X);\nnew A(1) == new A(1)", "true")]
    [InlineData("record A(int X) { protected virtual Type EqualityContract => typeof(A); }\nnew A(1) with { X = 2 } is { X: 2 }", "true")]
    public async Task RunAsync_Records_KeepTheirEquality(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_ErrorInALambda_NamesItsLine()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("Func<string, int> parse = text =>\n    int.Parse(text);\nvar one = parse(\"1\");\nparse(\"x\")");

        Assert.Equal(
            ["    test.ipynb, cell 1, line 2: int.Parse(text);", "    test.ipynb, cell 1, line 4: parse(\"x\")"],
            error.Traceback.Skip(1));
    }
}
