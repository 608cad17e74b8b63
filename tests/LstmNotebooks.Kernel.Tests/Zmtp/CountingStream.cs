namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>Counts the calls that write to it.</summary>
internal sealed class CountingStream : MemoryStream
{
    public int Writes { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Writes++;
        base.Write(buffer);
    }
}
