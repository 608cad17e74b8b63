using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Completions;

/// <summary>While a cell is being written, it is most of the time not C# yet.</summary>
public sealed class UnfinishedCodeTests
{
    private const int Step = 7;

    private const string Code = """"
        #!time
        #r "nuget: Some.Package, 1.0"
        using System.IO; using static System.Math;
        [Obsolete("no", error: false)] record Point(int X, int Y = 2) { public override string ToString() => $"{X:N2} {{}} {Y,5}"; }
        class Stack<T> : IEnumerable<T> where T : struct { T[] all = new T[4]; public T this[int i] { get => all[i]; init { all[i] = value; } } }
        var text = """
            raw "text"
            """; /* comment */ // another
        var query = from p in new[] { new Point(1, 2) { X = 3 } } where p.X > 1 orderby p.Y descending select p with { Y = 1 };
        Func<int, Task<string>> f = async (x) => { await Task.Delay(x); return x switch { > 1 => nameof(f), _ => text?[0].ToString()! }; };
        if (query.Any(p => p is { X: 1, Y: var y } && y > Max(1, 2))) goto end; else { foreach (var (a, b) in new[] { (1, 'c') }) Console.Write(a + b); }
        end: try { throw new Exception(@"a""b"); } catch (Exception e) when (e.Message != "") { } finally { }
        #if NEVER
        x y z
        #endif
        #!html
        <b>bold</b>
        #!csharp
        text.Where(c => char.IsLetter(c)).ToDictionary(keySelector: c => c, c => (int)c)
        """";

    [Fact]
    public void Session_CodeCutOffAnywhere_Answers()
    {
        using var session = new CSharpSession(new SessionOptions());
        for (var position = 0; position <= Code.Length; position += Step)
            Ask(session, Code[..position], position);
    }

    [Fact]
    public void Session_CodeWithAHoleAnywhere_Answers()
    {
        using var session = new CSharpSession(new SessionOptions());
        for (var position = 2; position <= Code.Length - Step; position += Step)
            Ask(session, Code.Remove(position, Step), position);
    }

    private static void Ask(CSharpSession session, string code, int position)
    {
        var completion = session.Complete(code, position);
        session.Inspect(code, position, detailed: true);

        Assert.InRange(completion.Start, 0, position);
        Assert.Equal(position, completion.End);
        Assert.True(Enum.IsDefined(CompletenessCheck.Of(code).Status));
        Assert.All(completion.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Text) || item.Kind.Length == 0));
    }
}
