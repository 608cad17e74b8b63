using System.IO.Compression;

namespace LstmNotebooks.Data;

/// <summary>The one file that a ZIP file holds; an error where there are several, or where it is not whole.</summary>
internal sealed class ZipContent : ReadOnlyStream
{
    private const int LongestList = 5;

    private readonly string name;
    private readonly ZipArchive archive;
    private readonly ZipArchiveEntry entry;
    private readonly Stream unpacked;
    private uint sum;
    private long length;

    /// <param name="file">The file, at its start; it stays the caller's.</param>
    public ZipContent(FileStream file)
    {
        name = Path.GetFileName(file.Name);
        archive = Guard(() => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        entry = OnlyFile(Guard(() => archive.Entries));
        unpacked = Guard(entry.Open);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = ReadSome(buffer);
        sum = Crc32.Add(sum, buffer[..count]);
        length += count;
        return count > 0 || buffer.IsEmpty || (sum == entry.Crc32 && length == entry.Length) ? count : throw NotWhole(null);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }

    private ZipArchiveEntry OnlyFile(IReadOnlyList<ZipArchiveEntry> entries)
    {
        ZipArchiveEntry[] files = [.. entries.Where(one => one.Name.Length > 0 && one.Name[0] != '.' && !one.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))];
        if (files.Any(one => one.FullName == "[Content_Types].xml"))
            throw new InvalidDataException($"{name} is an Office document, such as an Excel workbook, not a text file. Save its sheet as CSV, and load that.");
        if (files.Length != 1)
            throw new InvalidDataException($"{name} is a ZIP file that holds {(files.Length == 0 ? "no file" : $"{files.Length} files ({List(files)})")}. Unpack it, and load the file that you mean.");
        return files[0].IsEncrypted
            ? throw new InvalidDataException($"{name} is a ZIP file with a password. Unpack it, and load what it held.")
            : files[0];
    }

    private int ReadSome(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw NotWhole(error);
        }
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (InvalidDataException error)
        {
            throw NotWhole(error);
        }
    }

    private static string List(ZipArchiveEntry[] files) =>
        string.Join(", ", files.Take(LongestList).Select(file => file.FullName)) + (files.Length > LongestList ? ", …" : "");

    private InvalidDataException NotWhole(Exception? cause) => new($"{name} is a ZIP file that is cut off or damaged. Get the file again.", cause);
}
