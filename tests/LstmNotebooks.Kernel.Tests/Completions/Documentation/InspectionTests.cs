using LstmNotebooks.Kernel.Tests.Scripting;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Completions;

/// <summary>One session with a few declarations, and many places to look at.</summary>
public sealed class InspectionTests(InspectionTests.DeclaringSession cells) : IClassFixture<InspectionTests.DeclaringSession>
{
    private const string Declarations = """
        var numbers = new List<int> { 1, 2, 3 };
        /// <summary>Twice the <paramref name="value"/>, see <see cref="Animal.Sound"/>.</summary>
        /// <param name="value">What to double.</param>
        /// <returns>Two times <c>value</c>, or <see langword="null"/>.</returns>
        /// <exception cref="OverflowException">It is too large.</exception>
        /// <remarks><para>First.</para><para>Second.</para><list type="bullet"><item>one</item><item><description>two</description></item></list><code>
        ///   Twice(1)
        ///     .ToString()
        /// </code></remarks>
        int? Twice(int value) => 2 * value;
        /// <summary>An animal.</summary>
        class Animal
        {
            /// <summary>What it says.</summary>
            public virtual string Sound() => "";
        }
        class Cat : Animal
        {
            /// <inheritdoc/>
            public override string Sound() => "meow";
        }
        /// <summary>Not <b closed.</summary>
        void Broken() { }
        void Silent() { }
        var cat = new Cat();
        """;

