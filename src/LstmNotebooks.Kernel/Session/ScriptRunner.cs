using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Compiles and runs code, each piece on top of the ones before.</summary>
internal sealed class ScriptRunner(SessionState session)
{
    /// <summary>How long a cell that was asked to stop may take to do so.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly CellCompiler compiler = new(session);
    private readonly CellAssemblies assemblies = new();
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

    /// <inheritdoc cref="CellCompiler.Sketch"/>
    public CSharpCompilation Sketch(CellSource source, MetadataReference[] ahead) => compiler.Sketch(source, ahead);

    /// <summary>Runs code to its end and gives the value of its trailing expression.</summary>
    /// <param name="source">The code, its name in errors, and where #load starts.</param>
    /// <param name="cancellation">Stops the code at its next loop or call.</param>
    public async Task<ScriptValue> RunAsync(CellSource source, CancellationToken cancellation)
    {
        CompiledCell? compiled = null;
        using var watching = CellPoll.Watch(cancellation);
        try
        {
            compiled = compiler.Compile(source, cancellation);
            if (compiled is null)
                return new ScriptValue(null, HasValue: false);
            if (cells.Length <= compiled.Slot)
                Array.Resize(ref cells, 2 * compiled.Slot);
            var value = await EndAsync(Task.Run(() => StartAsync(compiled), CancellationToken.None), source.Document, cancellation).ConfigureAwait(false);
            return new ScriptValue(value, value is not null || compiled.EndsInValue);
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested && IsCancellation(exception))
        {
            throw Interrupted(source.Document);
        }
        catch (Exception exception) when (compiled is not null && exception is not CellFailure)
        {
            throw new CellFailure(new ErrorReport(session.Documents).OfException(exception));
        }
        finally
        {
            if (compiled is not null)
                KeepVariables(compiled);
        }
    }

    /// <summary>The failure of a cell that was asked to stop.</summary>
    public static CellFailure Interrupted(string document, string remark = "")
    {
        var message = $"{document}: interrupted. Variables set before keep their values.{remark}";
        return new CellFailure(new ErrorOutput("OperationCanceledException", message, [message]));
    }

    /// <summary>Waits for the code; asked to stop and not stopping, it is left behind.</summary>
    private static async Task<object?> EndAsync(Task<object?> running, string document, CancellationToken cancellation)
    {
        try
        {
            return await running.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            if (await Task.WhenAny(running, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false) != running)
                throw Interrupted(document, " The cell waits for something and goes on in the background; restart the kernel to end it.");
            return await running.ConfigureAwait(false);
        }
    }

    private static bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException || (exception is AggregateException several && several.Flatten().InnerExceptions.All(IsCancellation));

    /// <summary>Starts the code on its own objects; what it throws at once comes as it is, without the reflection around it.</summary>
    private Task<object?> StartAsync(CompiledCell compiled)
    {
        var factory = assemblies.Load(compiled).GetType(CompiledCell.ClassName + compiled.Number, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return factory.CreateDelegate<Func<object?[], Task<object?>>>()(cells);
    }

    private void KeepVariables(CompiledCell compiled)
    {
        if (cells[compiled.Slot] is not { } cell)
            return;
        variables.AddRange(cell.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => char.IsLetter(field.Name[0]) || field.Name[0] == '_')
            .OrderBy(field => field.MetadataToken)
            .Select(field => new ScriptVariable(field, cell)));
    }
}
