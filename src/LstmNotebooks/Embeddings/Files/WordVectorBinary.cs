using System.Buffers.Binary;
using LstmNotebooks.Data;

namespace LstmNotebooks.Embeddings;

/// <summary>Reads word2vec's binary form.</summary>
/// <param name="bytes">The file, behind its header.</param>
/// <param name="options">What to take.</param>
/// <param name="count">Words, as the header says.</param>
/// <param name="size">Numbers of a vector, as the header says.</param>
/// <param name="progress">Told of every word.</param>
internal sealed class WordVectorBinary(VectorFileBytes bytes, WordVectorOptions options, int count, int size, LoadingProgress progress)
{
    private const int LongestWord = 4096;

    public WordVectors Read()
    {
        WordVectorReader.RequireSize(bytes.Name, size, options.Size);
        var builder = new WordVectorBuilder(bytes.Name, options, "word", size);
        var number = 0;
        while (number < count && !builder.IsFull)
        {
            number++;
            progress.Step();
            ReadWord(number, builder);
        }
        if (number == count && !bytes.Peek(2).Trim("\n\r"u8).IsEmpty)
            throw new InvalidDataException($"{bytes.Name}: more bytes follow the {count:N0} vectors of {size} numbers that the header says. The vectors probably have another size; get the file again, or correct its header.");
        return builder.Build();
    }

    private void ReadWord(int number, WordVectorBuilder builder)
    {
        // Some programs end every vector with a line end, others do not.
        while (bytes.Peek(1) is [(byte)'\n', ..])
            bytes.Skip(1);
        var start = bytes.Peek(LongestWord);
        var length = start.IndexOf((byte)' ');
        if (length < 0 && start.Length < LongestWord)
            throw CutOff(number, "before it");
        if (length <= 0 || start[..length].ContainsAnyInRange((byte)0, (byte)0x1F))
            throw new InvalidDataException($"{bytes.Name}, word {number:N0} of {count:N0}: what stands there is no text. The vectors probably have another size than the {size} numbers that the header says; get the file again, or correct its header.");
        var word = builder.WordOf(start[..length]);
        bytes.Skip(length + 1);
        var vector = bytes.Peek(4 * size);
        if (vector.Length < 4 * size)
            throw CutOff(number, $"within the vector of '{word}'");
        if (builder.TryAdd(word, number, out var row))
            Fill(row, vector, word, number);
        bytes.Skip(4 * size);
    }

    private void Fill(Span<float> row, ReadOnlySpan<byte> vector, string word, int number)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] = BinaryPrimitives.ReadSingleLittleEndian(vector[(4 * k)..]);
            if (!float.IsFinite(row[k]))
                throw new InvalidDataException($"{bytes.Name}, word {number:N0} of {count:N0}: number {k + 1} in the vector of '{word}' is {row[k]}, not a finite number. Was the file made for vectors of {size} numbers? Get it again.");
        }
    }

    private InvalidDataException CutOff(int number, string where) =>
        new($"{bytes.Name} ends at word {number:N0} of the {count:N0} that its header says, {where}: it is cut off, or its vectors have another size than {size}. Get the file again.");
}
