using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Calls that would end the process, and with it all that the notebook has computed: they are compile errors.</summary>
internal static class RefusedCalls
{
    private const string Process = "System.Diagnostics.Process";
    private static readonly string[] EnvironmentMethods = [nameof(Environment.Exit), nameof(Environment.FailFast)];
    private static readonly string[] ProcessMethods = ["Kill", "CloseMainWindow"];

    private static readonly DiagnosticDescriptor Rule = new(
        "LSTM001",
        "The process must not end",
        "{0} would end the kernel and lose every variable. Throw an exception to end the cell, or stop the kernel from the front end.",
        "Notebook",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <summary>Can the code have any? Looks at its text alone; what it loads is another text.</summary>
    public static bool MayBeIn(string code) =>
        EnvironmentMethods.Concat(ProcessMethods).Append("#load").Any(name => code.Contains(name, StringComparison.Ordinal));

    /// <summary>An error for each of them.</summary>
    public static ImmutableArray<Diagnostic> Find(CSharpCompilation compilation, CancellationToken cancellation) =>
        [.. compilation.SyntaxTrees.SelectMany(tree => Find(compilation.GetSemanticModel(tree), cancellation))];

    private static IEnumerable<Diagnostic> Find(SemanticModel model, CancellationToken cancellation)
    {
        var ends = MethodUses.Find(model, "System.Environment", EnvironmentMethods, cancellation)
            .Select(name => Refuse(name, $"Environment.{name.Identifier.ValueText}"));
        var kills = MethodUses.Find(model, Process, ProcessMethods, cancellation)
            .Where(name => IsOfCurrentProcess(model, name, cancellation))
            .Select(name => Refuse(name, $"{name.Identifier.ValueText} of the current process"));
        return ends.Concat(kills);
    }

    private static bool IsOfCurrentProcess(SemanticModel model, SimpleNameSyntax method, CancellationToken cancellation) =>
        method.Parent is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax owner }
        && owner.Expression.ToString().EndsWith("GetCurrentProcess", StringComparison.Ordinal)
        && MethodUses.Means(model, owner, Process, cancellation);

    private static Diagnostic Refuse(SimpleNameSyntax name, string what) => Diagnostic.Create(Rule, name.GetLocation(), what);
}
