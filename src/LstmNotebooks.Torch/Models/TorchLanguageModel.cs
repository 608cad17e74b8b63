using LstmNotebooks.Models;
using LstmNotebooks.Text;
using TorchSharp.Modules;

namespace LstmNotebooks.Torch;

/// <summary>
/// The library's <see cref="LanguageModel"/> as a module of TorchSharp: the same settings, vocabulary, parts, names and results.
/// </summary>
/// <remarks>
/// B = batch, T = tokens, V = vocabulary size. Forward takes tokens as numbers [B, T] int64 and gives the logits of each next token
/// [B, T, V]. To generate, take it <see cref="ToLibrary"/>.
/// </remarks>
public sealed class TorchLanguageModel : torch.nn.Module<TorchTensor, TorchTensor>
{
    private readonly TorchLayers layers;
    private readonly Embedding embedding;
    private readonly Dropout embedding_dropout, dropout;
    private readonly torch.nn.Module rnn, head;

    private TorchLanguageModel(LanguageModel model) : base(LibTorch.Require(nameof(TorchLanguageModel)))
    {
        (Settings, Vocabulary) = (model.Settings, model.Vocabulary);
        if (Settings is { VariationalDropout: true, Dropout: > 0 } or { VariationalDropout: true, EmbeddingDropout: > 0 }
            or { WeightDrop: > 0 })
            throw new ArgumentException(
                "TorchSharp's layers have neither VariationalDropout nor WeightDrop, so they would train another model. "
                + "Make one without them, and give it this one's weights by SaveWeights and LoadWeights.",
                nameof(model));
        embedding = torch.nn.Embedding(Vocabulary.Count, Settings.EmbeddingSize);
        embedding_dropout = torch.nn.Dropout(Settings.EmbeddingDropout);
        layers = new TorchLayers(
            Settings.Cell, Settings.EmbeddingSize, Settings.HiddenSize, Settings.Layers, bidirectional: false, Settings.Dropout);
        rnn = layers.Module;
        dropout = torch.nn.Dropout(Settings.Dropout);
        head = Settings.TieWeights ? new TorchTiedHead(Vocabulary.Count) : torch.nn.Linear(Settings.HiddenSize, Vocabulary.Count);
        RegisterComponents();
        this.CopyFrom(model);
    }

    /// <summary>What the library's language model was built from.</summary>
    public LanguageModelSettings Settings { get; }

    /// <summary>The tokens it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>A language model with the settings, vocabulary and weights of the library's.</summary>
    /// <exception cref="ArgumentException">TorchSharp has no such cell, or not that dropout.</exception>
    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    public static TorchLanguageModel FromLibrary(LanguageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model);
    }

    /// <summary>The library's language model with the same settings, vocabulary and weights.</summary>
    public LanguageModel ToLibrary()
    {
        var model = new LanguageModel(Vocabulary, Settings);
        this.CopyTo(model);
        return model;
    }

    /// <inheritdoc/>
    public override TorchTensor forward(TorchTensor tokens) => Read(tokens, initial: null).Logits;

    /// <summary>Reads tokens from a state.</summary>
    /// <param name="tokens">[B, T] int64, 0 to V − 1.</param>
    /// <param name="initial">State before the first; zeros when null.</param>
    /// <returns>[B, T, V] logits of each next token, and the state after the last.</returns>
    public (TorchTensor Logits, TorchState State) Read(TorchTensor tokens, TorchState? initial)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        using var scope = torch.NewDisposeScope();
        var (steps, state) = layers.From(embedding_dropout.call(embedding.call(tokens)), initial);
        var hidden = dropout.call(steps);
        var logits = head is Linear linear ? linear.call(hidden) : ((TorchTiedHead)head).call(hidden, embedding.weight!);
        return (logits.MoveToOuterDisposeScope(), new(state.Hidden.MoveToOuterDisposeScope(), state.Cell?.MoveToOuterDisposeScope()));
    }
}
