using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class FrameReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(16 * 1024)]
    [InlineData(64 * 1024 + 1)] // beyond what room is made for at once
    [InlineData(1_000_000)]
    public void Read_Frame_GivesItsBody(int size)
    {
        var body = new byte[size];
        new Random(1).NextBytes(body);

        var frame = Read(Wire.Frame(1, body));

        Assert.Equal(body, frame!.Value.Body);
        Assert.True(frame.Value.HasMore);
        Assert.False(frame.Value.IsCommand);
    }

    [Fact]
    public void Read_ByteByByte_GivesTheSame()
    {
        var body = new byte[300];
        new Random(1).NextBytes(body);
        var reader = new FrameReader(new SlowStream([.. Wire.Frame(1, body), .. Wire.Frame(4, [1, 2])]));

        Assert.Equal(body, reader.Read(1000)!.Value.Body);
        Assert.Equal(new Frame(FrameFlags.Command, [1, 2]).Body, reader.Read(1000)!.Value.Body);
        Assert.Null(reader.Read(1000));
    }

    [Fact]
    public void Read_LongSizeOfAShortBody_IsAccepted()
    {
        Assert.Equal([7], Read(Wire.LongFrame(0, 1, 7))!.Value.Body);
    }

    [Fact]
    public void Read_Nothing_IsTheEnd()
    {
        Assert.Null(Read([]));
    }

    [Theory]
    [InlineData(0x08)]
    [InlineData(0x10)]
    [InlineData(0x20)]
    [InlineData(0x40)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    public void Read_ReservedFlag_IsAnError(byte flags)
    {
        var error = Assert.Throws<ZmtpException>(() => Read([flags, 0]));

        Assert.Equal($"A frame has the flags 0x{flags:X2}; only 0x01, 0x02 and 0x04 have a meaning.", error.Message);
    }

    [Fact]
    public void Read_CommandWithMore_IsAnError()
    {
        var error = Assert.Throws<ZmtpException>(() => Read([5, 0]));

        Assert.Equal("A command has the flags 0x05; a command is always one frame.", error.Message);
    }

    [Theory]
    [InlineData(1_000_001UL)]
    [InlineData(0x7FFF_FFFFUL)]
    [InlineData(0x8000_0000UL)]
    [InlineData(ulong.MaxValue)]
    public void Read_SizeBeyondTheLimit_IsAnErrorAndAllocatesNothing(ulong size)
    {
        var bytes = Wire.LongFrame(0, size);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<ZmtpException>(() => Read(bytes));

        Assert.Equal($"A frame of {size:N0} bytes was announced; 1,000,000 are the most here.", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Read_SizeOnlyClaimed_AllocatesLittle()
    {
        var bytes = Wire.LongFrame(0, 1_000_000, 1, 2, 3);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ZmtpException>(() => Read(bytes));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Read_CommandBeyondItsLimit_IsAnError()
    {
        var error = Assert.Throws<ZmtpException>(() => Read(Wire.LongFrame(4, 65_537)));

        Assert.Equal("A command of 65,537 bytes was announced; 65,536 are the most here.", error.Message);
    }

    [Fact]
    public void Read_CutOff_IsAnError()
    {
        byte[] whole = [.. Wire.Frame(0, new byte[300])];
        for (var length = 1; length < whole.Length; length++)
        {
            var error = Assert.Throws<ZmtpException>(() => Read(whole[..length]));

            Assert.Equal("The connection ended in the middle of a frame or of the greeting.", error.Message);
        }
    }

    private static Frame? Read(byte[] bytes) => new FrameReader(new MemoryStream(bytes)).Read(1_000_000);
}
