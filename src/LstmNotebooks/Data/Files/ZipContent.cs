using System.Globalization;
using System.IO.Compression;

namespace LstmNotebooks.Data;

/// <summary>What the only file within a ZIP file holds; an error where there is none or are several, or where it is not whole.</summary>
internal sealed class ZipContent : ReadOnlyStream
{
    private const int NamesInMessages = 6;

    private readonly string name;
    private readonly ZipArchive archive;
    private readonly ZipArchiveEntry entry;
    private readonly Stream unpacked;
    private long length;
    private uint sum;

    /// <param name="file">The file, at its start; it stays the caller's.</param>
    public ZipContent(FileStream file)
    {
        name = Path.GetFileName(file.Name);
        archive = Whole(() => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        entry = OnlyEntry();
        unpacked = Whole(entry.Open);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = Unpack(buffer);
        length += count;
        sum = Crc32.Append(sum, buffer[..count]);
        return count > 0 || buffer.IsEmpty || (length == entry.Length && sum == entry.Crc32)
            ? count
            : throw Damaged($"'{entry.FullName}' unpacks to other bytes than were packed");
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

    private static bool IsContent(ZipArchiveEntry entry) =>
        entry.Name is [not '.', ..] && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private ZipArchiveEntry OnlyEntry()
    {
        ZipArchiveEntry[] entries = [.. Whole(() => archive.Entries).Where(IsContent)];
        if (entries.Any(static entry => entry.FullName is "[Content_Types].xml" or "META-INF/manifest.xml"))
            throw new InvalidDataException(
                $"{name} is a workbook or document of an office program, not text. Open it there, save it as CSV or as text, "
                + "and load that.");
        if (entries is [{ IsEncrypted: true }])
            throw new InvalidDataException($"{name} is a ZIP file with a password. Unpack it, and load '{entries[0].FullName}' itself.");
        return entries switch
        {
            [var only] => only,
            [] => throw new InvalidDataException($"{name} is a ZIP file with no file in it. Get it again, or load another."),
            _ => throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} is a ZIP file of {entries.Length:N0} files, "
                + $"{Names(entries)}, and only one can be read. Unpack it, "
                + $"such as by System.IO.Compression.ZipFile.ExtractToDirectory(path, folder), and load the file that you mean.")),
        };
    }

    private static string Names(ZipArchiveEntry[] entries)
    {
        var names = string.Join(", ", entries.Take(NamesInMessages).Select(static entry => $"'{entry.FullName}'"));
        return entries.Length <= NamesInMessages
            ? names
            : string.Create(CultureInfo.InvariantCulture, $"{names} and {entries.Length - NamesInMessages:N0} more");
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw Damaged($"'{entry.FullName}' cannot be unpacked", error);
        }
    }

    private T Whole<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error.Message.TrimEnd('.'), error);
        }
    }

    private InvalidDataException Damaged(string why, Exception? cause = null) =>
        new(
            $"{name} is a ZIP file that is cut off, damaged or packed in a way that cannot be read here: {why}. "
            + "Get the file again, or unpack it with another program.",
            cause);
}
