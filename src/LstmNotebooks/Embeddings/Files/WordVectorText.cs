using System.Text;
using LstmNotebooks.Data;

namespace LstmNotebooks.Embeddings;

/// <summary>Reads the text forms of GloVe and word2vec.</summary>
/// <param name="bytes">The file, behind its header.</param>
/// <param name="options">What to take.</param>
/// <param name="header">What word2vec's first line says; null when there is none.</param>
/// <param name="progress">Told of every line.</param>
internal sealed class WordVectorText(VectorFileBytes bytes, WordVectorOptions options, (int Count, int Size)? header, LoadingProgress progress)
{
    private long lineNumber = header is null ? 0 : 1;
    private int size;

    public WordVectors Read()
    {
        WordVectorBuilder? builder = null;
        var count = 0;
        while (builder is not { IsFull: true } && bytes.TryReadLine(out var line))
        {
            lineNumber++;
            progress.Step();
            line = line.TrimEnd(" \t"u8);
            if (line.IsEmpty)
                continue;
            builder ??= Start(line);
            ReadLine(line, builder);
            count++;
        }
        builder ??= new WordVectorBuilder(bytes.Name, options, "line", 1);
        if (header is { } said && said.Count != count && !builder.IsFull)
            throw new InvalidDataException($"{bytes.Name}, line 1: the header says {said.Count:N0} words but {count:N0} follow. Get the file again, or correct its header.");
        return builder.Build();
    }

    private WordVectorBuilder Start(ReadOnlySpan<byte> firstLine)
    {
        size = header?.Size ?? Fields(firstLine) - 1;
        if (size < 1)
            throw new InvalidDataException($"{bytes.Name}, line {lineNumber}: '{Shown(firstLine)}' is no word with its numbers. Expected the text form of GloVe or word2vec, or word2vec's binary form, each as it is or as gzip.");
        WordVectorReader.RequireSize(bytes.Name, size, options.Size);
        return new WordVectorBuilder(bytes.Name, options, "line", size);
    }

    private void ReadLine(ReadOnlySpan<byte> line, WordVectorBuilder builder)
    {
        var end = line.IndexOfAny((byte)' ', (byte)'\t');
        if (end < 0)
            throw WrongLength(line, 0);
        var word = builder.WordOf(line[..end]);
        if (!builder.TryAdd(word, lineNumber, out var row))
            return;
        var rest = line[end..];
        for (var k = 0; k < size; k++)
        {
            rest = rest.TrimStart(" \t"u8);
            var length = rest.IndexOfAny((byte)' ', (byte)'\t');
            if (length < 0)
                length = rest.Length;
            if (length == 0)
                throw WrongLength(line, k);
            if (!FloatText.TryParse(rest[..length], out row[k]))
                throw new InvalidDataException($"{bytes.Name}, line {lineNumber}, column {k + 2}: '{Shown(rest[..length])}' in the vector of '{word}' is not a finite number. Correct it, or remove the line.");
            rest = rest[length..];
        }
        if (!rest.IsEmpty)
            throw WrongLength(line, Fields(line) - 1);
    }

    private InvalidDataException WrongLength(ReadOnlySpan<byte> line, int count)
    {
        var expected = header is null ? $"the first line has {size}" : $"the header says {size}";
        return new($"{bytes.Name}, line {lineNumber}: '{Shown(line[..Math.Max(0, line.IndexOfAny((byte)' ', (byte)'\t'))])}' has {count} numbers, but {expected}. Correct or remove the line; a word must hold no space.");
    }

    private static int Fields(ReadOnlySpan<byte> line)
    {
        var count = 0;
        for (; !line.IsEmpty; line = line.TrimStart(" \t"u8))
        {
            var length = line.IndexOfAny((byte)' ', (byte)'\t');
            line = length < 0 ? [] : line[length..];
            count++;
        }
        return count;
    }

    private static string Shown(ReadOnlySpan<byte> text)
    {
        const int Most = 40;
        var shown = Encoding.UTF8.GetString(text);
        return shown.Length <= Most ? shown : shown[..Most] + "…";
    }
}
