namespace LstmNotebooks.SameBits;

/// <summary>Something that the library computes.</summary>
/// <param name="Name">What.</param>
/// <param name="Compute">Computes it from constants and seeds, and gives the numbers that came out.</param>
internal sealed record Subject(string Name, Action<BitWriter> Compute)
{
    /// <summary>A fingerprint of every bit of the numbers.</summary>
    public string Hash()
    {
        var bits = new BitWriter();
        Compute(bits);
        return bits.Hash;
    }
}
