using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.NetInteractive;

namespace LstmNotebooks.Kernel.Session;

/// <summary>#r, #i and #:package: what a cell references, and where packages come from.</summary>
internal static class PackageDirectives
{
    private const string NuGetPrefix = "nuget:";

    /// <summary>#i: adds a package source.</summary>
    public static void AddSource(DirectiveCall call) => call.Cell.Session.Packages.AddSource(
        NuGetArgument(call, "an address or a folder: #i \"nuget: SOURCE\""), call.Source.Directory);

    /// <summary>#r: references an assembly or a package.</summary>
    public static async Task ReferenceAsync(DirectiveCall call)
    {
        if (IsNuGet(call.Part))
        {
            _ = NuGetArgument(call, "a package: #r \"nuget: PACKAGE, VERSION\"");
            await RestoreAsync(call);
            return;
        }

        var scripts = call.Cell.Scripts;
        scripts.Reference(AssemblyReferences.Resolve(call.Cell.Session, call.Source, call.Part, scripts.IsReferenced));
    }

    /// <summary>
    /// #:package, and #r of a package: restores it together with all that
    /// the cell asks for, so that they agree on what they share.
    /// </summary>
    public static async Task RestoreAsync(DirectiveCall call)
    {
        var package = PackageOf(call.Part) ?? throw call.Failure(ProgramDirectives.Advice(call.Part)!);
        if (package.Fault() is { } fault)
            throw call.Failure(fault, "PackageError");
        var (packages, shown) = (call.Cell.Session.Packages, DisplayedValue.Show($"Restoring {package} …", []));
        try
        {
            var known = packages.Extensions;
            var beside = call.Parts.OfType<DirectivePart>()
                .Select(PackageOf)
                .OfType<PackageReference>()
                .Where(other => other.Fault() is null);
            var restored = await packages.RestoreAsync(package, beside, call.Cell.Outputs.Cancellation);
            call.Cell.Scripts.Reference(restored);
            var passedOver = PassedOver([.. restored.Extensions.Except(known)]);
            shown.Update($"Restored {package with { Version = restored.VersionOf(package) }}{passedOver}");
        }
        catch (PackageException exception)
        {
            shown.Update($"Could not restore {package}");
            throw call.Failure(call.Cell.Session.Documents.Portable(exception.Message), "PackageError");
        }
    }

    private static bool IsNuGet(DirectivePart directive) => directive.Argument.StartsWith(NuGetPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The package that a directive asks for; null when it asks for none.</summary>
    private static PackageReference? PackageOf(DirectivePart directive) => directive.Name switch
    {
        "#r" when IsNuGet(directive) => PackageReference.Parse(directive.Argument[NuGetPrefix.Length..].Trim()),
        "#:package" when directive.Argument.Trim('@').Length > 0 => PackageReference.Parse(directive.Argument, '@'),
        _ => null,
    };

    private static string NuGetArgument(DirectiveCall call, string expected)
    {
        var argument = IsNuGet(call.Part) ? call.Argument[NuGetPrefix.Length..].Trim() : "";
        return argument.Length > 0 ? argument : throw call.Failure($"{call.Part.Name} expects {expected}, but got '{call.Argument}'.");
    }

    /// <summary>Extensions register formatters in another kernel; values show here without them.</summary>
    private static string PassedOver(string[] extensions) =>
        extensions.Length == 0 ? "" : $"\nPassed over: the extension for .NET Interactive in {string.Join(", ", extensions)}";
}
