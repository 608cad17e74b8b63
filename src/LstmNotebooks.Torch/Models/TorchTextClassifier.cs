using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;
using TorchSharp.Modules;

namespace LstmNotebooks.Torch;

/// <summary>
/// The library's <see cref="TextClassifier"/> as a module of TorchSharp: the same settings, vocabulary, parts, names and results.
/// </summary>
/// <remarks>
/// B = batch, T = words of its longest text, K = classes. Forward takes words as numbers [B, T] int64, filled up on the right,
/// and how many there are of each text [B] int64, both from <see cref="Encode"/>; it gives logits, [B, 1] for two classes, else [B, K].
/// </remarks>
public sealed class TorchTextClassifier : torch.nn.Module<TorchTensor, TorchTensor, TorchTensor>
{
    private const int PredictionBatch = 256;

    // Reads texts as the library's classifier does.
    private readonly TextClassifier reader;
    private readonly TorchLayers? layers;
    private readonly Embedding embedding;
    private readonly Dropout embedding_dropout, dropout;
    private readonly torch.nn.Module? rnn;
    private readonly TorchAttention? attention;
    private readonly Linear? hidden;
    private readonly Linear head;

    private TorchTextClassifier(TextClassifier model) : base(LibTorch.Require(nameof(TorchTextClassifier)))
    {
        reader = model;
        var settings = model.Settings;
        embedding = torch.nn.Embedding(model.Vocabulary.Count, settings.EmbeddingSize, padding_idx: model.Vocabulary.PaddingIndex);
        embedding_dropout = torch.nn.Dropout(settings.EmbeddingDropout);
        layers = settings.Cell is { } cell
            ? new TorchLayers(cell, settings.EmbeddingSize, settings.HiddenSize, settings.Layers, settings.Bidirectional, settings.Dropout)
            : null;
        rnn = layers?.Module;
        attention = settings.ChosenPooling == TextPooling.Attention ? new TorchAttention(settings.PooledSize) : null;
        hidden = rnn is null ? torch.nn.Linear(settings.PooledSize, settings.HiddenSize) : null;
        dropout = torch.nn.Dropout(settings.Dropout);
        head = torch.nn.Linear(
            hidden is null ? settings.PooledSize : settings.HiddenSize, model.Classes.Count == 2 ? 1 : model.Classes.Count);
        RegisterComponents();
        this.CopyFrom(model);
        embedding.weight!.requires_grad = !settings.FreezeEmbeddings;
    }

    /// <summary>[K] the names of the classes, in the order of probabilities.</summary>
    public IReadOnlyList<string> Classes => reader.Classes;

    /// <summary>What the library's classifier was built from.</summary>
    public TextClassifierSettings Settings => reader.Settings;

    internal TextClassifier Reader => reader;

    /// <summary>A classifier with the settings, vocabulary, classes and weights of the library's.</summary>
    /// <exception cref="ArgumentException">TorchSharp has no such cell.</exception>
    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    public static TorchTextClassifier FromLibrary(TextClassifier model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model);
    }

    /// <summary>The library's classifier with the same settings, vocabulary, classes and weights.</summary>
    public TextClassifier ToLibrary()
    {
        var model = new TextClassifier(reader.Vocabulary, reader.Classes, Settings);
        this.CopyTo(model);
        return model;
    }

    /// <summary>Texts as forward takes them: [B, T] words as numbers, filled up on the right, and [B] how many there are of each.</summary>
    /// <exception cref="ArgumentException">A text has no word.</exception>
    public (TorchTensor Words, TorchTensor Lengths) Encode(IReadOnlyList<string> texts) => Join(reader.Read(texts));

    /// <summary>[N, K] the probability of each class.</summary>
    /// <exception cref="ArgumentException">A text has no word.</exception>
    public double[,] PredictProbabilities(IReadOnlyList<string> texts) => reader.ProbabilitiesOf(Scores(reader.Read(texts)));

    /// <summary>[N] the most probable class of each text.</summary>
    /// <exception cref="ArgumentException">A text has no word.</exception>
    public string[] Predict(IReadOnlyList<string> texts) =>
        [.. Scores(reader.Read(texts)).Select(scores => Classes[TextClassifier.MostProbable(scores)])];

    /// <inheritdoc/>
    public override TorchTensor forward(TorchTensor words, TorchTensor lengths)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(lengths);
        using var scope = torch.NewDisposeScope();
        var x = embedding_dropout.call(embedding.call(words));
        return head.call(dropout.call(Pool(x, lengths))).MoveToOuterDisposeScope();
    }

    internal static (TorchTensor Words, TorchTensor Lengths) Join(IReadOnlyList<int[]> rows)
    {
        var longest = rows.Max(static row => row.Length);
        var words = new long[rows.Count, longest];
        for (var n = 0; n < rows.Count; n++)
        {
            for (var t = 0; t < rows[n].Length; t++)
                words[n, t] = rows[n][t];
        }
        return (torch.tensor(words), torch.tensor(rows.Select(static row => (long)row.Length).ToArray()));
    }

    /// <summary>Texts of a batch, filled up on the right whatever the side was.</summary>
    internal static (TorchTensor Words, TorchTensor Lengths) Join(EncodedSequences texts, PaddingSide side)
    {
        var rows = new int[texts.Count][];
        for (var n = 0; n < rows.Length; n++)
        {
            var start = side == PaddingSide.Left ? texts.Tokens.GetLength(1) - texts.Lengths[n] : 0;
            rows[n] = [.. Enumerable.Range(start, texts.Lengths[n]).Select(t => texts.Tokens[n, t])];
        }
        return Join(rows);
    }

    private TorchTensor Pool(TorchTensor x, TorchTensor lengths)
    {
        var pooling = Settings.ChosenPooling;
        if (pooling == TextPooling.LastState)
            return layers!.Last(x, lengths);
        var steps = layers?.Steps(x, lengths) ?? x;
        // [B, T, 1]: whether a step is a word.
        var isWord = torch.arange(x.shape[1]).unsqueeze(0).lt(lengths.unsqueeze(1)).unsqueeze(2);
        var pooled = pooling switch
        {
            TextPooling.Attention => attention!.call(steps, isWord),
            TextPooling.Max => steps.masked_fill(isWord.logical_not(), float.NegativeInfinity).amax([1]),
            _ => (steps * isWord).sum(1) / lengths.unsqueeze(1),
        };
        return hidden is null ? pooled : hidden.call(pooled).relu();
    }

    /// <summary>[N][K] scores, in the order of the rows; texts of like length go through the model together.</summary>
    private double[][] Scores(int[][] rows)
    {
        var scores = new double[rows.Length][];
        var wasTraining = training;
        eval();
        try
        {
            using var still = torch.no_grad();
            foreach (var batch in Enumerable.Range(0, rows.Length).OrderBy(n => rows[n].Length).Chunk(PredictionBatch))
            {
                var logits = Logits([.. batch.Select(n => rows[n])]);
                for (var i = 0; i < batch.Length; i++)
                    scores[batch[i]] = TextClassifier.ScoresOf(logits[i]);
            }
        }
        finally
        {
            train(wasTraining);
        }
        return scores;
    }

    private float[][] Logits(int[][] rows)
    {
        using var scope = torch.NewDisposeScope();
        var (words, lengths) = Join(rows);
        var logits = call(words, lengths);
        return [.. logits.contiguous().data<float>().ToArray().Chunk((int)logits.shape[1])];
    }
}
