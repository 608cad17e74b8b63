using System.Globalization;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>
/// The directives that cells may carry. Whatever stands in this table runs, is listed by #!lsmagic, has its help and
/// is completed: a new one is a new row.
/// </summary>
internal static class Directives
{
    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<Directive> All { get; } = Ordered(
    [
        .. TextLanguage.All.Select(language => new Directive(language.Name, language.Purpose)),
        new("#!about", "shows the kernel's and the runtime's version", call => call.Show(
            $"C# of LstmNotebooks {typeof(Directives).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}")),
        new(
            "#!help NAME",
            "shows the signature and the documentation of a name",
            call => call.Cell.Outputs.Emit(new PageOutput(Help(call)))),
        new(
            "#!import FILE",
            "runs a .cs, .csx, .ipynb or .dib file; its usings and variables hold in later cells",
            ImportDirective.RunAsync)
        {
            Files = [".cs", ".csx", ".ipynb", ".dib"],
        },
        new("#!lsmagic", "lists the directives", call => call.Show(
            new Grid("directives", [], [.. call.Cell.Directives.Select(known => Row(known.Usage, known.Purpose))], ""))),
        new("#!time", "prints how long the cell took, which differs from run to run")
        {
            AtEnd = (outputs, time) => outputs.Write(
                "stdout", string.Create(CultureInfo.InvariantCulture, $"Wall time: {time.TotalMilliseconds:N1} ms\n")),
        },
        new("#!who", "lists the variables", call => call.Show(
            string.Join('\n', call.Cell.Scripts.Variables.Select(variable => variable.Name)))),
        new("#!whos", "lists the variables with type and value", call => call.Show(Variables(call))),
        new(
            "#:package PACKAGE@VERSION",
            "restores a package and references it, as in a program of one file",
            PackageDirectives.RestoreAsync)
        {
            Turn = DirectiveTurn.References,
        },
        new("#i \"nuget: SOURCE\"", "adds a package source, an address or a folder", PackageDirectives.AddSource)
        {
            Turn = DirectiveTurn.Sources,
        },
        new("#load \"FILE\"", "compiles a file into the cell; its usings stay inside it") { Files = [".cs", ".csx"] },
        new("#r \"FILE\"", "references an assembly", PackageDirectives.ReferenceAsync)
        {
            Files = [".dll"],
            Turn = DirectiveTurn.References,
        },
        new("#r \"nuget: PACKAGE, VERSION\"", "restores a package and references it", PackageDirectives.ReferenceAsync)
        {
            Turn = DirectiveTurn.References,
        },
    ]);

    /// <summary>Directives in the order of their names, as lists show them.</summary>
    public static IReadOnlyList<Directive> Ordered(IEnumerable<Directive> directives) =>
        [.. directives.OrderBy(directive => directive.Usage, StringComparer.Ordinal)];

    private static MimeBundle Help(DirectiveCall call) =>
        new Inspector(new Sketches(call.Cell.Session, call.Cell.Scripts), call.Cell.Directives)
            .Inspect(call.Argument, call.Argument.Length, detailed: true)
        ?? throw call.Failure(
            $"#!help knows nothing of '{call.Argument}'. Write a name that a cell could use, such as #!help Console.WriteLine.");

    private static Grid Variables(DirectiveCall call) => new(
        "variables",
        ["type", "value"],
        [.. call.Cell.Scripts.Variables.Select(variable => Row(variable.Name, TypeNames.Of(variable.Type), OneLine.Of(variable.Value)))],
        "");

    private static GridRow Row(string head, params string[] cells) =>
        new(head, [.. cells.Select(cell => new GridCell(cell, IsNumber: false))]);
}
