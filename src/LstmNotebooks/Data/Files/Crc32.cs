namespace LstmNotebooks.Data;

/// <summary>The check sum that ZIP files hold of what they pack.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static i => Shift((uint)i))];

    /// <summary>The sum of all bytes so far and some more; 0 before the first.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var rest = ~sum;
        foreach (var value in bytes)
            rest = Table[(byte)(rest ^ value)] ^ (rest >> 8);
        return ~rest;
    }

    private static uint Shift(uint rest)
    {
        for (var bit = 0; bit < 8; bit++)
            rest = (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ Polynomial;
        return rest;
    }
}
