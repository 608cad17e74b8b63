namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>Gives a byte per call, as a network may.</summary>
internal sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
}
