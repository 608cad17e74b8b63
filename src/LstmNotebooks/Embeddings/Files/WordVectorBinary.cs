using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using LstmNotebooks.Data;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Reads word2vec's binary form.</summary>
/// <remarks>
/// Some programs end every vector with a line end, others do not. Where they do, every vector must; then words may hold anything but
/// a space. Where they do not, only words and numbers themselves tell when one was read from the wrong place: words must be text, and
/// numbers no larger than training makes them.
/// </remarks>
/// <param name="bytes">The file, behind its header.</param>
/// <param name="options">The words, rows and size to take.</param>
/// <param name="header">What the first line says.</param>
/// <param name="progress">Told of every word.</param>
internal sealed class WordVectorBinary(VectorFileBytes bytes, WordVectorOptions options, WordVectorHeader header, LoadingProgress progress)
{
    /// <summary>The most bytes that a word may have.</summary>
    public const int LongestWord = 4096;

    private const float LargestSensible = 1e8f;

    private readonly int count = header.Count;
    private readonly int size = header.Size;
    private bool hasLineEnds;

    public WordVectors Read()
    {
        WordVectorReader.RequireSize(bytes.Name, size, options.Size);
        var builder = new WordVectorBuilder(bytes.Name, options, "word", size);
        hasLineEnds = HasLineEnds();
        var number = 0;
        while (number < count && !builder.IsFull)
        {
            number++;
            progress.Step();
            ReadWord(number, builder);
        }
        if (!builder.IsFull && !bytes.Peek(2).Trim("\n\r"u8).IsEmpty)
            throw new InvalidDataException($"{bytes.Name}: "
                + $"more bytes follow the {Counted.Of(count, "vector")} of {size} numbers that the header says. There are more words, "
                + "or the vectors have another size. Get the file again, "
                + $"or take the first words with MaxRows = {builder.Count} in the options.");
        return builder.Build(progress);
    }

    /// <summary>Whether the first vector ends with a line end.</summary>
    private bool HasLineEnds()
    {
        var start = bytes.Peek(LongestWord + 4 * size + 2);
        var end = start.IndexOf((byte)' ') + 1 + 4 * size;
        return end < start.Length && start[end] == (byte)'\n';
    }

    private void ReadWord(int number, WordVectorBuilder builder)
    {
        while (!hasLineEnds && bytes.Peek(1) is [(byte)'\n', ..])
            bytes.Skip(1);
        var start = bytes.Peek(LongestWord + 1);
        var length = start.IndexOf((byte)' ');
        if (length < 0 && start.Length <= LongestWord)
            throw CutOff(number, "before it", builder);
        if (length < 0 || !(hasLineEnds || IsText(start[..length])))
            throw Misplaced(number, "what stands there is not text");
        var vector = bytes.Peek(length + 1 + 4 * size + 1);
        var word = vector[..length];
        vector = vector[(length + 1)..];
        if (vector.Length < 4 * size)
            throw CutOff(number, $"within the vector of '{Shown(word)}'", builder);
        if (hasLineEnds && vector.Length > 4 * size && vector[4 * size] != (byte)'\n')
            throw Misplaced(number, $"the vector of '{Shown(word)}' does not end with a line end, as the first one does");
        if (!hasLineEnds && IsRestOfWord(vector))
            throw Misplaced(number, $"what follows '{Shown(word)}' is text");
        if (builder.TryAdd(word, number, out var row))
            Fill(row, vector, word, number);
        bytes.Skip(length + 1 + 4 * size + (hasLineEnds && vector.Length > 4 * size ? 1 : 0));
    }

    private void Fill(Span<float> row, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> word, int number)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] = BinaryPrimitives.ReadSingleLittleEndian(vector[(4 * k)..]);
            if (!float.IsFinite(row[k]))
                throw new InvalidDataException($"{bytes.Name}, word {number:N0} of {count:N0}: "
                    + $"number {k + 1} in the vector of '{Shown(word)}' is {row[k]}, not a finite number. "
                    + $"Was the file made for vectors of {size} numbers? Get it again.");
            if (!hasLineEnds && Math.Abs(row[k]) > LargestSensible)
                throw Misplaced(number, string.Create(
                    CultureInfo.InvariantCulture,
                    $"number {k + 1} in the vector of '{Shown(word)}' is {row[k]:G3}, "
                    + $"which no training produces: what follows the word is not a vector"));
        }
    }

    /// <summary>UTF-8 that at most is cut at its end, as word2vec cuts long words, without control characters but for a tab.</summary>
    private static bool IsText(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || word.ContainsAnyInRange((byte)0, (byte)8) || word.ContainsAnyInRange((byte)10, (byte)0x1F))
            return false;
        while (!Utf8.IsValid(word))
        {
            var status = Rune.DecodeFromUtf8(word, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                return true;
            if (status == OperationStatus.InvalidData)
                return false;
            word = word[length..];
        }
        return true;
    }

    /// <summary>
    /// Whether a vector begins with three letters and a space: as a number that is about 1E-19, which no training produces either.
    /// </summary>
    private static bool IsRestOfWord(ReadOnlySpan<byte> vector) =>
        vector[3] == (byte)' ' && !vector[..3].ContainsAnyInRange((byte)0, (byte)0x1F);

    private InvalidDataException Misplaced(int number, string what) =>
        new($"{bytes.Name}, word {number:N0} of {count:N0}: {what}. A word probably holds a space, which word2vec's binary form cannot; "
            + "then save the vectors in its text form (in gensim, save_word2vec_format(path, binary=False)). "
            + $"Or the vectors have another size than the {size} numbers that the header says.");

    private InvalidDataException CutOff(int number, string where, WordVectorBuilder builder)
    {
        var part = builder.Count > 0 ? $", or take the words before with MaxRows = {builder.Count} in the options" : "";
        return new(
            $"{bytes.Name} ends at word {number:N0} of the {count:N0} that its header says, {where}: it is cut off, "
            + $"or its vectors have another size than {size}. Get the file again{part}.");
    }

    private static string Shown(ReadOnlySpan<byte> text) => VisibleText.Of(Encoding.UTF8.GetString(text));
}
