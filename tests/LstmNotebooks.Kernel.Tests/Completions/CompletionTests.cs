using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Completions;

/// <summary>One session with a few declarations, and many places to complete at.</summary>
public sealed class CompletionTests(CompletionTests.DeclaringSession cells) : IClassFixture<CompletionTests.DeclaringSession>
{
    private const string Declarations = """
        using System.IO;
        using System.Globalization;
        var numbers = new List<int> { 1, 2, 3 };
        string title = "text";
        DayOfWeek today = DayOfWeek.Friday;
        int? perhaps = 3;
        class Animal { public string Name { get; set; } public int Legs; public int Age { get; init; } public bool IsWild { get; } private int secret; public static Animal Make() => new(); public virtual string Sound() => ""; protected virtual void Rest() { } }
        class Cat : Animal { public Cat() { } public Cat(string name, int lives) { } }
        record Point(int X, int Y);
        interface IShape { double Area { get; } }
        class Circle : IShape { public double Area => 1; }
        enum Colour { Red, Green }
        int Twice(int value, bool rounded = false) => 2 * value;
        void Paint(Colour colour, IShape shape) { }
        static string Shout(this string text) => text;
        var cat = new Cat();
        Action<int, string> callback = (count, label) => { };
        """;

    // Code, then what must be offered, then what must not, each separated by spaces.
    public static TheoryData<string, string, string> Samples { get; } = new()
    {
        // Members of values
        { "numbers.|", "Add Count Select Where ToString", "get_Count op_Equality Main Empty" },
        { "numbers.Co|", "Count Contains ConvertAll CopyTo Concat", "Add" },
        { "numbers.co|", "Count Contains", "Add" },
        { "title.|", "Length Trim Shout Split Substring", "IsNullOrEmpty op_Equality get_Length Chars" },
        { "title.Sh|", "Shout", "Length" },
        { "title?.Le|", "Length", "Trim" },
        { "title!.Le|", "Length", "Trim" },
        { "perhaps?.To|", "ToString", "Value" },
        { "perhaps.|", "Value HasValue GetValueOrDefault", "CompareTo" },
        { "numbers[0].Co|", "CompareTo", "Count" },
        { "\"literal\".Le|", "Length", "" },
        { "(1 + 2).ToS|", "ToString", "" },
        { "5.ToS|", "ToString", "" },
        { "numbers.Where(x => x > 1).Se|", "Select SelectMany SequenceEqual", "Where" },
        { "cat.|", "Name Legs Sound IsWild", "secret Make Rest" },
        { "new Cat().Na|", "Name", "Legs" },
        { "new Point(1, 2).|", "X Y Equals", "op_Inequality EqualityContract" },
        { "(1, 2).It|", "Item1 Item2", "" },
        { "(first: 1, second: 2).fi|", "first", "second" },
        { "new { Height = 1 }.He|", "Height", "" },
        { "int[] array = [1]; array.Le|", "Length", "" },
        { "typeof(int).Na|", "Name Namespace", "" },
        { "(await Task.FromResult(title)).Le|", "Length", "" },
        { "Task.FromResult(1).Res|", "Result", "" },
        { "var text = title;\ntext.Le|", "Length", "" },
        { "callback.Inv|", "Invoke", "" },
        { "cat?.Name.Le|", "Length", "Name" },
        { "cat?.Name?.Le|", "Length", "" },
        { "class Dog : Animal { public override string Sound() => base.| }", "Sound Rest Name", "secret" },
        { "class Dog : Animal { string Bark() => this.Na| }", "Name", "Legs" },
        { "numbers.Select(x => new { x.Comp| })", "CompareTo", "" },
        { "numbers.Select(x => { return x.Comp|", "CompareTo", "" },
        { "numbers.GroupBy(x => x % 2).Select(g => g.Ke|)", "Key", "" },
        { "numbers.ToDictionary(x => x, x => cat).Select(pair => pair.Value.Na|)", "Name", "" },
        { "unsafe { Point* p = null; p->X.ToS| }", "ToString", "" },
        { "unknown.|", "", "ToString" },
        { "Twice.|", "", "ToString" },
        // Members of types and namespaces
        { "Math.|", "Max PI Sqrt", "ToString Equals ReferenceEquals" },
        { "Math.Ma|", "Max MaxMagnitude", "Min" },
        { "string.Jo|", "Join", "Length" },
        { "int.|", "MaxValue Parse", "CompareTo op_Addition" },
        { "DayOfWeek.|", "Monday Friday", "value__ ToString" },
        { "Colour.|", "Red Green", "value__" },
        { "Animal.|", "Make", "Name Sound" },
        { "System.|", "Console Collections Math", "List" },
        { "System.Collections.Gen|", "Generic", "ArrayList" },
        { "System.Collections.Generic.Li|", "List LinkedList", "Dictionary" },
        { "Environment.SpecialFolder.Des|", "Desktop", "Fonts" },
        { "Console.Wri|", "Write WriteLine", "Read" },
        { "File.Read|", "ReadAllText ReadLines", "WriteAllText" },
        { "global::Sys|", "System", "" },
        { "List<int>.Enum|", "Enumerator", "" },
        { "Animal.Make().Na|", "Name", "Legs" },
        // Lambdas and queries
        { "numbers.Select(x => x.|)", "CompareTo ToString", "Count" },
        { "numbers.Select(x => x.Comp|", "CompareTo", "" },
        { "numbers.Select((x, i) => i.Comp|)", "CompareTo", "" },
        { "new[] { cat }.Where(c => c.Na|)", "Name", "Legs" },
        { "new[] { cat }.OrderBy(c => c.Name).Select(c => c.Le|)", "Legs", "" },
        { "new[] { cat }\n    .Where(c => c.|\n    .ToList()", "Name Legs", "secret" },
        { "numbers.Aggregate(0, (total, next) => tot|)", "total", "next" },
        { "from number in numbers where num|", "number numbers", "title" },
        { "from c in new[] { cat } select c.Na|", "Name", "" },
        { "from c in new[] { cat } whe|", "where", "select" },
        { "callback = (count, label) => { label.Le| };", "Length", "" },
        // Names in scope
        { "num|", "numbers", "title" },
        { "NUM|", "numbers", "title" },
        { "tit|", "title", "numbers" },
        { "Twi|", "Twice", "" },
        { "Ani|", "Animal", "Cat" },
        { "Dic|", "Dictionary", "List" },
        { "Cons|", "Console", "" },
        { "Cult|", "CultureInfo", "" },
        { "disp|", "display", "" },
        { "Sys|", "System", "" },
        { "|", "numbers title cat Twice Animal", "Console Math System if" },
        { "int F(int parameter) { var local = 1; return |; }", "parameter local numbers", "Console" },
        { "int F(int parameter) { return par|; }", "parameter", "" },
        { "foreach (var item in numbers) { ite| }", "item", "" },
        { "for (var index = 0; ind|", "index", "" },
        { "if (cat is Cat { } found) { fou| }", "found", "" },
        { "class C { int field; void M() { fie| } }", "field", "" },
        { "lat|; var later = 1;", "", "later" },
        { "var self = sel|", "", "self" },
        { "Console.WriteLine(tit|", "title", "" },
        { "Console.WriteLine(tit|)\nvar next = 1;", "title", "" },
        { "if (title.Le|\nvar next = 1;", "Length", "" },
        { "title.|\nvar next = 1;", "Length", "IsNullOrEmpty" },
        { "title.|\nnumbers.Add(1);", "Length", "Add" },
        { "title.Le|\nnext = 1;", "Length", "" },
        { "{ { title.Le|", "Length", "" },
        { "var x = title.Le| + 1;", "Length", "" },
        { "title.Sub|string(1)", "Substring", "" },
        { "try { } catch (Exception error) { err| }", "error", "" },
        { "int.TryParse(title, out var parsed); pars|", "parsed", "" },
        { "var (left, right) = (1, 2); lef|", "left", "" },
        { "numbers[num|", "numbers", "" },
        { "if (tit|", "title", "" },
        { "title + tit|", "title", "" },
        { "title\nCons|", "Console", "" },
        { "title |", "", "numbers" },
        { "await Tas|", "Task", "" },
        // Arguments
        { "Twice(|", "value: rounded: numbers", "colour:" },
        { "Twice(1, ro|", "rounded:", "value:" },
        { "Twice(1, |)", "rounded:", "value:" },
        { "Twice(rounded: true, |)", "value:", "rounded:" },
        { "new Cat(na|", "name:", "lives:" },
        { "title.Substring(st|", "startIndex:", "length:" },
        { "new Dictionary<string, int>(cap|", "capacity:", "" },
        { "callback(1, |)", "arg2:", "arg1:" },
        // Enums
        { "Paint(|", "Colour Colour.Red Colour.Green colour:", "" },
        { "Colour c = |", "Colour Colour.Red", "" },
        { "Colour c = Gre|", "Colour.Green", "Colour.Red" },
        { "today = |", "DayOfWeek.Monday", "" },
        { "if (today == |", "DayOfWeek DayOfWeek.Sunday", "" },
        { "today switch { |", "DayOfWeek.Sunday", "" },
        { "switch (today) { case |", "DayOfWeek.Sunday", "" },
        { "today is Mon|", "DayOfWeek.Monday", "" },
        { "Colour Mix() { return |; }", "Colour.Red", "" },
        { "Colour Mix() => |", "Colour.Red", "" },
        // new and initialisers
        { "Animal a = new |", "Animal Cat", "Point Colour" },
        { "Animal a = new Ca|", "Cat", "Animal Colour" },
        { "IShape s = new |", "Circle", "IShape Cat" },
        { "Paint(Colour.Red, new |)", "Circle", "Cat" },
        { "IList<int> list = new Li|", "List<int>", "" },
        { "List<string> words = new |", "List<string>", "" },
        { "new Li|", "List LinkedList", "IList" },
        { "new Str|", "StringBuilder", "String" },
        { "new Cat { |", "Name Legs Age", "IsWild secret Sound numbers" },
        { "new Cat { Name = \"x\", | }", "Legs Age", "Name" },
        { "new Cat { Na| }", "Name", "Legs" },
        { "new Cat { Name = tit| }", "title", "Name" },
        { "new Point(1, 2) with { | }", "X Y", "numbers" },
        { "Cat tom = new() { Le| }", "Legs", "" },
        // using, override, attributes, types
        { "using |", "System Microsoft", "Console numbers" },
        { "using Sys|", "System", "" },
        { "using System.|", "Collections Text", "Console Math" },
        { "using static System.Ma|", "Math", "" },
        { "class Dog : Animal { public override |", "Sound ToString Equals GetHashCode Rest", "Name Make" },
        { "class Dog : Animal { public override string So| }", "Sound", "Rest" },
        { "[Obs|] class Old { }", "Obsolete", "" },
        { "class Old { [Obs|] void M() { } }", "Obsolete", "ObsoleteAttribute" },
        { "[Obs|", "Obsolete", "" },
        { "class Dog : Ani|", "Animal", "" },
        { "class Ring : ISh|", "IShape", "" },
        { "List<Ani|", "Animal", "" },
        { "cat as Ani|", "Animal", "" },
        { "typeof(Ani|)", "Animal", "" },
        { "[|] class Old { }", "Obsolete", "numbers" },
        { "try { } catch (Arg|", "ArgumentException", "" },
        { "void M(Ani| other) { }", "Animal", "" },
        { "Ani| Get() => null;", "Animal", "" },
        { "class C { Ani| }", "Animal", "" },
        { "class C { public Li|", "List", "" },
        { "foreach (Ani|", "Animal", "" },
        // Keywords
        { "fore|", "foreach", "for" },
        { "whi|", "while", "" },
        { "ret|", "return", "" },
        { "var x = ne|", "new", "while" },
        { "var x = tr|", "true", "try" },
        { "cla|", "class", "" },
        { "class C { pri| }", "private", "return" },
        { "class C { void M() { ret| } }", "return", "" },
        { "class C { int P { ge| } }", "get", "" },
        { "foreach (var x in numbers) { } els|", "else", "" },
        { "if (true) Twice(1); els|", "else", "" },
        { "cat is nu|", "null", "" },
        { "public cla|", "class", "" },
        { "await fore|", "foreach", "" },
        { "IEnumerable<int> Each() { yield re| }", "return", "" },
        { "stri|", "string", "" },
        // Texts and names that the writer invents
        { "// num|", "", "numbers" },
        { "/* num| */", "", "numbers" },
        { "/// num|", "", "numbers" },
        { "\"num|\"", "", "numbers" },
        { "\"num|", "", "numbers" },
        { "'n|'", "", "numbers" },
        { "\"\"\"\n  num|\n  \"\"\"", "", "numbers" },
        { "$\"num|\"", "", "numbers" },
        { "$\"{num|}\"", "numbers", "" },
        { "$\"{title.Le|}\"", "Length", "" },
        { "$\"{1}num|\"", "", "numbers" },
        { "$\"\"\"{title.Le|}\"\"\"", "Length", "" },
        { "#if NEVER\nnum|\n#endif", "", "numbers" },
        { "\"text\".Len|", "Length", "" },
        { "// comment\nnum|", "numbers", "" },
        { "/// comment\nnum|", "numbers", "" },
        { "/* comment */ num|", "numbers", "" },
        { "12|", "", "numbers" },
        { "int num|", "", "numbers" },
        { "var num|", "", "numbers" },
        { "foreach (var num|", "", "numbers" },
        { "class num|", "", "numbers" },
        { "void M(int num|) { }", "", "numbers" },
        // Directives and other languages
        { "#|", "#!time #r\" #region", "" },
        { "#!|", "#!time #!import #!lsmagic", "#region" },
        { "#!ti|", "#!time", "#!who" },
        { "var x = 1;\n#!wh|", "#!who #!whos", "#!time" },
        { "#!html\n<b>num|", "", "numbers" },
        { "#!html\n<b>x</b>\n#!csharp\nnum|", "numbers", "" },
        { "#!time\r\nnum|", "numbers", "" },
        { "#r \"System.Data.Co|", "System.Data.Common", "" },
        { "#r \"nu|", "nuget:", "" },
        { "#r \"x.dll\" |", "", "nuget:" },
        { "#r \"\0|", "", "nuget:" },
        { "#!import \0|", "", "bin/" },
        { "#r \"\0.dll\"\nnum|", "numbers", "" },
        { "#!markdown\n#|", "", "#!time" },
        { "var s = \"\"\"\n#!ti|\n\"\"\";", "", "#!time" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Complete_Place_OffersWhatFits(string marked, string expected, string unexpected)
    {
        var texts = cells.Run.Complete(marked).Items.Select(item => item.Text.Replace(" ", "")).ToList();

        Assert.Empty(Words(expected).Except(texts));
        Assert.Empty(Words(unexpected).Intersect(texts));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

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
