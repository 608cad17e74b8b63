using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Compiles code on top of the code before it.</summary>
internal sealed class CellCompiler(SessionState session)
{
    private static readonly CSharpParseOptions ScriptSyntax = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>Release code that still keeps the reader's lines apart. Plain Release merges statements, and an error would then name the line before; only the compiler's command line can ask for both.</summary>
    private static readonly CSharpCompilationOptions Optimized = CSharpCommandLineParser.Default
        .Parse(["/debug+", "/optimize+", "/target:library", "/unsafe+", "/warn:0", "cell.cs"], AppContext.BaseDirectory, sdkDirectory: null)
        .CompilationOptions
        .WithUsings(
            "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            typeof(NotebookGlobals).FullName!);

    /// <summary>Methods ask whether the stack has room, so that endless recursion is an error and not the process's end.</summary>
    private static readonly EmitOptions Emission = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private CSharpCompilation? previous;
    private ImmutableArray<MetadataReference> references = FrameworkReferences.All.Add(MetadataReference.CreateFromFile(typeof(NotebookGlobals).Assembly.Location));
    private int compiled;
    private int slots;

    /// <summary>Lets all later code use the assemblies.</summary>
    public void Reference(IEnumerable<MetadataReference> added) =>
        references = [.. references.Concat(added).DistinctBy(reference => reference.Display, StringComparer.Ordinal)];

    /// <summary>Compiles code; the next code sees what it declares. Code with errors is a failure and leaves no trace.</summary>
    /// <param name="source">The code, its name in errors, and where #load starts.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <returns>What is to run; null when the code is usings and comments only.</returns>
    public CompiledCell? Compile(CellSource source, CancellationToken cancellation)
    {
        var written = CSharpSyntaxTree.ParseText(SourceText.From(source.Code, Encoding.UTF8), ScriptSyntax, source.Document, cancellation);
        var polling = SyntaxFactory.SyntaxTree(new LoopRewriter().Visit(written.GetRoot(cancellation)), ScriptSyntax, source.Document, Encoding.UTF8);
        var compilation = Create(source, polling);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: Emission, cancellationToken: cancellation);
        if (HasErrors(emitted.Diagnostics))
            throw Failure(Create(source, written), emitted.Diagnostics, cancellation);
        (previous, compiled) = (compilation, compiled + 1);
        if (!emitted.Success)
            return null;
        slots++;
        return new CompiledCell(compiled, slots, image.ToArray(), symbols.ToArray(), EndsInValue(compilation), [.. compilation.References.OfType<PortableExecutableReference>()]);
    }

    private CSharpCompilation Create(CellSource source, SyntaxTree tree)
    {
        var options = Optimized
            .WithScriptClassName($"{CompiledCell.ClassName}{compiled + 1}")
            .WithSourceReferenceResolver(new CellSourceResolver(source.Document, source.Directory))
            .WithMetadataReferenceResolver(ScriptMetadataResolver.Default.WithBaseDirectory(source.Directory));
        return CSharpCompilation.CreateScriptCompilation($"{CompiledCell.AssemblyName}{compiled + 1}", tree, references, options, previous, typeof(object));
    }

    /// <summary>The errors at the columns of the code as it was written; those found later than by reading it stand as they are.</summary>
    private CellFailure Failure(CSharpCompilation written, ImmutableArray<Diagnostic> emitted, CancellationToken cancellation)
    {
        var diagnostics = written.GetDiagnostics(cancellation);
        return new CellFailure(new ErrorReport(session.Documents).OfCompilation(written, HasErrors(diagnostics) ? diagnostics : emitted));
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>True when the code ends in an expression without a semicolon that gives a value: then null is its value, not the lack of one.</summary>
    private static bool EndsInValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement,
        } && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }
}
