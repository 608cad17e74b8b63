using LstmNotebooks.Models;

namespace LstmNotebooks.Benchmarks;

/// <summary>A network that classifies headlines.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Title">What tables call it.</param>
/// <param name="Cell">Null for a bag of embeddings.</param>
/// <param name="Start">What its word vectors start as.</param>
internal sealed record HeadlineNetwork(string Name, string Title, CellKind? Cell, WordStart Start = WordStart.OwnWord2Vec)
{
    public static IReadOnlyList<HeadlineNetwork> All { get; } =
    [
        new("bag", "bag", Cell: null),
        new("lstm", "LSTM", CellKind.Lstm),
        new("gru", "GRU", CellKind.Gru),
        new("bilstm", "BiLSTM", CellKind.Lstm) { Bidirectional = true },
        new("lstm-random", "LSTM, random vectors", CellKind.Lstm, WordStart.Random),
        new("gru-random", "GRU, random vectors", CellKind.Gru, WordStart.Random),
        new("lstm-glove", "LSTM, GloVe's vectors", CellKind.Lstm, WordStart.GloVe),
        new("gru-glove", "GRU, GloVe's vectors", CellKind.Gru, WordStart.GloVe),
    ];

    public bool Bidirectional { get; init; }

    /// <summary>Vectors and states of 50 with three of ten states dropped, instead of 100 and 96 with half of both dropped.</summary>
    public bool IsSmall { get; init; }

    /// <summary>The largest value of all words, instead of the last state or, for a bag, the mean.</summary>
    public bool IsMax { get; init; }

    /// <summary>As the report says it.</summary>
    public string Setting => string.Join(", ", [
        IsSmall ? "50 numbers" : "100 numbers",
        IsMax ? "max" : Cell is null ? "mean" : "last",
        Start switch { WordStart.OwnWord2Vec => "word2vec", WordStart.GloVe => "GloVe", _ => "random" },
    ]);

    /// <summary>
    /// The eight settings that are tried where every model has as many; the first is the network as it is without a choice.
    /// </summary>
    public IEnumerable<HeadlineNetwork> Settings() =>
        from isSmall in (bool[])[false, true]
        from isMax in (bool[])[false, true]
        from start in (WordStart[])[WordStart.OwnWord2Vec, WordStart.Random]
        select this with { IsSmall = isSmall, IsMax = isMax, Start = start };

    public static HeadlineNetwork Find(string name) => All.FirstOrDefault(network => network.Name == name)
        ?? throw new ArgumentException(
            $"No network for headlines is called '{name}': choose from {string.Join(", ", All.Select(static known => known.Name))}.");
}
