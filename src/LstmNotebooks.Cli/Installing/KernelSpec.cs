using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Cli.Installing;

/// <summary>What kernel.json says: the name that people choose, and how the kernel starts.</summary>
/// <param name="DisplayName">The name in the front end's list of kernels.</param>
/// <param name="Dotnet">Full path of dotnet, which a front end does not always find on its own.</param>
/// <param name="Program">Full path of lstm.dll.</param>
internal sealed record KernelSpec(string DisplayName, string Dotnet, string Program)
{
    // In the metadata, which other programs leave alone.
    private const string Marker = "lstm_notebooks";

    /// <summary>The dotnet that runs this process: it stands above the folder of its runtime.</summary>
    public static string CurrentDotnet { get; } = Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The text of kernel.json.</summary>
    public string ToJson()
    {
        var version = typeof(KernelSpec).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return JupyterJson.Write(new JsonObject
        {
            ["argv"] = new JsonArray(Dotnet, Program, "kernel", "{connection_file}"),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { [TailCalls.Setting] = "0" },
            ["metadata"] = new JsonObject { ["debugger"] = false, [Marker] = new JsonObject { ["version"] = version } },
        }) + "\n";
    }

    /// <summary>Reads a kernel.json that an installation wrote; null when it is another kernel's.</summary>
    /// <exception cref="InstallException">The file cannot be read.</exception>
    public static KernelSpec? Read(string path)
    {
        try
        {
            var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: strict) is JsonObject spec
                && spec["metadata"] is JsonObject metadata && metadata.ContainsKey(Marker)
                && Text(spec["display_name"]) is { } displayName
                && spec["argv"] is JsonArray { Count: > 1 } arguments
                && Text(arguments[0]) is { } dotnet && Text(arguments[1]) is { } program
                ? new KernelSpec(displayName, dotnet, program)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InstallException(
                $"{path} cannot be read ({error.Message.TrimEnd('.')}). Check its permissions, or choose another --name.", error);
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
