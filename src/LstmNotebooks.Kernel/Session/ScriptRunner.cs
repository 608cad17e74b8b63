using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Compiles and runs code, each piece on top of the ones before.</summary>
internal sealed class ScriptRunner(SessionState session) : IDisposable
{
    private static readonly ScriptOptions Defaults = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8)
        .WithReferences(FrameworkReferences.All)
        .AddReferences(typeof(NotebookGlobals).Assembly)
        .WithImports(
            "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            typeof(NotebookGlobals).FullName!);

    private readonly InteractiveAssemblyLoader loader = new();
    private ScriptState<object>? state;
    private ScriptOptions options = Defaults;

    /// <summary>The variables that cells declared, a redeclared one once.</summary>
    public IReadOnlyList<ScriptVariable> Variables =>
        state is null ? [] : [.. state.Variables.Reverse().DistinctBy(variable => variable.Name).Reverse()];

    /// <summary>Lets all later code use the assemblies.</summary>
    public void Reference(IEnumerable<MetadataReference> references) => options = options.AddReferences(references);

    /// <summary>Runs code to its end and gives the value of its trailing expression.</summary>
    /// <param name="code">The code.</param>
    /// <param name="document">The name that stands in errors.</param>
    /// <param name="directory">Where #load starts.</param>
    /// <param name="cancellation">Seen by code that asks for it; a loop that does not ask runs on.</param>
    public async Task<ScriptValue> RunAsync(string code, string document, string directory, CancellationToken cancellation)
    {
        var fileOptions = options.WithFilePath(document).WithSourceResolver(new CellSourceResolver(document, directory));
        var script = state is null
            ? CSharpScript.Create<object>(code, fileOptions, assemblyLoader: loader)
            : state.Script.ContinueWith<object>(code, fileOptions);
        var diagnostics = script.Compile(cancellation);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw new CellFailure(new ErrorReport(session.Documents).OfCompilation(diagnostics));

        // Catching here keeps the variables that a failing cell had already set.
        state = state is null
            ? await script.RunAsync(globals: null, catchException: static _ => true, cancellation).ConfigureAwait(false)
            : await script.RunFromAsync(state, catchException: static _ => true, cancellation).ConfigureAwait(false);
        if (state.Exception is { } exception)
            throw Failure(exception, document, cancellation);
        return state.ReturnValue is { } value ? new ScriptValue(value, HasValue: true) : new ScriptValue(null, EndsInNull(script));
    }

    public void Dispose() => loader.Dispose();

    private CellFailure Failure(Exception exception, string document, CancellationToken cancellation) =>
        exception is OperationCanceledException && cancellation.IsCancellationRequested
            ? Interrupted(document)
            : new CellFailure(new ErrorReport(session.Documents).OfException(exception));

    /// <summary>The failure of a cell that was asked to stop and did.</summary>
    public static CellFailure Interrupted(string document)
    {
        var message = $"{document}: interrupted. Variables set before keep their values.";
        return new CellFailure(new ErrorOutput("OperationCanceledException", message, [message]));
    }

    /// <summary>True when the code ends in an expression without a semicolon that gives a value: then null is its value, not the lack of one.</summary>
    private static bool EndsInNull(Script script)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Last();
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement,
        } && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }
}
