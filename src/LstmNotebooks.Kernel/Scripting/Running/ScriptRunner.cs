using System.Reflection;
using LstmNotebooks.Kernel.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Compiles and runs code, each piece on top of the ones before.</summary>
internal sealed class ScriptRunner(SessionState session)
{
    private readonly CellCompiler compiler = new(session);
    private readonly CellAssemblies assemblies = new(session.NativeLibraries);
    private readonly List<int> slots = [];

    /// <summary>One object a piece of code, which holds its variables; the first place is the engine's own.</summary>
    private object?[] cells = new object?[16];

    /// <summary>The variables that cells declared, a redeclared one once.</summary>
    public IReadOnlyList<ScriptVariable> Variables =>
        [.. slots.SelectMany(slot => ScriptVariable.Of(cells[slot])).Reverse().DistinctBy(variable => variable.Name).Reverse()];

    /// <summary>Lets all later code use the assemblies.</summary>
    public void Reference(IEnumerable<MetadataReference> references) => compiler.Reference(references);

    /// <inheritdoc cref="CellCompiler.IsReferenced"/>
    public bool IsReferenced(string name) => compiler.IsReferenced(name);

    /// <summary>Lets all later code use the packages.</summary>
    public void Reference(RestoredPackages packages)
    {
        // .NET Interactive's assemblies have names that ours have too: only code that asked for them sees them, other
        // packages may still need them.
        var visible = packages.Assemblies.ToLookup(path => packages.AreForNetInteractive || !NetInteractiveNames.IsTheirs(path));
        Reference(visible[true].Select(path => MetadataReference.CreateFromFile(path)));
        assemblies.Add(visible[false]);
        session.NativeLibraries.Add(packages.NativeFiles);
    }

    /// <inheritdoc cref="CellCompiler.Sketch"/>
    public CSharpCompilation Sketch(CellSource source, MetadataReference[] ahead) => compiler.Sketch(source, ahead);

    /// <summary>Runs code to its end and gives the value of its trailing expression.</summary>
    /// <param name="source">The code, its name in errors, and where #load starts.</param>
    /// <param name="cancellation">Stops the compiler; the code itself asks.</param>
    public async Task<ScriptValue> RunAsync(CellSource source, CancellationToken cancellation)
    {
        if (compiler.Lift(source, cancellation) is { } lifted)
        {
            assemblies.Load(lifted);
            source = source with { Code = lifted.Rest };
        }
        if (compiler.Compile(source, cancellation) is not { } compiled)
            return new ScriptValue(null, HasValue: false);
        if (cells.Length <= compiled.Slot)
            Array.Resize(ref cells, 2 * compiled.Slot);
        slots.Add(compiled.Slot);
        return await ValueAsync(compiled, cells);
    }

    /// <summary>Runs code on what was declared so far; what it declares itself is gone afterwards.</summary>
    /// <param name="source">The code and its name in errors.</param>
    /// <param name="cancellation">Stops the compiler; the code itself asks.</param>
    public async Task<ScriptValue> EvaluateAsync(CellSource source, CancellationToken cancellation)
    {
        if (compiler.Compile(source, cancellation, isKept: false) is not { } compiled)
            return new ScriptValue(null, HasValue: false);
        var apart = cells.ToArray();
        Array.Resize(ref apart, Math.Max(apart.Length, compiled.Slot + 1));
        return await ValueAsync(compiled, apart);
    }

    private async Task<ScriptValue> ValueAsync(CompiledCell compiled, object?[] objects)
    {
        session.Culture.Restore();
        var value = await StartAsync(compiled, objects);
        return new ScriptValue(value, value is not null || compiled.EndsInValue);
    }

    /// <summary>Starts the code on its own objects; what it throws at once comes as it is, without the reflection around it.</summary>
    private Task<object?> StartAsync(CompiledCell compiled, object?[] objects)
    {
        var factory = assemblies.Load(compiled).GetType(OwnNames.ClassName + compiled.Number, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return factory.CreateDelegate<Func<object?[], Task<object?>>>()(objects);
    }
}
