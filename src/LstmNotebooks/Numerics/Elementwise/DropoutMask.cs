namespace LstmNotebooks.Numerics;

/// <summary>
/// Fills parts of a dropout mask: element i is decided by 16 bits of block i / 8 of the draw's own Philox stream, so by no other
/// element and no thread.
/// </summary>
internal readonly struct DropoutMask(ulong key, uint dropBelow, float[] mask, int length, int count) : IPartJob
{
    private const int PerBlock = 8;

    /// <summary>Decides all elements; kept ones get 1/(1 − p), dropped ones 0.</summary>
    /// <param name="key">The draw.</param>
    /// <param name="probability">p, taken to the nearest multiple of 2⁻¹⁶, which the scale follows.</param>
    /// <param name="mask">Written; may be longer.</param>
    /// <param name="length">Number of elements.</param>
    public static void Fill(ulong key, float probability, float[] mask, int length)
    {
        var dropBelow = (uint)Math.Min(65535, Math.Round(probability * 65536.0));
        var blocks = (length + PerBlock - 1) / PerBlock;
        var count = Parts.Count(blocks, PerBlock);
        var job = new DropoutMask(key, dropBelow, mask, length, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, (length + PerBlock - 1) / PerBlock);
        var keep = 65536f / (65536 - dropBelow);
        for (var block = start; block < end; block++)
        {
            var bits = PhiloxBlock.Of(key, (ulong)block);
            var values = mask.AsSpan(block * PerBlock, Math.Min(PerBlock, length - block * PerBlock));
            for (var i = 0; i < values.Length; i++)
                values[i] = ((bits[i >> 1] >> (16 * (i & 1))) & 0xFFFF) < dropBelow ? 0 : keep;
        }
    }
}
