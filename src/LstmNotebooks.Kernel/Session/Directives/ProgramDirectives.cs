using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Directives of C# programs that consist of one file, and what to write for them in a notebook.</summary>
internal static class ProgramDirectives
{
    /// <summary>The first line of a program that a shell starts, such as #!/usr/bin/env dotnet.</summary>
    public static bool IsShebang(string name) => name.StartsWith("#!/", StringComparison.Ordinal);

    /// <summary>What to do about a directive; null when it is none of them.</summary>
    public static string? Advice(DirectivePart directive) => directive.Name switch
    {
        "#:package" => "#:package names no package. Write #:package PACKAGE@VERSION, or #r \"nuget: PACKAGE, VERSION\".",
        "#:project" =>
            "#:project builds a project, which a notebook does not. "
            + $"Build it with dotnet build, and reference what that makes: #r \"{Assembly(directive.Argument)}\"",
        "#:sdk" or "#:property" =>
            $"{directive.Name} sets up a project, but a notebook has none. "
            + $"Delete the line; for what {directive.Argument} brings, reference a package: #r \"nuget: PACKAGE, VERSION\"",
        "#:include" or "#:exclude" =>
            $"{directive.Name} is for programs. "
            + $"Write #!import {(directive.Argument.Length > 0 ? directive.Argument : "FILE")} to run a file.",
        _ => null,
    };

    /// <summary>Where a build puts a project's assembly, unless the project says otherwise.</summary>
    private static string Assembly(string project)
    {
        var path = project.Replace('\\', '/').TrimEnd('/');
        var isFile = path.EndsWith("proj", StringComparison.OrdinalIgnoreCase);
        var folder = isFile ? path[..(path.LastIndexOf('/') + 1)] : path + "/";
        var name = Path.GetFileNameWithoutExtension(isFile ? path : path + ".dll");
        return $"{folder}bin/Debug/net{Environment.Version.ToString(2)}/{name}.dll";
    }
}
