using System.Diagnostics;
using System.Text;
using System.Xml.Linq;

namespace LstmNotebooks.Notebooks.Tests.Runner;

public sealed class InstallTests : IDisposable
{
    private readonly KernelHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Install_NoOptions_WritesTheKernelIntoTheUsersFolder()
    {
        var result = await _home.RunAsync("install");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains($"Installed the kernel csharp-lstm in {_home.Kernel}", result.Output, StringComparison.Ordinal);
        Assert.Contains("choose the kernel \"C# (LstmNotebooks)\"", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
        var entries = _home.Entries();
        Assert.Equal(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], entries[..4]);
        Assert.StartsWith("lstm-program-", Assert.Single(entries[4..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_KernelJson_SaysHowTheKernelStarts()
    {
        await _home.RunAsync("install");

        var spec = KernelHome.Spec(_home.Kernel);
        var arguments = spec["argv"]!.AsArray().Select(argument => argument!.GetValue<string>()).ToArray();
        Assert.Equal(["kernel", "{connection_file}"], arguments[2..]);
        Assert.All(arguments[..2], path => Assert.True(Path.IsPathFullyQualified(path) && File.Exists(path), path));
        Assert.StartsWith(_home.Kernel, arguments[1], StringComparison.Ordinal);
        Assert.Equal("C# (LstmNotebooks)", (string?)spec["display_name"]);
        Assert.Equal("C#", (string?)spec["language"]);
        Assert.Equal("message", (string?)spec["interrupt_mode"]);
        Assert.Equal("0", (string?)spec["env"]!["DOTNET_TailCallOpt"]);
        Assert.False((bool)spec["metadata"]!["debugger"]!);
    }

    [Fact]
    public async Task Install_CopiedProgram_RunsANotebookOnItsOwn()
    {
        using var notebooks = new NotebookFolder();
        notebooks.Add("1.ipynb", ("6 * 7", "key-result"));
        await _home.RunAsync("install");
        var arguments = KernelHome.Spec(_home.Kernel)["argv"]!.AsArray();

        using var process = Process.Start(new ProcessStartInfo(
            arguments[0]!.GetValue<string>(), [arguments[1]!.GetValue<string>(), "run", "1.ipynb", "--out", "executed"])
        {
            WorkingDirectory = notebooks.Root,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await LstmProgram.WaitAsync(process);

        Assert.True(process.ExitCode == 0, output);
        Assert.Matches(@"1.ipynb +1 +42 ", output);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(arguments[1]!.GetValue<string>())!), file => file.EndsWith(".pdb", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("logo-32x32.png", 32)]
    [InlineData("logo-64x64.png", 64)]
    public async Task Install_Pictures_HaveTheirSizes(string name, int size)
    {
        await _home.RunAsync("install");

        var bytes = File.ReadAllBytes(_home.File(name));
        Assert.Equal("PNG", Encoding.ASCII.GetString(bytes, 1, 3));
        Assert.Equal([0, 0, 0, (byte)size, 0, 0, 0, (byte)size], bytes[16..24]); // width and height, big-endian
        Assert.Equal("svg", XDocument.Load(_home.File("logo-svg.svg")).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Install_Prefix_WritesBelowItsShare()
    {
        var result = await _home.RunAsync("install", "--prefix", _home.Prefix, "--name", "My.Kernel_2", "--display-name", "C# \"of\" Zoë");

        var kernel = Path.Combine(_home.Prefix, "share", "jupyter", "kernels", "my.kernel_2"); // Jupyter asks for small letters
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains(kernel, result.Output, StringComparison.Ordinal);
        Assert.Equal("C# \"of\" Zoë", (string?)KernelHome.Spec(kernel)["display_name"]);
        Assert.Contains($"set JUPYTER_PATH to {Path.Combine(_home.Prefix, "share", "jupyter")}", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.Jupyter));
    }

    [Fact]
    public async Task Install_PrefixOnJupyterPath_WarnsOfNothing()
    {
        _home.Variables["JUPYTER_PATH"] = Path.Combine(_home.Prefix, "share", "jupyter");

        var result = await _home.RunAsync("install", "--prefix", _home.Prefix);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Install_KernelOfThatNameComesFirst_Warns()
    {
        _home.Write("kernel.json", "{}");

        var result = await _home.RunAsync("install", "--prefix", _home.Prefix);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains($"Jupyter finds {_home.Kernel} first, so the kernel is hidden.", result.Error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Install_NoJupyterVariable_FollowsTheDesktopsRule()
    {
        (_home.Variables["JUPYTER_DATA_DIR"], _home.Variables["HOME"], _home.Variables["XDG_DATA_HOME"]) = ("", _home.Root, null);
        await _home.RunAsync("install", "--user");
        _home.Variables["XDG_DATA_HOME"] = Path.Combine(_home.Root, "xdg");
        await _home.RunAsync("install", "--user");

        Assert.True(File.Exists(Path.Combine(_home.Root, ".local/share/jupyter/kernels/csharp-lstm/kernel.json")));
        Assert.True(File.Exists(Path.Combine(_home.Root, "xdg/jupyter/kernels/csharp-lstm/kernel.json")));
    }

    [Fact]
    public async Task Install_Again_ReplacesAndKeepsOnlyTheProgramBefore()
    {
        await _home.RunAsync("install");
        await _home.RunAsync("install");
        var second = KernelHome.ProgramOf(_home.Kernel);
        _home.Write("lstm-program-cut/lstm.dll", "half of a");

        var result = await _home.RunAsync("install", "--display-name", "new");

        Assert.Contains($"Replaced the kernel csharp-lstm in {_home.Kernel}", result.Output, StringComparison.Ordinal);
        Assert.Equal("new", (string?)KernelHome.Spec(_home.Kernel)["display_name"]);
        string[] programs = [Path.GetDirectoryName(second)!, Path.GetDirectoryName(KernelHome.ProgramOf(_home.Kernel))!];
        Assert.Equal(2, programs.Distinct().Count());
        Assert.Equal(programs.Order(StringComparer.Ordinal), Directory.GetDirectories(_home.Kernel).Order(StringComparer.Ordinal));
        Assert.Equal(6, _home.Entries().Length);
    }

    [Fact]
    public async Task Install_CannotBeFinished_LeavesTheOneBefore()
    {
        await _home.RunAsync("install");
        var program = KernelHome.ProgramOf(_home.Kernel);
        File.Delete(_home.File("logo-svg.svg"));
        _home.Write("logo-svg.svg/file", "in the way");

        var result = await _home.RunAsync("install");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"lstm: The kernel cannot be written to {_home.Kernel} (", result.Error, StringComparison.Ordinal);
        Assert.Contains("--prefix DIR", result.Error, StringComparison.Ordinal);
        Assert.Equal(program, KernelHome.ProgramOf(_home.Kernel));
        Assert.Equal([Path.GetDirectoryName(program)!, _home.File("logo-svg.svg")], Directory.GetDirectories(_home.Kernel).OrderDescending(StringComparer.Ordinal));
        Assert.True(File.Exists(program));
    }

    [Fact]
    public async Task Install_FirstOneCannotBeFinished_LeavesNothing()
    {
        _home.Write("kernel.json/file", "in the way");

        var result = await _home.RunAsync("install");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["kernel.json"], _home.Entries());
    }

    [Fact]
    public async Task Install_FileInTheWay_NamesIt()
    {
        var file = Path.Combine(_home.Jupyter, "kernels");
        Directory.CreateDirectory(_home.Jupyter);
        File.WriteAllText(file, "");

        var result = await _home.RunAsync("install");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"lstm: {file} is a file, but a folder is expected there. Move the file away", result.Error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Install_FolderThatNobodyMayWrite_SaysWhatToDo()
    {
        var result = await _home.RunAsync("install", "--prefix", "/proc/lstm"); // not even the administrator may

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("lstm: The kernel cannot be written to /proc/lstm/share/jupyter/kernels/csharp-lstm", result.Error, StringComparison.Ordinal);
        Assert.Contains("Make sure that you may write there", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("install", "{}")]
    [InlineData("uninstall", """{"argv": ["python3", "-m", "ipykernel"], "display_name": "Python", "metadata": {"debugger": true}}""")]
    [InlineData("uninstall", "[1]")]
    [InlineData("uninstall", """{"metadata": ["lstm_notebooks"]}""")]
    [InlineData("install", "no JSON")]
    public async Task OtherKernelsFolder_StaysAsItIs(string verb, string spec)
    {
        _home.Write("kernel.json", spec);

        var result = await _home.RunAsync(verb);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"lstm: {_home.Kernel} is a kernel that lstm did not install", result.Error, StringComparison.Ordinal);
        Assert.Contains("Choose another --name", result.Error, StringComparison.Ordinal);
        Assert.Equal(["kernel.json"], _home.Entries());
        Assert.Equal(spec, File.ReadAllText(_home.File("kernel.json")));
    }

    [Fact]
    public async Task Uninstall_RemovesTheKernel()
    {
        await _home.RunAsync("install");
        await _home.RunAsync("install");

        var result = await _home.RunAsync("uninstall", "--user");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains($"Removed the kernel csharp-lstm from {_home.Kernel}", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.Kernel));
        Assert.True(Directory.Exists(Path.GetDirectoryName(_home.Kernel)));
    }

    [Fact]
    public async Task Uninstall_NothingThere_SaysSo()
    {
        var result = await _home.RunAsync("uninstall", "--prefix", _home.Prefix);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains($"There is no kernel in {Path.Combine(_home.Prefix, "share", "jupyter", "kernels", "csharp-lstm")}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uninstall_FilesOfTheReader_Stay()
    {
        await _home.RunAsync("install");
        _home.Write("notes.txt", "mine");

        var result = await _home.RunAsync("uninstall");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("The folder stays", result.Output, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], _home.Entries());
    }

    [Fact]
    public async Task Uninstall_AfterAnInstallationThatWasCutOff_RemovesWhatItLeft()
    {
        _home.Write("lstm-program-cut/lstm.dll", "half of a");
        _home.Write("kernel.json.new", "{");

        var result = await _home.RunAsync("uninstall");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.False(Directory.Exists(_home.Kernel));
    }
}
