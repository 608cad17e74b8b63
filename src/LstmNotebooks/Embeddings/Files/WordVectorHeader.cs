using System.Globalization;
using System.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>word2vec's first line.</summary>
/// <param name="Count">Words.</param>
/// <param name="Size">Numbers of a vector.</param>
internal readonly record struct WordVectorHeader(int Count, int Size)
{
    private const int Longest = 64;
    private const int LongestVector = 1_000_000;

    /// <summary>Takes the first line when it is two whole numbers; null when it is another.</summary>
    public static WordVectorHeader? Read(VectorFileBytes bytes)
    {
        var start = bytes.Peek(Longest);
        var length = start.IndexOf((byte)'\n');
        if (length is < 0 or > Longest || Of(start[..length]) is not { } header)
            return null;
        if (header.Count < 1 || header.Size is < 1 or > LongestVector)
            throw new InvalidDataException($"{bytes.Name}, line 1: the header says {header.Count} words of {header.Size} numbers; "
                + $"expected one word or more, and 1 to {LongestVector:N0} numbers. Is it the file that you meant?");
        bytes.Skip(length + 1);
        return header;
    }

    /// <summary>The header that a line is; null when it is none.</summary>
    public static WordVectorHeader? Of(ReadOnlySpan<byte> line)
    {
        var fields = Encoding.UTF8.GetString(line).Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 2
            && int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new WordVectorHeader(count, size)
            : null;
    }
}
