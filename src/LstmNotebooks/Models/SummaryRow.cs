namespace LstmNotebooks.Models;

/// <summary>One layer of a model.</summary>
/// <param name="Name">As in the model, such as "rnn, layer 1".</param>
/// <param name="Kind">Such as Lstm.</param>
/// <param name="OutputShape">Such as "[N, T, 50]".</param>
/// <param name="Parameters">Number of weights.</param>
public sealed record SummaryRow(string Name, string Kind, string OutputShape, long Parameters);
