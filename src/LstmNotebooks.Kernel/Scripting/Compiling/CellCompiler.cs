using System.Collections.Immutable;
using System.Text;
using LstmNotebooks.NetInteractive;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Compiles code on top of the code before it.</summary>
internal sealed class CellCompiler(SessionState session)
{
    /// <summary>
    /// Release code that still keeps the reader's lines apart. Plain Release merges statements, and an
    /// error would then name the line before; only the compiler's command line can ask for both.
    /// </summary>
    public static CSharpCompilationOptions Optimized { get; } = CSharpCommandLineParser.Default
        .Parse(["/debug+", "/optimize+", "/target:library", "/unsafe+", "/warn:0", "cell.cs"], AppContext.BaseDirectory, sdkDirectory: null)
        .CompilationOptions
        .WithConcurrentBuild(false) // the cell's thread has room for deep code, the pool's threads have not
        .WithUsings(
            (IEnumerable<string>)[
                "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
                typeof(NotebookGlobals).FullName!, .. NetInteractiveNames.Usings]);

    /// <summary>Methods ask whether the stack has room, so that endless recursion is an error and not the process's end.</summary>
    public static EmitOptions Emission { get; } = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    /// <summary>Swapped as a whole: other threads read it while a cell compiles.</summary>
    private volatile CompilationContext context = new(
        Previous: null,
        FrameworkReferences.All.Add(MetadataReference.CreateFromFile(typeof(NotebookGlobals).Assembly.Location)),
        Compiled: 0);

    private readonly LiftingCompiler lifting = new(session);
    private volatile LastSketch? latest;
    private int slots;

    /// <summary>Lets all later code use the assemblies.</summary>
    public void Reference(IEnumerable<MetadataReference> added) => context = context.With(added);

    /// <summary>Is an assembly of this name referenced, by its path's last part?</summary>
    public bool IsReferenced(string name) =>
        context.References.Any(
            reference => name.Equals(Path.GetFileNameWithoutExtension(reference.Display), StringComparison.OrdinalIgnoreCase));

    /// <summary>Code as the compiler sees it on top of what was compiled so far, neither emitted nor kept. Any thread may ask.</summary>
    /// <param name="source">The code.</param>
    /// <param name="ahead">Assemblies that it alone references.</param>
    /// <exception cref="CellFailure">The code is nested too deeply to look at.</exception>
    public CSharpCompilation Sketch(CellSource source, MetadataReference[] ahead)
    {
        source = InOurNames(source);
        var tree = CSharpSyntaxTree.ParseText(source.Code, CellParser.ScriptSyntax, source.Document);
        SourceDepth.Check(tree, session.Documents, CancellationToken.None);
        var now = context.With(ahead);
        // Taking in the assemblies is most of the work, and at the next key press they are the same.
        var sketch = latest is { } last && last.Context.IsLike(now)
            ? CompilationContext.Bound(last.Compilation.ReplaceSyntaxTree(last.Compilation.SyntaxTrees[^1], tree))
            : now.Create(source, tree);
        latest = new LastSketch(now, sketch);
        return sketch;
    }

    /// <summary>Compiles the types of a cell that no script may hold, and lets all later code use them; null when it has none.</summary>
    /// <exception cref="CellFailure">They do not compile.</exception>
    public LiftedTypes? Lift(CellSource source, CancellationToken cancellation)
    {
        source = InOurNames(source);
        if (!LiftedCode.MayBeIn(source.Code) || lifting.Lift(source, context.Previous, context.References, cancellation) is not { } lifted)
            return null;
        Reference([lifted.Reference]);
        return lifted;
    }

