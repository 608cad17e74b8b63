namespace LstmNotebooks.Cli.Installing;

/// <summary>The folder of a Jupyter kernel, there or not: kernels/NAME below one of Jupyter's folders.</summary>
internal sealed class KernelFolder
{
    private const string ProgramPattern = "lstm-program-*";

    /// <summary>The folder of a kernel by its name, whose letters Jupyter takes for small ones.</summary>
    public KernelFolder(string jupyterFolder, string name)
    {
        JupyterFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(jupyterFolder));
        Name = name.ToLowerInvariant();
        FullPath = Path.Combine(JupyterFolder, "kernels", Name);
    }

    /// <summary>Where the folder kernels lies.</summary>
    public string JupyterFolder { get; }

    /// <summary>The kernel's name, as notebooks give it.</summary>
    public string Name { get; }

    public string FullPath { get; }

    /// <summary>kernel.json; what else there is, Jupyter finds by it.</summary>
    public string SpecFile => File("kernel.json");

    /// <summary>Does Jupyter see a kernel here?</summary>
    public bool HasKernel => System.IO.File.Exists(SpecFile);

    /// <summary>The programs that installations put here: the current one, the one before, and what an interrupted one left.</summary>
    public IReadOnlyList<string> Programs => Directory.Exists(FullPath) ? Directory.GetDirectories(FullPath, ProgramPattern) : [];

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(FullPath, name);

    /// <summary>The path of a program that is not there yet.</summary>
    public string NewProgram() => File(ProgramPattern.Replace("*", Guid.NewGuid().ToString("N")[..8], StringComparison.Ordinal));

    /// <summary>What kernel.json says; null when there is none.</summary>
    /// <exception cref="InstallException">It is not an installation of ours, or a file stands where a folder must.</exception>
    public KernelSpec? ReadOwn()
    {
        for (var path = FullPath; path is not null; path = Path.GetDirectoryName(path))
            if (System.IO.File.Exists(path))
                throw new InstallException(
                    $"{path} is a file, but a folder is expected there. Move the file away, or choose another --prefix or --name.");
        if (!HasKernel)
            return null;
        return KernelSpec.Read(SpecFile)
            ?? throw new InstallException(
                $"{FullPath} is a kernel that lstm did not install, so it stays as it is. "
                + $"Choose another --name, or remove it yourself: jupyter kernelspec remove {Name}");
    }
}
