using System.Collections.Immutable;
using LstmNotebooks.Kernel.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What code is compiled on top of.</summary>
/// <param name="Previous">The code before it; null before the first.</param>
/// <param name="References">The assemblies that it may use.</param>
/// <param name="Compiled">How many pieces of code were compiled.</param>
internal sealed record CompilationContext(CSharpCompilation? Previous, ImmutableArray<MetadataReference> References, int Compiled)
{
    /// <summary>
    /// Two compilations that take in the same assemblies at once would each make their
    /// own types of them, and the next code would find List and List to be two.
    /// </summary>
    private static readonly Lock Binding = new();

    /// <summary>The same with further assemblies, each once.</summary>
    public CompilationContext With(IEnumerable<MetadataReference> added) => this with
    {
        References = [.. References.Concat(added).DistinctBy(reference => reference.Display, StringComparer.Ordinal)],
    };

    /// <summary>The code as the next of the script.</summary>
    /// <param name="source">Its name in errors, and where relative paths start.</param>
    /// <param name="tree">The code.</param>
    public CSharpCompilation Create(CellSource source, SyntaxTree tree)
    {
        var options = CellCompiler.Optimized
            .WithScriptClassName($"{OwnNames.ClassName}{Compiled + 1}")
            .WithSourceReferenceResolver(new CellSourceResolver(source.Document, source.Directory))
            .WithMetadataReferenceResolver(ScriptMetadataResolver.Default.WithBaseDirectory(source.Directory));
        return Bound(CSharpCompilation.CreateScriptCompilation(
            $"{OwnNames.AssemblyName}{Compiled + 1}", tree, References, options, Previous, typeof(object)));
    }

    /// <summary>A compilation that has taken in its assemblies.</summary>
    public static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        lock (Binding)
            _ = compilation.Assembly;
        return compilation;
    }

    /// <summary>Is it the same context? Then a compilation on top of it can be used again.</summary>
    public bool IsLike(CompilationContext other) =>
        Previous == other.Previous && Compiled == other.Compiled && References.SequenceEqual(other.References);
}
