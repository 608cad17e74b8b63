namespace LstmNotebooks.Numerics;

/// <summary>Files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes beside <paramref name="path"/>, and puts the file in its place when everything is on the disk; an error leaves what
    /// was there before.
    /// </summary>
    /// <remarks>The folder is made where it is not there yet.</remarks>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        var stream = Create(path, temporary);
        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            Place(path, temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static FileStream Create(string path, string temporary)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw CannotWrite(path, "its folder cannot be written to. Save into a folder that you may write to", error);
        }
    }

    private static void Place(string path, string temporary)
    {
        try
        {
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw CannotWrite(
                path, "what stands there cannot be replaced. Save under another name, or close the program that uses it", error);
        }
    }

    // The system's own message names the temporary file, which is another one every time.
    private static IOException CannotWrite(string path, string why, Exception error) => new($"Cannot write {path}: {why}.", error);
}
