using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests;

/// <summary>The files that set up a container or a class are well formed and say what their texts say.</summary>
public sealed class SetUpTests
{
    [Fact]
    public async Task DevContainer_Command_InstallsTheKernel()
    {
        var container = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Root, ".devcontainer", "devcontainer.json")))!;

        var command = container["postCreateCommand"]!.GetValue<string>().Split(' ');
        var help = await LstmProgram.RunAsync(RepositoryFolder.Root, "--help");
        Assert.True(File.Exists(Path.Combine(RepositoryFolder.Root, command[0])), $"there is no {command[0]}");
        Assert.Equal(["install"], command[1..]);
        Assert.Matches(@"\n  install ", help.Output);
        Assert.Contains("ms-toolsai.jupyter", container["customizations"]!["vscode"]!["extensions"]!.AsArray().Select(extension => extension!.GetValue<string>()));
    }

    [PythonFact]
    public async Task JupyterHub_Limits_AreThoseOfTheReadme()
    {
        const string Script = """
            import json, sys, types
            c = types.SimpleNamespace(Spawner=types.SimpleNamespace())
            exec(open(sys.argv[1]).read(), {"get_config": lambda: c})
            print(json.dumps({"environment": c.Spawner.environment, "args": c.Spawner.args}))
            """;
        var path = Path.Combine(RepositoryFolder.Root, "notebooks", "jupyterhub_config.py");
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", Script, path]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        var spawner = JsonNode.Parse(output)!;
        var heap = spawner["environment"]!["DOTNET_GCHeapHardLimit"]!.GetValue<string>();
        Assert.Equal(1L << 30, long.Parse(heap, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal("--MappingKernelManager.cull_idle_timeout=3600", spawner["args"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task HeapLimit_CellThatWantsMore_FailsAndTheNextRuns()
    {
        using var notebooks = new NotebookFolder();
        notebooks.Add("1.ipynb", ("var kept = 42;", ""), ("var large = new byte[1 << 30];", "raises-exception"), ("kept", "key-result"));
        var variables = new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "18000000" }; // 384 MiB, hexadecimal

        var result = await LstmProgram.RunAsync(notebooks.Root, variables, "run", "1.ipynb", "--out", "executed");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Matches(@"1.ipynb +3 +42 ", result.Output);
        var error = NotebookFolder.Outputs(Path.Combine(notebooks.Executed, "1.ipynb"), cell: 1)[0]!;
        Assert.Equal("OutOfMemoryException", error["ename"]!.GetValue<string>());
    }
}
