using System.Text;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Which words a form of file can hold so that they are read back the same.</summary>
internal static class WordVectorWords
{
    private static readonly WordVectorFormat[] ByWhatTheyHold =
    [
        WordVectorFormat.Word2VecText,
        WordVectorFormat.Word2VecBinary,
        WordVectorFormat.GloVe,
    ];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Fails on the first word that the form cannot hold, naming a form that holds all.</summary>
    public static void RequireHeld(WordVectors vectors, WordVectorFormat format)
    {
        if (Unheld(vectors, format) is not var (word, fault))
            return;
        WordVectorFormat[] others = [.. ByWhatTheyHold.Where(other => Unheld(vectors, other) is null)];
        var advice = others.Length > 0
            ? $"Save as WordVectorFormat.{others[0]}, which holds all words"
            : "No form holds all these words: replace this one";
        throw new ArgumentException($"'{VisibleText.Of(word)}' cannot be saved in this form: it holds {fault}. {advice}.");
    }

    private static (string Word, string Fault)? Unheld(WordVectors vectors, WordVectorFormat format)
    {
        foreach (var word in vectors.Words)
            if (Fault(word, format) is { } fault)
                return (word, fault);
        return format != WordVectorFormat.Word2VecBinary && FaultOfStart(vectors, format) is { } ofStart
            ? (vectors.Words[0], ofStart)
            : null;
    }

    /// <summary>What makes a word unfit for a form; null when nothing does.</summary>
    private static string? Fault(string word, WordVectorFormat format)
    {
        if (BytesOf(word) is not { } bytes)
            return "half of a surrogate pair, which UTF-8 cannot write";
        if (format == WordVectorFormat.Word2VecBinary)
            return bytes.Length > WordVectorBinary.LongestWord ? $"more than {WordVectorBinary.LongestWord:N0} bytes"
                : bytes.Contains((byte)' ') ? "a space, which ends a word of the binary form"
                : null;
        if (bytes.Contains((byte)'\n'))
            return "a line end, which ends a word of the text forms";
        return format == WordVectorFormat.GloVe && WordVectorLine.EndsInNumber(bytes)
            ? "a number at its end, which GloVe's form would take for one of the vector's"
            : null;
    }

    /// <summary>
    /// What makes the first lines of a text speak for another size, or for columns that spaces align; null when nothing does.
    /// </summary>
    private static string? FaultOfStart(WordVectors vectors, WordVectorFormat format)
    {
        var first = vectors.Words[0];
        if (WordVectorStart.IsPadded(Encoding.UTF8.GetBytes(first)))
            return "a space or tab at its end, which in the first line of a text would seem to align columns";
        if (format == WordVectorFormat.GloVe
            && vectors.Size == 1
            && WordVectorHeader.Of(Encoding.UTF8.GetBytes($"{first} {WordVectorWriter.TextOf(vectors.Row(0)[0])}")) is not null)
            return "nothing but a number before another, which GloVe's form would take for a header";
        return vectors.Words.Take(WordVectorStart.Lines).All(static word => WordVectorLine.EndsInNumber(Encoding.UTF8.GetBytes(word)))
            ? "a number at its end, as do all words, so that the vectors would seem longer"
            : null;
    }

    private static byte[]? BytesOf(string word)
    {
        try
        {
            return Strict.GetBytes(word);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
