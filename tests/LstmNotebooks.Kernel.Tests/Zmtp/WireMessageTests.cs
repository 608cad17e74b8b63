using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class WireMessageTests : IDisposable
{
    private readonly CountingStream stream = new();

    [Fact]
    public void WriteTo_SmallFrames_IsOneWrite()
    {
        WireMessage.Of([[1, 2], [], [3]]).WriteTo(stream);

        Assert.Equal([1, 2, 1, 2, 1, 0, 0, 1, 3], stream.ToArray());
        Assert.Equal(1, stream.Writes);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(100_000)]
    public void WriteTo_AnySize_WritesTheFrame(int size)
    {
        var body = new byte[size];
        new Random(1).NextBytes(body);
        var message = WireMessage.Of([[7], body, [8], body]);

        message.WriteTo(stream);

        Assert.Equal([1, 1, 7, .. Wire.Frame(1, body), 1, 1, 8, .. Wire.Frame(0, body)], stream.ToArray());
        Assert.Equal(stream.Length, message.Length);
    }

    [Fact]
    public void WriteTo_LargeFrame_IsNotCopied()
    {
        var body = new byte[1_000_000];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var message = WireMessage.Of([[7], body]);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Equal(3 + 9 + 1_000_000, message.Length);
    }

    [Fact]
    public void WriteTo_Command_WritesNameAndBody()
    {
        WireMessage.Of(new Command("PONG", new byte[] { 1, 2 })).WriteTo(stream);

        Assert.Equal([4, 7, 4, (byte)'P', (byte)'O', (byte)'N', (byte)'G', 1, 2], stream.ToArray());
        Assert.Equal(1, stream.Writes);
    }

    [Fact]
    public void Of_NoFrames_IsAnError()
    {
        Assert.Throws<ArgumentException>(() => WireMessage.Of([]));
    }

    public void Dispose() => stream.Dispose();
}
