using System.Text.RegularExpressions;
using LstmNotebooks.NetInteractive.Formatting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Lets cells that were written for .NET Interactive use its names
/// where they exist here, and says what to write where they do not.
/// </summary>
internal static partial class NetInteractiveNames
{
    /// <summary>How its namespaces begin.</summary>
    private const string Theirs = "Microsoft.DotNet.Interactive";

    /// <summary>How ours begin that hold the same names: as long, so that every column stays.</summary>
    private const string Ours = "LstmNotebooks.NetInteractive";

    private const string NoKernel = ". Cells cannot talk to their kernel here: "
        + "show values with display(…), and ask with await GetInputAsync(…).";

    /// <summary>The namespaces that every cell uses, as there.</summary>
    public static IReadOnlyList<string> Usings { get; } = [Ours, $"{Ours}.{nameof(NetInteractive.Formatting)}"];

    /// <summary>
    /// The code with our namespaces in the place of theirs, unless an
    /// assembly of theirs is referenced: then its own names count.
    /// </summary>
    /// <remarks>
    /// A plain using goes, as every cell uses what of its namespace exists here;
    /// one that stayed would stand in the way of their assembly later.
    /// </remarks>
    public static string ToOurs(string code, IEnumerable<MetadataReference> references)
    {
        if (!code.Contains(Theirs, StringComparison.Ordinal) || AreTheirs(references))
            return code;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ProgramSyntax.Options).GetRoot();
        var changes = new CodeChanges(code);
        foreach (Match found in Names().Matches(code))
        {
            var token = root.FindToken(found.Index);
            if (token.SpanStart != found.Index || !token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            var directive = token.Parent!.FirstAncestorOrSelf<UsingDirectiveSyntax>();
            if (directive is { StaticKeyword.RawKind: 0, Alias: null, Parent: CompilationUnitSyntax })
                changes.Blank(directive.Span);
            else
                changes.Replace(new TextSpan(found.Index, Theirs.Length), Ours);
        }
        return changes.ToString();
    }

    /// <summary>A text about code with their names as the reader wrote them.</summary>
    public static string ToTheirs(string text) => text.Replace(Ours, Theirs, StringComparison.Ordinal);

    /// <summary>What to write instead of a name of theirs that does not exist here; nothing for other names.</summary>
    public static string Hint(string name) => name switch
    {
        "KernelInvocationContext" or "CompositeKernel" or "CSharpKernel" or "KernelCommand" or "KernelEvent" => NoKernel,
        "SubmitCode" or "SendValue" or "RequestValue" => NoKernel,
        "IKernelExtension" => ". Kernel extensions do not load here: reference the package, and show its values with Formatter.Register.",
        "ITypeFormatter" or "TypeFormatter" => ". Write: Formatter.Register<TYPE>(value => …, \"text/html\");",
        "IHtmlContent" or "HtmlString" => ". Write HTML(…), which gives an object.",
        "MarkdownString" => ". Write: \"…\".DisplayAs(\"text/markdown\");",
        "TabularDataResource" or "DataExplorer" => ". Show rows with .DisplayTable().",
        { Length: > 1 } when typeof(PocketViewTags).GetProperty(name) is not null =>
            $". For the HTML element, add: using static {Theirs}.Formatting.PocketViewTags;",
        _ => "",
    };

    /// <summary>The same for a name that takes no types.</summary>
    public static string GenericHint(string name) => name.Split('<', 2) is [nameof(Formatter), var types]
        ? $". The type stands behind the method's name: Formatter.Register<{types}(value => …, \"text/html\");"
        : "";

    /// <summary>The same for what is missing in a namespace or in a type.</summary>
    public static string MemberHint(string name, string message) => name switch
    {
        "AspNetCore" => ". Leave the line out, and write HTML(…) for new HtmlString(…).",
        "Explore" or "ToTabularDataResource" => ". Show rows with .DisplayTable().",
        _ when message.Contains($"'{nameof(NetInteractive.Kernel)}'", StringComparison.Ordinal) => NoKernel,
        _ when message.Contains(Ours, StringComparison.Ordinal) => NoKernel,
        _ when message.Contains($"'{nameof(Formatter)}'", StringComparison.Ordinal) =>
            ". It has Register, SetPreferredMimeTypesFor, ListExpansionLimit, ToDisplayString and ResetToDefault here.",
        _ => "",
    };

    /// <summary>Is one of their assemblies referenced?</summary>
    public static bool AreTheirs(IEnumerable<MetadataReference> references) =>
        references.Any(reference => reference.Display is { } path && IsTheirs(path));

    /// <summary>Is it the name of a package or the path of an assembly of theirs?</summary>
    public static bool IsTheirs(string path) => Path.GetFileName(path).StartsWith(Theirs, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![\w.])Microsoft\.DotNet\.Interactive(?!\w)")]
    private static partial Regex Names();
}
