using System.Text;
using LstmNotebooks.Data;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Reads a file of word vectors, finding out its form from its content.</summary>
internal static class WordVectorReader
{
    private const int LongestNumber = 32;

    public static WordVectors Read(string path, WordVectorOptions options)
    {
        using var bytes = VectorFileBytes.Open(path);
        SkipMark(bytes);
        var header = WordVectorHeader.Read(bytes);
        var progress = new LoadingProgress(new ProgressLine(options.Progress ?? Console.Out), bytes.File, "words");
        var vectors = header is { } said && IsBinary(bytes, said.Size)
            ? new WordVectorBinary(bytes, options, said, progress).Read()
            : new WordVectorText(bytes, options, header, progress).Read();
        progress.Done($"{Counted.Of(vectors.Count, "word")} of {Counted.Of(vectors.Size, "number")}");
        return vectors;
    }

    /// <summary>Fails when the file's vectors have not the size that is asked for.</summary>
    public static void RequireSize(string file, int size, int? expected)
    {
        if (expected is { } wanted && size != wanted)
            throw new InvalidDataException(
                $"{file} holds vectors of {size} numbers, but {wanted} are asked for. Give the file that fits, "
                + "or another Size in the options.");
    }

    /// <summary>Takes the mark that some programs put before UTF-8.</summary>
    private static void SkipMark(VectorFileBytes bytes)
    {
        if (bytes.Peek(3).StartsWith(Encoding.UTF8.Preamble))
            bytes.Skip(3);
    }

    /// <summary>
    /// Whether what follows the first word is no text: it ends in no numbers, and among the bytes of the vector are some that no
    /// text has.
    /// </summary>
    private static bool IsBinary(VectorFileBytes bytes, int size)
    {
        var start = bytes.Peek(WordVectorBinary.LongestWord + LongestNumber * size);
        var line = start.IndexOf((byte)'\n') is >= 0 and var length ? start[..length] : start;
        if (WordVectorLine.CountNumbers(line.TrimEnd((byte)'\r')) >= Math.Min(size, 2))
            return false;
        var vectorStart = start.IndexOf((byte)' ') + 1;
        var end = vectorStart + 4 * size;
        if (end < start.Length && start[end] == (byte)'\n')
            return true;
        var isFirstLine = true;
        foreach (var value in start[vectorStart..Math.Min(end, start.Length)])
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
