using System.Text;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Files that are replaced whole, so that a crash leaves the old one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text in UTF-8 beside the file, then puts it in the file's place.</summary>
    public static void Write(string path, string text)
    {
        var temporary = "";
        try
        {
            var target = FollowLinks(path);
            temporary = $"{target}.{Environment.ProcessId}.tmp";
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
                throw new UnauthorizedAccessException("the file is read-only");
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
            throw new NotebookException(
                $"{path} cannot be written ({error.Message}). "
                + "Check the permissions of the file and its folder, or choose another folder with --out.",
                error);
        }
    }

    /// <summary>Where a link points, so that the link stays one.</summary>
    private static string FollowLinks(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName : file.FullName;
    }
}
