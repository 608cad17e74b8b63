using LstmNotebooks.Kernel.Tests.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Compiles small assemblies for cells to reference.</summary>
internal static class TestAssembly
{
    public static string Write(TemporaryFolder folder, string relativePath, string code, params string[] references)
    {
        var path = folder.Write(relativePath, "");
        var runtime = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll");
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(relativePath),
            [CSharpSyntaxTree.ParseText(code)],
            [.. references.Append(runtime).Append(typeof(object).Assembly.Location).Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var emitted = compilation.Emit(path);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }
}