    // Code, then what must be said.
    public static TheoryData<string, string[]> Samples { get; } = new()
    {
        { "Console.Write|Line(1)", ["void Console.WriteLine(int value)", "overloads, among them:", "Writes the text representation of the specified 32-bit signed integer", "- value: The value to write."] },
        { "Math.Max|(1, 2)", ["int Math.Max(int val1, int val2)", "Returns the larger of two 32-bit signed integers.", "Returns: Parameter val1 or val2, whichever is larger."] },
        { "numbers.Sele|ct(x => x)", ["(extension) IEnumerable<int> IEnumerable<int>.Select<int, int>(Func<int, int> selector)", "Projects each element of a sequence into a new form."] },
        { "numbers.|Add(1)", ["void List<int>.Add(int item)", "Adds an object to the end of the List<T>."] },
        { "numbers.Add(|", ["void List<int>.Add(int item)", "- item:"] },
        { "numbers.Count|", ["int List<int>.Count { get; }", "Gets the number of elements"] },
        { "num|bers", ["(variable) List<int> numbers", "Represents a strongly typed list of objects"] },
        { "List<in|t> x;", ["struct int, in System", "Represents a 32-bit signed integer."] },
        { "Li|st<int> x;", ["class List<int>, in System.Collections.Generic", "Represents a strongly typed list"] },
        { "new List<int>(|)", ["new List<int>()", "and 2 overloads"] },
        { "new Lis|t<int>(5)", ["new List<int>(int capacity)", "has the specified initial capacity"] },
        { "Stri|ng.Join(',', numbers)", ["class string, in System", "Represents text as a sequence of UTF-16 code units."] },
        { "string.Join(\",\", |", ["string string.Join(", "overloads", "- separator:"] },
        { "DayOf|Week.Monday", ["enum DayOfWeek, in System"] },
        { "DayOfWeek.Mon|day", ["DayOfWeek.Monday = 1"] },
        { "Math.P|I", ["double Math.PI = 3.14"] },
        { "new System.Text.Json.JsonSerializer|Options()", ["new JsonSerializerOptions()", "Initializes a new instance of the JsonSerializerOptions class."] },
        { "System.Diagnostics.Stop|watch.StartNew()", ["class Stopwatch, in System.Diagnostics", "accurately measure elapsed time"] },
        { "Tw|ice(1)", ["int? Twice(int value)", "Twice the value, see Animal.Sound.", "- value: What to double.", "Returns: Two times value, or null."] },
        { "Twice(|1)", ["int? Twice(int value)"] },
        { "Twice(1 + |", ["int? Twice(int value)"] },
        { "cat.Sou|nd()", ["string Cat.Sound()", "What it says."] },
        { "new Ca|t()", ["new Cat()"] },
        { "Ani|mal a;", ["class Animal", "An animal."] },
        { "Bro|ken()", ["void Broken()"] },
        { "Sil|ent()", ["void Silent()"] },
        { "numbers.Where(item => item| > 1)", ["(parameter) int item", "Represents a 32-bit signed integer."] },
        { "int Local(int a) { var inner = a; return inn|er; }", ["(local) int inner"] },
        { "$\"{num|bers.Count}\"", ["(variable) List<int> numbers"] },
        { "var mine| = 1;", ["(variable) int mine"] },
        { "va|r mine = 1;", ["struct int, in System"] },
        { "#!ti|me", ["#!time: prints how long the cell took"] },
        { "Syst|em.Console.Clear()", ["namespace System"] },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Inspect_Name_SaysSignatureAndSummary(string marked, string[] expected)
    {
        var text = cells.Run.Inspect(marked);

        Assert.All(expected, part => Assert.Contains(part, text));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("1 + |1")]
    [InlineData("// num|bers")]
    [InlineData("\"num|bers\"")]
    [InlineData("unk|nown")]
    [InlineData("unknown(|")]
    [InlineData("whi|le (true) { }")]
    [InlineData("#!html\n<b>num|bers</b>")]
    [InlineData("#!unkn|own")]
    public void Inspect_NothingToSay_IsNull(string marked)
    {
        Assert.Null(cells.Run.Inspect(marked));
    }

    [Fact]
    public void Inspect_Detailed_AddsRemarksAndExceptions()
    {
        var brief = cells.Run.Inspect("Twi|ce(1)");
        var detailed = cells.Run.Inspect("Twi|ce(1)", detailed: true);

        Assert.DoesNotContain("Remarks", brief);
        Assert.EndsWith(
            """
            Exceptions:

            - OverflowException: It is too large.

            Remarks: First.

            Second.

            - one
            - two

            Twice(1)
              .ToString()
            """,
            detailed);
    }

    [Fact]
    public void Inspect_Detailed_ListsEveryOverload()
    {
        var lines = cells.Run.Inspect("Console.Write|Line(1)", detailed: true)!.Split('\n');

        Assert.Equal(
            typeof(Console).GetMethods().Count(method => method.Name == nameof(Console.WriteLine)),
            lines.Count(line => line.StartsWith("void Console.WriteLine(", StringComparison.Ordinal)));
    }

    [Fact]
    public void Inspect_Markdown_MarksCodeAndEscapesText()
    {
        var text = cells.Run.InspectAll("numbers.|Add(1)")!["text/markdown"];

        Assert.StartsWith("```csharp\nvoid List<int>.Add(int item)\n```\n\nAdds an object to the end of the `List<T>`.", text);
        Assert.Contains("**Parameters:**\n\n- `item`: ", text);
    }

    [Fact]
    public async Task Inspect_ReferencedAssembly_ReadsTheFileBesideIt()
    {
        using var folder = new TemporaryFolder();
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { public static int Answer(int question) => 42; public static int Other() => 1; }");
        folder.Write("bin/Library.xml", """<doc><members><member name="M:Library.Answer(System.Int32)"><summary>The answer.</summary></member></members></doc>""");
        using var run = folder.Run();
        await run.ResultAsync("#r \"bin/Library.dll\"");

        Assert.Equal("int Library.Answer(int question)\n\nThe answer.", run.Inspect("Library.Ans|wer(1)"));
        Assert.Equal("int Library.Other()", run.Inspect("Library.Oth|er()"));
    }

    public sealed class DeclaringSession : IAsyncLifetime
    {
        internal SessionRun Run { get; } = new();

        public Task InitializeAsync() => Run.ResultAsync(Declarations);

        public Task DisposeAsync()
        {
            Run.Dispose();
            return Task.CompletedTask;
        }
    }
}
