namespace LstmNotebooks.Benchmarks;

/// <summary>On which side of a limit a figure must lie.</summary>
internal enum Bound
{
    AtLeast,
    AtMost,
}
