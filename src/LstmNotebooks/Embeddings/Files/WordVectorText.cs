using System.Text;
using LstmNotebooks.Data;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Reads the text forms of GloVe and word2vec.</summary>
/// <param name="bytes">The file, behind its header.</param>
/// <param name="options">The words, rows and size to take.</param>
/// <param name="header">What word2vec's first line says; null when there is none.</param>
/// <param name="progress">Told of every line.</param>
internal sealed class WordVectorText(VectorFileBytes bytes, WordVectorOptions options, WordVectorHeader? header, LoadingProgress progress)
{
    private long lineNumber = header is null ? 0 : 1;
    private WordVectorStart? start;
    private int size;

    public WordVectors Read()
    {
        var builder = Start();
        var count = 0;
        while (!builder.IsFull && bytes.TryReadLine(out var line))
        {
            lineNumber++;
            progress.Step();
            line = line.TrimEnd(WordVectorLine.Separators);
            if (line.IsEmpty)
                continue;
            ReadLine(line, builder);
            count++;
        }
        if (!builder.IsFull)
            CheckCount(count, builder);
        return builder.Build(progress);
    }

    private WordVectorBuilder Start()
    {
        start = WordVectorStart.Of(bytes, lineNumber + 1);
        size = SizeOf(start);
        WordVectorReader.RequireSize(bytes.Name, size, options.Size);
        return new WordVectorBuilder(bytes.Name, options, "line", size);
    }

    private int SizeOf(WordVectorStart start)
    {
        if (options.Size is { } asked && start.Has(asked))
            return asked;
        if (header is not { } said)
            return start switch
            {
                { Size: > 0 } => start.Size,
                { Line: 0 } => options.Size ?? 1,
                _ => throw new InvalidDataException($"{bytes.Name}, line {start.Line}: "
                    + $"'{Shown(LineAt(start.Line))}' is no word with its numbers. Expected the text form of GloVe or word2vec, "
                    + "or word2vec's binary form, each as it is, as gzip or as ZIP."),
            };
        if (start.Size > 0 && !start.Has(said.Size))
            throw new InvalidDataException($"{bytes.Name}, line 1: the header says {said.Size} numbers per word, "
                + $"but the lines below have {start.Size}, such as line {start.Line}. Correct the header, "
                + $"or read the file with Size = {start.Size} in the options.");
        return said.Size;
    }

    private ReadOnlySpan<byte> LineAt(long number)
    {
        for (; bytes.TryReadLine(out var line); lineNumber++)
            if (lineNumber + 1 == number)
                return line;
        return [];
    }

    private void ReadLine(ReadOnlySpan<byte> line, WordVectorBuilder builder)
    {
        // As a rule there is one space before every number, and none else.
        var isPlain = line.Count((byte)' ') == size && !line.Contains((byte)'\t');
        var end = isPlain ? line.IndexOf((byte)' ') : WordVectorLine.WordEnd(line, size);
        if (end < 0)
            throw WrongLength(line);
        var word = line[..end];
        if (!isPlain && header is null && options.Size is null && WordVectorLine.EndsInExactNumber(word))
            throw WrongLength(line);
        if (start!.IsAligned)
            word = word.TrimEnd(WordVectorLine.Separators);
        if (builder.TryAdd(word, lineNumber, out var row))
            Fill(row, line[end..], word);
    }

    private void Fill(Span<float> row, ReadOnlySpan<byte> numbers, ReadOnlySpan<byte> word)
    {
        for (var k = 0; k < row.Length; k++)
        {
            numbers = numbers.TrimStart(WordVectorLine.Separators);
            var length = numbers.IndexOfAny((byte)' ', (byte)'\t');
            if (length < 0)
                length = numbers.Length;
            if (!FloatText.TryParse(numbers[..length], out row[k]))
                throw new InvalidDataException($"{bytes.Name}, line {lineNumber}, "
                    + $"column {Math.Max(1, WordVectorLine.CountFields(word)) + k + 1}: "
                    + $"'{Shown(numbers[..length])}' in the vector of '{Shown(word)}' is not a finite number. Correct it, "
                    + "or remove the line.");
            numbers = numbers[length..];
        }
    }

    private void CheckCount(int count, WordVectorBuilder builder)
    {
        if (header is not { } said || said.Count == count)
            return;
        if (count > said.Count)
        {
            progress.Note($"The header says {Counted.Of(said.Count, "word")}, but {Counted.Of(count, "line")} follow: all are read.");
            return;
        }
        var part = builder.Count > 0 ? $", or take what is there with MaxRows = {builder.Count} in the options" : "";
        throw new InvalidDataException($"{bytes.Name}, line 1: "
            + $"the header says {Counted.Of(said.Count, "word")} but {Counted.Of(count, "line")} {(count == 1 ? "follows" : "follow")}: "
            + $"the end is missing, or the header is wrong. Get the file again{part}.");
    }

    private InvalidDataException WrongLength(ReadOnlySpan<byte> line)
    {
        var count = WordVectorLine.CountNumbers(line);
        var word = count == 0 ? line : line[..WordVectorLine.WordEnd(line, count)];
        var expected = header is null ? $"most lines have {size}, such as line {start!.Line}" : $"the header says {size}";
        return new($"{bytes.Name}, line {lineNumber}: '{Shown(word)}' has {Counted.Of(count, "number")}, but {expected}. "
            + "Correct or remove the line; if part of it belongs to the word, say how long the vectors are by Size in the options.");
    }

    private static string Shown(ReadOnlySpan<byte> text) => VisibleText.Of(Encoding.UTF8.GetString(text));
}