    /// <summary>Compiles code; the next code sees what it declares. Code with errors is a failure and leaves no trace.</summary>
    /// <param name="source">The code, its name in errors, and where #load starts.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <param name="isKept">Whether later code sees what it declares.</param>
    /// <returns>What is to run; null when the code is usings and comments only.</returns>
    public CompiledCell? Compile(CellSource source, CancellationToken cancellation, bool isKept = true)
    {
        source = InOurNames(source);
        var written = Parsed(source, cancellation);
        var kept = CultureRewriter.Rewrite(Checked(source, Marked(source, written, cancellation), cancellation));
        var code = new RecursionRewriter().Visit(kept);
        var looping = SyntaxFactory.SyntaxTree(new LoopRewriter().Visit(code), CellParser.ScriptSyntax).GetRoot(cancellation);
        var polling = SyntaxFactory.SyntaxTree(
            LineRewriter.Rewrite(looping, context.Compiled + 1), CellParser.ScriptSyntax, source.Document, Encoding.UTF8);
        var compilation = context.Create(source, polling);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: Emission, cancellationToken: cancellation);
        if (HasErrors(emitted.Diagnostics))
            throw Failure(context.Create(source, written), emitted.Diagnostics, cancellation);
        // A cell that was left behind while it compiled must not come in between those after it.
        cancellation.ThrowIfCancellationRequested();
        var number = context.Compiled + 1;
        context = context with { Previous = isKept ? compilation : context.Previous, Compiled = number };
        if (!emitted.Success)
            return null;
        slots += isKept ? 1 : 0;
        return new CompiledCell(
            number,
            isKept ? slots : slots + 1,
            image.ToArray(),
            symbols.ToArray(),
            RiskyCode.AllLines(looping),
            EndsInValue(compilation),
            [.. compilation.References.OfType<PortableExecutableReference>()]);
    }

    /// <summary>The code with its lambdas marked that must ask for room on the stack.</summary>
    private SyntaxTree Marked(CellSource source, SyntaxTree written, CancellationToken cancellation)
    {
        var root = written.GetRoot(cancellation);
        var lambdas = RecursiveLambdas.MayBe(root);
        if (lambdas.Count == 0)
            return written;
        var marked = RecursiveLambdas.Mark(root, lambdas, context.Create(source, written).GetSemanticModel(written), cancellation);
        return written.WithRootAndOptions(marked, written.Options);
    }

    private CellSource InOurNames(CellSource source) => source with { Code = NetInteractiveNames.ToOurs(source.Code, context.References) };

    /// <summary>The code as a script.</summary>
    private SyntaxTree Parsed(CellSource source, CancellationToken cancellation)
    {
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(source.Code, Encoding.UTF8), CellParser.ScriptSyntax, source.Document, cancellation);
        SourceDepth.Check(tree, session.Documents, cancellation);
        var script = ProgramSyntax.ToScript(source, cancellation);
        return script == source.Code ? tree : tree.WithChangedText(SourceText.From(script, Encoding.UTF8));
    }

    /// <summary>
    /// The code with the calls replaced that a notebook cannot make as
    /// they are written; those it must not make at all are failures.
    /// </summary>
    private SyntaxNode Checked(CellSource source, SyntaxTree written, CancellationToken cancellation)
    {
        if (!RefusedCalls.MayBeIn(source.Code) && !CultureCalls.MayBeIn(source.Code) && !ConsoleClear.MayBeIn(source.Code))
            return written.GetRoot(cancellation);
        var compilation = context.Create(source, written);
        foreach (var loaded in compilation.SyntaxTrees)
            SourceDepth.Check(loaded, session.Documents, cancellation);
        var refused = RefusedCalls.Find(compilation, cancellation).AddRange(CultureCalls.Find(compilation, cancellation));
        if (!refused.IsEmpty)
            throw new CellFailure(new ErrorReport(session).OfCompilation(compilation, refused));
        return ConsoleClear.Replace(compilation.GetSemanticModel(written), cancellation);
    }

    /// <summary>The errors at the columns of the code as it was written; those found later than by reading it stand as they are.</summary>
    private CellFailure Failure(CSharpCompilation written, ImmutableArray<Diagnostic> emitted, CancellationToken cancellation)
    {
        var diagnostics = written.GetDiagnostics(cancellation).RemoveAll(IsBehindTheLine);
        return new CellFailure(new ErrorReport(session).OfCompilation(written, HasErrors(diagnostics) ? diagnostics : emitted));
    }

    /// <summary>Is it about what was put behind the end of a line? The same stands in the reader's own text.</summary>
    private bool IsBehindTheLine(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan();
        return session.Documents.Line(start.Path, start.StartLinePosition.Line + 1) is { } line
            && start.StartLinePosition.Character > line.Length;
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>
    /// True when the code ends in an expression without a semicolon that
    /// gives a value: then null is its value, not the lack of one.
    /// </summary>
    private static bool EndsInValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement,
        } && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    /// <summary>The sketch made last, and what it stands on.</summary>
    private sealed record LastSketch(CompilationContext Context, CSharpCompilation Compilation);
}
