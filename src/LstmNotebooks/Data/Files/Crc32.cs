namespace LstmNotebooks.Data;

/// <summary>The check sum of ZIP files.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The sum with some more bytes; 0 is the sum of none.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        var rest = ~sum;
        foreach (var one in bytes)
            rest = Table[(byte)(rest ^ one)] ^ (rest >> 8);
        return ~rest;
    }

    private static uint Entry(int number)
    {
        var entry = (uint)number;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
        return entry;
    }
}
