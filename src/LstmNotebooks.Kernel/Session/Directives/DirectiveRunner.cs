using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.NetInteractive;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Carries out the directives that neither run code nor switch the language.</summary>
internal sealed class DirectiveRunner(SessionState session, ScriptRunner scripts, CellOutputs outputs)
{
    private const string NuGetPrefix = "nuget:";

    /// <summary>Carries out a directive.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="parts">All parts of the cell: the packages that it asks for are restored together, so that they agree on what they share.</param>
    public async Task RunAsync(CellSource source, DirectivePart directive, IReadOnlyList<CellPart> parts)
    {
        switch (directive.Name)
        {
            case "#!time":
            case var name when ProgramDirectives.IsShebang(name):
                break;
            case "#!who":
                Show(string.Join('\n', scripts.Variables.Select(variable => variable.Name)));
                break;
            case "#!whos":
                Show(Variables());
                break;
            case "#!lsmagic":
                Show(new Grid("directives", [], [.. DirectiveNames.All.Select(known => Row(known.Usage, known.Purpose))], ""));
                break;
            case "#!about":
                Show($"C# of LstmNotebooks {typeof(DirectiveRunner).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}");
                break;
            case "#!help":
                outputs.Emit(new PageOutput(Help(source, directive)));
                break;
            case "#i":
                session.Packages.AddSource(NuGetArgument(source, directive, "an address or a folder: #i \"nuget: SOURCE\""), source.Directory);
                break;
            case "#r" when IsNuGet(directive):
                _ = NuGetArgument(source, directive, "a package: #r \"nuget: PACKAGE, VERSION\"");
                await RestoreAsync(source, directive, parts);
                break;
            case "#:package" when PackageOf(directive) is not null:
                await RestoreAsync(source, directive, parts);
                break;
            case "#r":
                scripts.Reference(AssemblyReferences.Resolve(session, source, directive, scripts.IsReferenced));
                break;
            default:
                throw CellFailure.At(source.Document, directive.Line, "DirectiveError", ProgramDirectives.Advice(directive) ?? OtherDirectives.Explain(directive.Name));
        }
    }

    private MimeBundle Help(CellSource source, DirectivePart directive)
    {
        var name = directive.Argument;
        return new Inspector(new Sketches(session, scripts)).Inspect(name, name.Length, detailed: true)
            ?? throw CellFailure.At(source.Document, directive.Line, "DirectiveError", $"#!help knows nothing of '{name}'. Write a name that a cell could use, such as #!help Console.WriteLine.");
    }

    private static bool IsNuGet(DirectivePart directive) => directive.Argument.StartsWith(NuGetPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The package that a directive asks for; null when it asks for none.</summary>
    private static PackageReference? PackageOf(DirectivePart directive) => directive.Name switch
    {
        "#r" when IsNuGet(directive) => PackageReference.Parse(directive.Argument[NuGetPrefix.Length..].Trim()),
        "#:package" when directive.Argument.Trim('@').Length > 0 => PackageReference.Parse(directive.Argument, '@'),
        _ => null,
    };

    private static string NuGetArgument(CellSource source, DirectivePart directive, string expected)
    {
        var argument = IsNuGet(directive) ? directive.Argument[NuGetPrefix.Length..].Trim() : "";
        return argument.Length > 0
            ? argument
            : throw CellFailure.At(source.Document, directive.Line, "DirectiveError", $"{directive.Name} expects {expected}, but got '{directive.Argument}'.");
    }

    private static GridRow Row(string head, params string[] cells) => new(head, [.. cells.Select(cell => new GridCell(cell, IsNumber: false))]);

    private Grid Variables() => new(
        "variables",
        ["type", "value"],
        [.. scripts.Variables.Select(variable => Row(variable.Name, TypeNames.Of(variable.Type), OneLine.Of(variable.Value)))],
        "");

    private async Task RestoreAsync(CellSource source, DirectivePart directive, IReadOnlyList<CellPart> parts)
    {
        var package = PackageOf(directive)!;
        if (package.Fault() is { } fault)
            throw CellFailure.At(source.Document, directive.Line, "PackageError", fault);
        var shown = DisplayedValue.Show($"Restoring {package} …", []);
        try
        {
            var known = session.Packages.Extensions;
            var beside = parts.OfType<DirectivePart>().Select(PackageOf).OfType<PackageReference>().Where(other => other.Fault() is null);
            var restored = await session.Packages.RestoreAsync(package, beside, outputs.Cancellation);
            scripts.Reference(restored);
            shown.Update($"Restored {package with { Version = restored.VersionOf(package) }}{PassedOver([.. restored.Extensions.Except(known)])}");
        }
        catch (PackageException exception)
        {
            shown.Update($"Could not restore {package}");
            throw CellFailure.At(source.Document, directive.Line, "PackageError", session.Documents.Portable(exception.Message));
        }
    }

    /// <summary>Extensions register formatters in another kernel; values show here without them.</summary>
    private static string PassedOver(string[] extensions) =>
        extensions.Length == 0 ? "" : $"\nPassed over: the extension for .NET Interactive in {string.Join(", ", extensions)}";

    private void Show(object value) => outputs.Emit(new DisplayOutput(ValueFormatter.ToBundle(value)));
}
