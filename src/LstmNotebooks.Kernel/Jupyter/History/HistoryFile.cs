using System.Text;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The cells of all sessions, one line each, oldest first. Any number of kernels may use the file at once.</summary>
/// <param name="path">The file; beside it lies another one, whose holder alone writes.</param>
/// <param name="maximumBytes">About how large it grows before its older half is dropped.</param>
internal sealed class HistoryFile(string path, int maximumBytes = HistoryFile.DefaultMaximumBytes)
{
    private const int DefaultMaximumBytes = 4 << 20;
    private const FileShare Everybody = FileShare.ReadWrite | FileShare.Delete;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Adds a cell; one that would take a large part of the file is left out.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(HistoryLine line)
    {
        var bytes = Encoding.UTF8.GetBytes(line.Write() + "\n");
        if (bytes.Length > maximumBytes / 4)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var mine = WaitForTurn();
        if (File.Exists(path) && new FileInfo(path).Length + bytes.Length > maximumBytes)
            DropOlderHalf();
        using var file = Open(path, FileAccess.ReadWrite, Everybody);
        if (EndsWithinLine(file))
            file.WriteByte((byte)'\n');
        file.Seek(0, SeekOrigin.End);
        file.Write(bytes);
    }

    /// <summary>All that can be read.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyList<HistoryLine> Read()
    {
        if (!File.Exists(path))
            return [];
        using var reader = new StreamReader(Open(path, FileAccess.Read, Everybody));
        var lines = new List<HistoryLine>();
        while (reader.ReadLine() is { } text)
        {
            if (HistoryLine.Read(text) is { } line)
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>Opens the file beside, which one process at a time can.</summary>
    private FileStream WaitForTurn()
    {
        var end = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return Open(path + ".lock", FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>What readers type is theirs alone: nobody else may read the file.</summary>
    private static FileStream Open(string path, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Whether a crash left the last line without its end.</summary>
    private static bool EndsWithinLine(FileStream file)
    {
        if (file.Length == 0)
            return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    private void DropOlderHalf()
    {
        var kept = new Stack<string>();
        var length = 0;
        foreach (var line in Read().Reverse().Select(line => line.Write() + "\n"))
        {
            length += Encoding.UTF8.GetByteCount(line);
            if (length > maximumBytes / 2)
                break;
            kept.Push(line);
        }

        AtomicFile.Write(path, string.Concat(kept));
    }
}
