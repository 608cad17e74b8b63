using System.Globalization;
using System.Text;
using LstmNotebooks.Data;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Reads a file of word vectors, finding out its form from its content.</summary>
internal static class WordVectorReader
{
    private const int LongestWord = 4096;
    private const int LongestVector = 1_000_000;

    public static WordVectors Read(string path, WordVectorOptions options)
    {
        using var bytes = VectorFileBytes.Open(path);
        SkipMark(bytes);
        var header = Header(bytes);
        var progress = new LoadingProgress(new ProgressLine(options.Progress ?? Console.Out), bytes.File, "words");
        var vectors = header is { } shape && IsBinary(bytes, shape.Size)
            ? new WordVectorBinary(bytes, options, shape.Count, shape.Size, progress).Read()
            : new WordVectorText(bytes, options, header, progress).Read();
        progress.Done(string.Create(CultureInfo.InvariantCulture, $"{vectors.Count:N0} words of {vectors.Size:N0} numbers"));
        return vectors;
    }

    /// <summary>Fails when the file's vectors have not the size that is asked for.</summary>
    public static void RequireSize(string file, int size, int? expected)
    {
        if (expected is { } wanted && size != wanted)
            throw new InvalidDataException($"{file} holds vectors of {size} numbers, but {wanted} are asked for. Give the file that fits, or another Size in the options.");
    }

    /// <summary>Takes the mark that some programs put before UTF-8.</summary>
    private static void SkipMark(VectorFileBytes bytes)
    {
        if (bytes.Peek(3).StartsWith(Encoding.UTF8.Preamble))
            bytes.Skip(3);
    }

    /// <summary>The two whole numbers of word2vec's first line, which is then taken; null when the first line is another.</summary>
    private static (int Count, int Size)? Header(VectorFileBytes bytes)
    {
        var start = bytes.Peek(64);
        var length = start.IndexOf((byte)'\n');
        if (length < 0)
            return null;
        var fields = Encoding.UTF8.GetString(start[..Math.Min(length, 64)]).Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 2 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        if (count < 1 || size is < 1 or > LongestVector)
            throw new InvalidDataException($"{bytes.Name}, line 1: the header says {count} words of {size} numbers; expected one word or more, and 1 to {LongestVector:N0} numbers. Is it the file that you meant?");
        bytes.Skip(length + 1);
        return (count, size);
    }

    /// <summary>Whether what follows the first word is no text: among the bytes of its vector are some that no text has.</summary>
    private static bool IsBinary(VectorFileBytes bytes, int size)
    {
        var start = bytes.Peek(LongestWord + 4 * size);
        var space = start.IndexOf((byte)' ');
        var vector = space < 0 ? start : start.Slice(space + 1, Math.Min(4 * size, start.Length - space - 1));
        var isFirstLine = true;
        foreach (var value in vector)
        {
            isFirstLine &= value != (byte)'\n';
            var isText = value is >= (byte)' ' and <= (byte)'~' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            // Behind the first line's numbers come the letters of the next word, in any script.
            if (!isText && (isFirstLine || value < (byte)' '))
                return true;
        }
        return false;
    }
}
