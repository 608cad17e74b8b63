using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class FormatterConventionTests
{
    [Fact]
    public void ToBundle_OwnFormatters_GiveEveryFormPreferredOnesFirstAndTextLast()
    {
        var bundle = ValueFormatter.ToBundle(new Figure("prices"));

        Assert.Equal(
            [
                new("image/svg+xml", "<svg>prices</svg>"),
                new("application/vnd.plotly.v1+json", "{\"title\":\"prices\"}"),
                new("text/plain", "figure prices"),
            ],
            bundle.Entries);
    }

    [Fact]
    public void ToBundle_FormatterLeavesTheValue_TheNextIsTried()
    {
        var bundle = ValueFormatter.ToBundle(new Figure(""));

        Assert.Equal("<svg>untitled</svg>", bundle["image/svg+xml"]);
    }

    [Fact]
    public void ToBundle_AttributeOfABaseOrInterface_Counts()
    {
        Assert.Equal("<svg>derived</svg>", ValueFormatter.ToBundle(new DerivedFigure())["image/svg+xml"]);
        Assert.Equal("<svg>drawn</svg>", ValueFormatter.ToBundle(new Drawing("drawn"))["image/svg+xml"]);
    }

    [Fact]
    public void ToBundle_AttributeWithoutProperties_IsReadFromItsArgument()
    {
        Assert.Equal("<svg>bare</svg>", ValueFormatter.ToBundle(new Bare("bare"))["image/svg+xml"]);
    }

    [Fact]
    public void ToBundle_NoPlainTextFormatter_FallsBackToToString()
    {
        Assert.Equal("a bare one", ValueFormatter.ToBundle(new Bare("bare"))["text/plain"]);
    }

    [Fact]
    public void ToBundle_OneFormAskedFor_GivesItAndPlainText()
    {
        var bundle = ValueFormatter.ToBundle(new Figure("prices"), ["image/svg+xml"]);

        Assert.Equal(["image/svg+xml", "text/plain"], bundle.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void ToBundle_FormatterThrows_TheNextIsTriedAndTheReasonNamed()
    {
        var bundle = ValueFormatter.ToBundle(new Figure("throw"));

        Assert.Equal("<svg>untitled</svg>", bundle["image/svg+xml"]);
        Assert.Equal("figure throw\nimage/svg+xml failed: InvalidOperationException: cannot draw", bundle["text/plain"]);
    }

    [Fact]
    public void ToBundle_SourceWithoutFormatters_ShowsTheValueAndSaysWhatItLacks()
    {
        var bundle = ValueFormatter.ToBundle(new Broken());

        Assert.Equal(
            "Broken\nits formatters failed: InvalidOperationException: The formatter source Broken has no public method CreateTypeFormatters().",
            bundle["text/plain"]);
    }

    [Fact]
    public void ToBundle_SourceThatCannotBeMade_ShowsTheValueAndSaysWhy()
    {
        var text = ValueFormatter.ToBundle(new Unmade())["text/plain"]!;

        Assert.StartsWith("Unmade\nSize  3\nits formatters failed: MissingMethodException: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_FormatterWritesBadJson_IsLeftOutAndNamed()
    {
        var bundle = ValueFormatter.ToBundle(new Figure("\""));

        Assert.Null(bundle["application/vnd.plotly.v1+json"]);
        Assert.Equal("<svg>\"</svg>", bundle["image/svg+xml"]);
        Assert.StartsWith("figure \"\napplication/vnd.plotly.v1+json failed: JsonException: ", bundle["text/plain"]!, StringComparison.Ordinal);
    }

    [TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
    public class Figure(string title)
    {
        public string Title { get; } = title;
    }

    public sealed class DerivedFigure() : Figure("derived");

    [TypeFormatterSource(typeof(FigureFormatters))]
    public interface IDrawing
    {
        string Title { get; }
    }

    public sealed record Drawing(string Title) : IDrawing;

    [Other.TypeFormatterSource(typeof(FigureFormatters))]
    public sealed class Bare(string title) : IDrawing
    {
        public string Title { get; } = title;

        public override string ToString() => "a bare one";
    }

    [TypeFormatterSource(typeof(Unmakeable))]
    public sealed class Unmade
    {
        public int Size { get; } = 3;
    }

    public sealed class Unmakeable
    {
        private Unmakeable()
        {
        }

        public static Unmakeable Only { get; } = new();
    }

    [TypeFormatterSource(typeof(Broken))]
    public sealed class Broken;

    public sealed class FigureFormatters
    {
        private readonly TestFormatter[] formatters =
        [
            new TestFormatter("text/plain", value => value is Figure figure ? $"figure {figure.Title}" : null),
            new TestFormatter("image/svg+xml", Draw),
            new TestFormatter("image/svg+xml", _ => "<svg>untitled</svg>"),
            new TestFormatter("application/vnd.plotly.v1+json", value => value is Figure figure ? $$"""{"title":"{{figure.Title}}"}""" : null),
        ];

        public IEnumerable<object> CreateTypeFormatters() => formatters;

        private static string? Draw(object value) => value switch
        {
            Figure { Title: "throw" } => throw new InvalidOperationException("cannot draw"),
            Figure { Title.Length: > 0 } figure => $"<svg>{figure.Title}</svg>",
            IDrawing drawing => $"<svg>{drawing.Title}</svg>",
            _ => null,
        };
    }

    public sealed class TestFormatter(string mimeType, Func<object, string?> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            var text = write(instance);
            writer.Write(text);
            return text is not null;
        }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[]? PreferredMimeTypes { get; init; }
    }

    private static class Other
    {
        [AttributeUsage(AttributeTargets.Class)]
        public sealed class TypeFormatterSourceAttribute(Type source) : Attribute
        {
            public Type Named { get; } = source;
        }
    }
}
