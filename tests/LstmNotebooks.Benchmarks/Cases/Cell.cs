namespace LstmNotebooks.Benchmarks;

/// <summary>Which recurrent layer a network has.</summary>
internal enum Cell
{
    Rnn,
    Lstm,
    Gru,
}
