using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>What the kernel says of itself. Front ends write language_info into notebooks.</summary>
internal static class KernelInfo
{
    public static string Version => typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);

    public static JsonObject Content() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = KernelMessages.ProtocolVersion,
        ["implementation"] = "lstm-notebooks",
        ["implementation_version"] = Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = CellParser.ScriptSyntax.LanguageVersion.ToDisplayString(),
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
        },
        ["banner"] = $"C# of LstmNotebooks {Version} on .NET {Environment.Version}",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(
            HelpLink("C# language reference", "https://learn.microsoft.com/dotnet/csharp/language-reference/"),
            HelpLink(".NET API browser", "https://learn.microsoft.com/dotnet/api/")),
    };

    private static JsonObject HelpLink(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
