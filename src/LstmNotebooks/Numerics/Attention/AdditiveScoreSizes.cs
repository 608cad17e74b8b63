namespace LstmNotebooks.Numerics;

/// <summary>Sizes of additive attention.</summary>
/// <param name="Batch">B.</param>
/// <param name="Queries">M: queries of each sequence.</param>
/// <param name="Keys">T: keys of each sequence.</param>
/// <param name="Size">A: numbers of a query and of a key.</param>
internal readonly record struct AdditiveScoreSizes(int Batch, int Queries, int Keys, int Size)
{
    /// <summary>How many parts the sequences have.</summary>
    public int PartCount => Parts.Count(Batch, (int)Math.Min(int.MaxValue, (long)Queries * Keys * Size));
}
