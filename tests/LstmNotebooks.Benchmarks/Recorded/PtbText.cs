using System.IO.Compression;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Penn Treebank in Mikolov's form: the sentences' tokens as numbers, each with its end.</summary>
internal sealed record PtbText(Vocabulary Vocabulary, int[][] Train, int[][] Validation, int[][] Test)
{
    private const string SentenceEnd = "<eos>";

    public static PtbText Read()
    {
        var train = Sentences("train");
        // <unk> stands in the files and is a word like others, as in the literature.
        var vocabulary = Vocabulary.Build(train, new VocabularyOptions { HasPadding = false, HasUnknown = false });
        return new(vocabulary, Encode(train), Encode(Sentences("valid")), Encode(Sentences("test")));

        int[][] Encode(string[][] sentences) => [.. sentences.Select(vocabulary.Encode)];
    }

    /// <summary>One sentence behind the other, as a network reads them.</summary>
    public static int[] Running(int[][] sentences) => [.. sentences.SelectMany(static sentence => sentence)];

    private static string[][] Sentences(string part)
    {
        var packed = File.OpenRead(DataMirror.Find($"language-modelling/ptb.{part}.txt.gz"));
        using var file = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var sentences = new List<string[]>();
        while (file.ReadLine() is { } line)
            sentences.Add([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), SentenceEnd]);
        return [.. sentences];
    }
}
