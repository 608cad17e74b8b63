namespace LstmNotebooks.Numerics;

/// <summary>Four random 32-bit numbers, a function of key and counter: Philox 4×32 with ten rounds.</summary>
internal readonly record struct PhiloxBlock(uint First, uint Second, uint Third, uint Fourth)
{
    public uint this[int index] => index switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };

    public static PhiloxBlock Of(ulong key, ulong counter, ulong upperCounter = 0)
    {
        var (a, b, c, d) = ((uint)counter, (uint)(counter >> 32), (uint)upperCounter, (uint)(upperCounter >> 32));
        var (left, right) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var first = (ulong)a * 0xD2511F53u;
            var second = (ulong)c * 0xCD9E8D57u;
            (a, b, c, d) = ((uint)(second >> 32) ^ b ^ left, (uint)second, (uint)(first >> 32) ^ d ^ right, (uint)first);
            left += 0x9E3779B9u;
            right += 0xBB67AE85u;
        }
        return new(a, b, c, d);
    }
}
