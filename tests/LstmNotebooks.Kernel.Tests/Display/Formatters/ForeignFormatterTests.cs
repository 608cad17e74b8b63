using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Tests.Scripting;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class ForeignFormatterTests
{
    private const string Charts = """
        namespace Charts;
        public class Chart { public string Title { get; set; } = ""; public override string ToString() => "chart " + Title; }
        public sealed class Bars : Chart;
        """;

    private const string Attribute = """
        public sealed class ForeignFormatterSourceAttribute(System.Type formatted, System.Type source) : System.Attribute
        {
            public System.Type FormattedType { get; } = formatted;
            public System.Type FormatterSourceType { get; } = source;
            public string[] PreferredMimeTypes { get; set; } = [];
        }
        """;

    private const string Bridge = """
        [assembly: Bridge.ForeignFormatterSource(typeof(Charts.Chart), typeof(Bridge.Figures), PreferredMimeTypes = ["image/svg+xml"])]
        namespace Bridge;
        """ + Attribute + """
        public sealed class Figures
        {
            public System.Collections.Generic.IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", "div"), new Formatter("image/svg+xml", "svg")];
        }
        public sealed class Formatter(string mimeType, string tag)
        {
            public string MimeType => mimeType;
            public bool Format(object instance, System.IO.TextWriter writer)
            {
                var title = ((Charts.Chart)instance).Title;
                if (title == "throw")
                    throw new System.InvalidOperationException("cannot draw");
                writer.Write($"<{tag}>{title}</{tag}>");
                return title.Length > 0;
            }
        }
        """;

    private const string Broken = """
        [assembly: Broken.ForeignFormatterSource(typeof(Charts.Chart), typeof(Broken.Figures))]
        namespace Broken;
        """ + Attribute + """
        public sealed class Figures { private Figures() { } }
        """;

    [Theory]
    [InlineData("new Charts.Chart { Title = \"a\" }")]
    [InlineData("new Charts.Bars { Title = \"a\" }")]
    public async Task RunAsync_AssemblyWithFormattersForAnothersType_ShowsItByThem(string code)
    {
        using var folder = new TemporaryFolder();
        using var run = Run(folder, ("Bridge", Bridge));

        var data = await ShowAsync(run, $"#r \"bin/Charts.dll\"\n#r \"bin/Bridge.dll\"\n{code}");

        Assert.Equal([new("image/svg+xml", "<svg>a</svg>"), new("text/html", "<div>a</div>"), new("text/plain", "chart a")], data.Entries);
    }

    [Fact]
    public async Task RunAsync_FormattersReferencedLater_HoldFromThenOn()
    {
        using var folder = new TemporaryFolder();
        using var run = Run(folder, ("Bridge", Bridge));

        Assert.Null((await ShowAsync(run, "#r \"bin/Charts.dll\"\nvar chart = new Charts.Chart { Title = \"a\" };\nchart"))["image/svg+xml"]);
        Assert.Equal("<svg>a</svg>", (await ShowAsync(run, "#r \"bin/Bridge.dll\"\nchart"))["image/svg+xml"]);
    }

    [Fact]
    public async Task RunAsync_FormattersThatLeaveTheValue_LeaveItToItself()
    {
        using var folder = new TemporaryFolder();
        using var run = Run(folder, ("Bridge", Bridge));

        var data = await ShowAsync(run, "#r \"bin/Charts.dll\"\n#r \"bin/Bridge.dll\"\nnew Charts.Chart()");

        Assert.Equal(["text/html", "text/plain"], data.Entries.Select(entry => entry.Key));
        Assert.Equal("chart ", data["text/plain"]);
    }

    [Fact]
    public async Task RunAsync_FormattersThatFail_LeaveTheValueToTheNextAndAreNamed()
    {
        using var folder = new TemporaryFolder();
        using var run = Run(folder, ("Broken", Broken), ("Bridge", Bridge));

        var references = "#r \"bin/Charts.dll\"\n#r \"bin/Broken.dll\"\n#r \"bin/Bridge.dll\"\n";
        var shown = await ShowAsync(run, $"{references}new Charts.Chart {{ Title = \"a\" }}");
        var failed = await ShowAsync(run, "new Charts.Chart { Title = \"throw\" }");

        Assert.Equal("<svg>a</svg>", shown["image/svg+xml"]);
        Assert.StartsWith("chart a\nthe formatters of Broken.Figures failed: MissingMethodException: ", shown["text/plain"]!, StringComparison.Ordinal);
        Assert.StartsWith("chart throw\n", failed["text/plain"]!, StringComparison.Ordinal);
        Assert.Contains("\nimage/svg+xml failed: InvalidOperationException: cannot draw", failed["text/plain"]!, StringComparison.Ordinal);
    }

    private static SessionRun Run(TemporaryFolder folder, params (string Name, string Code)[] bridges)
    {
        var charts = TestAssembly.Write(folder, "bin/Charts.dll", Charts);
        foreach (var (name, code) in bridges)
            TestAssembly.Write(folder, $"bin/{name}.dll", code, charts);
        return folder.Run();
    }

    private static async Task<MimeBundle> ShowAsync(SessionRun run, string code)
    {
        await run.ResultAsync(code);
        return run.Outputs.OfType<ResultOutput>().Last().Data;
    }
}
