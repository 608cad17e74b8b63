using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Compiles and runs code, each piece on top of the ones before.</summary>
internal sealed class ScriptRunner(SessionState session)
{
    private readonly CellCompiler compiler = new(session);
    private readonly CellAssemblies assemblies = new();
    private readonly List<FieldInfo> cancellations = [];
    private readonly List<ScriptVariable> variables = [];

    /// <summary>One object a piece of code, which holds its variables; the first place is the engine's own.</summary>
    private object?[] cells = new object?[16];

    /// <summary>The variables that cells declared, a redeclared one once.</summary>
    public IReadOnlyList<ScriptVariable> Variables => [.. variables.AsEnumerable().Reverse().DistinctBy(variable => variable.Name).Reverse()];

    /// <summary>Lets all later code use the assemblies.</summary>
    public void Reference(IEnumerable<MetadataReference> references) => compiler.Reference(references);

    /// <summary>Lets all later code use the packages.</summary>
    public void Reference(RestoredPackages packages)
    {
        Reference(packages.Assemblies.Select(path => MetadataReference.CreateFromFile(path)));
        foreach (var directory in packages.NativeDirectories)
            assemblies.AddNativeDirectory(directory);
    }

    /// <summary>Runs code to its end and gives the value of its trailing expression.</summary>
    /// <param name="source">The code, its name in errors, and where #load starts.</param>
    /// <param name="cancellation">Stops the code at its next loop or call.</param>
    public async Task<ScriptValue> RunAsync(CellSource source, CancellationToken cancellation)
    {
        var compiled = compiler.Compile(source, cancellation);
        if (cells.Length <= compiled.Number)
            Array.Resize(ref cells, 2 * compiled.Number);
        try
        {
            var value = await StartAsync(compiled, cancellation).ConfigureAwait(false);
            return new ScriptValue(value, value is not null || compiled.EndsInValue);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw Interrupted(source.Document);
        }
        catch (Exception exception)
        {
            throw new CellFailure(new ErrorReport(session.Documents).OfException(exception));
        }
        finally
        {
            KeepVariables(compiled);
        }
    }

    /// <summary>The failure of a cell that was asked to stop and did.</summary>
    public static CellFailure Interrupted(string document)
    {
        var message = $"{document}: interrupted. Variables set before keep their values.";
        return new CellFailure(new ErrorOutput("OperationCanceledException", message, [message]));
    }

    /// <summary>Starts the code on its own objects; what it throws at once comes as it is, without the reflection around it.</summary>
    private Task<object?> StartAsync(CompiledCell compiled, CancellationToken cancellation)
    {
        var assembly = assemblies.Load(compiled);
        if (assembly.GetType("<PrivateImplementationDetails>")?.GetField("ModuleCancellationToken", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is { } token)
            cancellations.Add(token);
        foreach (var field in cancellations)
            field.SetValue(null, cancellation);
        var factory = assembly.GetType(CompiledCell.ClassName + compiled.Number, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return factory.CreateDelegate<Func<object?[], Task<object?>>>()(cells);
    }

    private void KeepVariables(CompiledCell compiled)
    {
        if (cells[compiled.Number] is not { } cell)
            return;
        variables.AddRange(cell.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => char.IsLetter(field.Name[0]) || field.Name[0] == '_')
            .OrderBy(field => field.MetadataToken)
            .Select(field => new ScriptVariable(field, cell)));
    }
}
