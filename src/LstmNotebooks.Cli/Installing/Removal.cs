namespace LstmNotebooks.Cli.Installing;

/// <summary>Removes what an installation put into a folder, and nothing else.</summary>
internal static class Removal
{
    /// <summary>Removes the kernel.</summary>
    /// <returns>False when there was none.</returns>
    /// <exception cref="InstallException">The folder is another kernel's, or cannot be changed.</exception>
    public static bool Run(KernelFolder folder)
    {
        var installed = folder.ReadOwn();
        try
        {
            DeleteFiles(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InstallException(
                $"The kernel cannot be removed from {folder.FullPath} ({error.Message.TrimEnd('.')}). "
                + "Shut down the notebooks that use it, make sure that you may write there, and run this again.",
                error);
        }
        return installed is not null;
    }

    /// <summary>Deletes what installations write; kernel.json, by which they are known, comes last of the files.</summary>
    public static void DeleteFiles(KernelFolder folder)
    {
        if (!Directory.Exists(folder.FullPath))
            return;
        foreach (var program in folder.Programs)
            Directory.Delete(program, recursive: true);
        foreach (var path in Installation.Logos.Select(folder.File).Append(folder.SpecFile))
        {
            File.Delete(path + Installation.Unfinished);
            File.Delete(path);
        }
        if (!Directory.EnumerateFileSystemEntries(folder.FullPath).Any())
            Directory.Delete(folder.FullPath);
    }
}
