using System.Reflection;
using System.Text;

namespace LstmNotebooks.Cli.Installing;

/// <summary>Puts the kernel, with a copy of the program that is running, into a folder of Jupyter's.</summary>
/// <remarks>
/// Every installation has a program folder of its own, and kernel.json, replaced in one step at the end, names it. So an
/// installation that fails leaves the one before as it was, and kernels that run go on: theirs stays until the next but one.
/// </remarks>
internal static class Installation
{
    public const string DefaultName = "csharp-lstm";
    public const string DefaultDisplayName = "C# (LstmNotebooks)";

    /// <summary>Resources of the program, by the names that Jupyter looks for.</summary>
    public static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>Ends the name of a file that is not whole yet.</summary>
    public const string Unfinished = ".new";

    // The rest of what is built is for debuggers, or starts the program without dotnet.
    private static readonly string[] NeededExtensions = [".dll", ".json", ".xml"];

    /// <summary>Installs the kernel, or replaces an installation of ours.</summary>
    /// <returns>What was there before; null when nothing was.</returns>
    /// <exception cref="InstallException">The folder is another kernel's, or cannot be written.</exception>
    public static KernelSpec? Write(KernelFolder folder, string displayName)
    {
        var before = folder.ReadOwn();
        var program = folder.NewProgram();
        try
        {
            CopyProgram(program);
            var assembly = Path.Combine(program, Path.GetFileName(typeof(Installation).Assembly.Location));
            foreach (var logo in Logos)
                Replace(folder.File(logo), ReadResource(logo));
            Share(folder.FullPath);
            Replace(folder.SpecFile, Encoding.UTF8.GetBytes(new KernelSpec(displayName, KernelSpec.CurrentDotnet, assembly).ToJson()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Undo(folder, program);
            throw new InstallException(
                $"The kernel cannot be written to {folder.FullPath} ({error.Message.TrimEnd('.')}). "
                + "Make sure that you may write there and that 50 MB are free, or choose another folder with --prefix DIR.",
                error);
        }
        DeletePrograms(folder, except: [program, Path.GetDirectoryName(before?.Program)]);
        return before;
    }

    private static void CopyProgram(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => NeededExtensions.Contains(Path.GetExtension(file))))
        {
            var copy = Path.Combine(target, Path.GetFileName(file));
            File.Copy(file, copy);
            Share(copy);
        }
        Share(target);
    }

    /// <summary>Writes a file beside, then puts it in the file's place.</summary>
    private static void Replace(string path, byte[] content)
    {
        File.WriteAllBytes(path + Unfinished, content);
        Share(path + Unfinished);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>Lets everybody read: a kernel for all users is often installed by one whose files are private.</summary>
    private static void Share(string path)
    {
        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Directory.Exists(path) ? Read | Enter : Read);
    }

    private static byte[] ReadResource(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program has no resource {name}.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    private static void Undo(KernelFolder folder, string program)
    {
        try
        {
            if (Directory.Exists(program))
                Directory.Delete(program, recursive: true);
            if (!folder.HasKernel)
                Removal.DeleteFiles(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to tell; Jupyter does not see what is left, and the next installation clears it.
        }
    }

    private static void DeletePrograms(KernelFolder folder, IReadOnlyList<string?> except)
    {
        foreach (var program in folder.Programs.Except(except))
        {
            try
            {
                Directory.Delete(program!, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Windows keeps the files of a kernel that runs; the next installation clears them.
            }
        }
    }
}
