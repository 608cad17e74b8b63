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

    public static HeadlineNetwork Find(string name) => All.FirstOrDefault(network => network.Name == name)
        ?? throw new ArgumentException($"No network for headlines is called '{name}': choose from {string.Join(", ", All.Select(static known => known.Name))}.");
}
