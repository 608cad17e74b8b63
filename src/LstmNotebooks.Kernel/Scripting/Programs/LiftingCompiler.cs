using System.Collections.Immutable;
using System.Text;
using LstmNotebooks.Kernel.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Compiles the types that are lifted out of cells.</summary>
internal sealed class LiftingCompiler(SessionState session)
{
    /// <summary>The last library of each name.</summary>
    private readonly List<LiftedTypes> libraries = [];

    /// <summary>Counts down, as the numbers of cells count up.</summary>
    private int number = CellLine.MaximumNumber;

    /// <summary>Lifts what must be lifted out of a cell; null when nothing must.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="previous">The code before it, whose usings hold here too.</param>
    /// <param name="references">The assemblies it may use.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <exception cref="CellFailure">It does not compile.</exception>
    public LiftedTypes? Lift(
        CellSource source, CSharpCompilation? previous, ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        if (LiftedCode.LineOfLooseBlock(source.Code) is { } line)
            throw CellFailure.At(
                source.Document,
                line,
                "CompilationError",
                "an extension block stands in a static class: static class Extensions { extension(…) { … } }");
        if (LiftedCode.Of(source.Code, withAllTypes: false) is not { } alone)
            return null;
        var usings = LiftedUsings.Of(previous, references, cancellation);
        var (lifted, compilation, errors) = Compile(source, alone, usings, references, cancellation);
        if (lifted is null && LiftedCode.Of(source.Code, withAllTypes: true) is { } all && all != alone)
            (lifted, compilation, errors) = Compile(source, all, usings, references, cancellation);
        if (lifted is null)
            throw Failure(compilation, errors, previous);
        libraries.RemoveAll(library => library.Name == lifted.Name);
        libraries.Add(lifted);
        return lifted;
    }

    private (LiftedTypes? Lifted, CSharpCompilation Compilation, ImmutableArray<Diagnostic> Errors) Compile(
        CellSource source, LiftedCode code, string usings, ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        var written = LiftedTree.Parse(code.Library, source.Document, cancellation);
        SourceDepth.Check(written, session.Documents, cancellation);
        var types = LiftedTree.TypeNames(written, cancellation);
        var before = libraries.FirstOrDefault(library => library.TypeNames.Overlaps(types));
        SyntaxTree[] trees = [.. (before?.Trees ?? []).Select(tree => LiftedTree.Without(types, tree, cancellation)), written];
        var name = before?.Name ?? OwnNames.AssemblyName + types.Order(StringComparer.Ordinal).FirstOrDefault("types");
        var version = (before?.Version ?? 0) + 1;
        var head = LiftedTree.Parse($"{usings}[assembly: System.Reflection.AssemblyVersion(\"1.0.{version}\")]", "", cancellation);
        var known = references.Where(reference => !IsReplaced(reference, name));
        var compilation = CSharpCompilation.Create(name, [.. trees, head], known, CellCompiler.Optimized);
        var lines = new HashSet<int>();
        var (image, symbols, errors) = Emit(compilation, --number, lines, cancellation);
        types.UnionWith(before?.TypeNames ?? []);
        var lifted = image is null
            ? null
            : new LiftedTypes(
                name, version, trees, types, image, symbols, lines, [.. compilation.References.OfType<PortableExecutableReference>()])
            {
                Number = number,
                Rest = code.Rest,
            };
        return (lifted, compilation, errors);
    }

    /// <summary>Is it a library of that name, or one that another has taken the place of?</summary>
    private bool IsReplaced(MetadataReference reference, string name) =>
        reference.Display!.StartsWith(OwnNames.AssemblyName, StringComparison.Ordinal)
        && !libraries.Any(library => library.Name != name && library.Reference == reference);

    /// <param name="compilation">The code.</param>
    /// <param name="number">What its code notes lines under.</param>
    /// <param name="lines">Takes the lines that can fail in a way of which fast code keeps no place.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    private static (byte[]? Image, byte[] Symbols, ImmutableArray<Diagnostic> Errors) Emit(
        CSharpCompilation compilation, int number, HashSet<int> lines, CancellationToken cancellation)
    {
        var refused = RefusedCalls.Find(compilation, cancellation);
        if (!refused.IsEmpty)
            return (null, [], refused);
        var opened = compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => LiftedTree.Opened(tree, cancellation)));
        var polling = opened;
        foreach (var tree in opened.SyntaxTrees)
        {
            var kept = CultureRewriter.Rewrite(ConsoleClear.Replace(opened.GetSemanticModel(tree), cancellation));
            var guarded = new RecursionRewriter().Visit(kept);
            var looping = SyntaxFactory.SyntaxTree(new LoopRewriter().Visit(guarded), ProgramSyntax.Options).GetRoot(cancellation);
            lines.UnionWith(RiskyCode.AllLines(looping));
            polling = polling.ReplaceSyntaxTree(
                tree, SyntaxFactory.SyntaxTree(LineRewriter.Rewrite(looping, number), ProgramSyntax.Options, tree.FilePath, Encoding.UTF8));
        }
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = polling.Emit(image, symbols, options: CellCompiler.Emission, cancellationToken: cancellation);
        return emitted.Success
            ? (image.ToArray(), symbols.ToArray(), [])
            : (null, [], Errors(compilation.GetDiagnostics(cancellation), emitted.Diagnostics));
    }

    /// <summary>The errors at the columns of the code as it was written; those found later than by reading it stand as they are.</summary>
    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> written, ImmutableArray<Diagnostic> emitted) =>
        written.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? written : emitted;

    private CellFailure Failure(CSharpCompilation compilation, ImmutableArray<Diagnostic> errors, CSharpCompilation? previous)
    {
        var report = new ErrorReport(session).OfCompilation(compilation, errors);
        var hint = LiftedUsings.NamesOfCells(previous, errors);
        return new CellFailure(hint is null ? report : report with { Traceback = [.. report.Traceback, hint] });
    }
}
