using System.Collections.Immutable;
using LstmNotebooks.NetInteractive;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What lifted types see of the cells before them: their usings, and none of their variables, methods and types.</summary>
internal static class LiftedUsings
{
    /// <summary>The usings of all cells, and those that every cell has, as they hold for a whole library.</summary>
    public static string Of(CSharpCompilation? previous, IEnumerable<MetadataReference> references, CancellationToken cancellation)
    {
        var written = Chain(previous)
            .SelectMany(compilation => compilation.SyntaxTrees.SelectMany(tree => Of(compilation.GetSemanticModel(tree), cancellation)));
        var global = CellCompiler.Optimized.Usings.Except(NetInteractiveNames.AreTheirs(references) ? NetInteractiveNames.Usings : [])
            .Select(name => name == typeof(NotebookGlobals).FullName ? $"static global::{name}" : $"global::{name}");
        return string.Concat(global.Concat(written).Distinct().Select(name => $"global using {name}; "));
    }

    /// <summary>What to do when lifted code uses a name that a cell declares; null when no error is about one.</summary>
    public static string? NamesOfCells(CSharpCompilation? previous, ImmutableArray<Diagnostic> errors)
    {
        var name = errors.Where(error => error.Id is "CS0103" or "CS0246")
            .Select(error => error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan).Split('<')[0])
            .FirstOrDefault(name => Chain(previous).Any(compilation => !compilation.ScriptClass!.GetMembers(name).IsEmpty));
        return name is null
            ? null
            : $"'{name}' is declared in another cell, "
                + "which code in a namespace or an extension block does not see: declare it in this cell too.";
    }

    private static IEnumerable<string> Of(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var directive in ((CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation)).Usings)
        {
            // An alias could be declared again, which is an error; a type of a cell has no name elsewhere.
            if (directive is { Alias: null, Name: { } name }
                && model.GetSymbolInfo(name, cancellation).Symbol is { ContainingType: null } symbol)
                yield return (symbol is INamespaceSymbol ? "" : "static ")
                    + symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }
    }

    private static IEnumerable<CSharpCompilation> Chain(CSharpCompilation? last)
    {
        for (var compilation = last; compilation is not null; compilation = compilation.ScriptCompilationInfo?.PreviousScriptCompilation)
            yield return compilation;
    }
}
