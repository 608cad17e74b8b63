using LstmNotebooks.Nn;

namespace LstmNotebooks.SameBits;

/// <summary>Takes numbers bit by bit and keeps a hash of them: FNV-1a of 64 bits, which needs no library of the system.</summary>
internal sealed class BitWriter
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong hash = Start;

    /// <summary>16 hexadecimal digits.</summary>
    public string Hash => hash != Start
        ? hash.ToString("x16", null)
        : throw new InvalidOperationException("Nothing was written: a subject writes the numbers that came out.");

    public void Write(params ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            Add(BitConverter.SingleToUInt32Bits(value), bytes: 4);
    }

    public void Write(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            Add(BitConverter.DoubleToUInt64Bits(value), bytes: 8);
    }

    public void Write(float[,] values)
    {
        foreach (var value in values)
            Write(value);
    }

    public void Write(double[,] values)
    {
        foreach (var value in values)
            Write(value);
    }

    /// <summary>All weights.</summary>
    public void Write(Module module)
    {
        foreach (var parameter in module.Parameters)
            Write(parameter.Value.Values);
    }

    public void Write(string text)
    {
        foreach (var letter in text)
            Add(letter, bytes: 2);
    }

    private void Add(ulong bits, int bytes)
    {
        for (; bytes > 0; bytes--, bits >>= 8)
            hash = (hash ^ (bits & 0xFF)) * Prime;
    }
}
