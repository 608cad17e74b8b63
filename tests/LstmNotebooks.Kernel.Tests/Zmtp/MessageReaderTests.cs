using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class MessageReaderTests
{
    private readonly List<Command> commands = [];

    [Fact]
    public void Read_Messages_GivesTheirFrames()
    {
        var reader = Reader([.. Wire.Message("a", "", "c"), .. Wire.Message("d")]);

        Assert.Equal(["a", "", "c"], Wire.Texts(reader.Read()!));
        Assert.Equal(["d"], Wire.Texts(reader.Read()!));
        Assert.Null(reader.Read());
    }

    [Fact]
    public void Read_CommandInsideAMessage_IsHandedOverApart()
    {
        var reader = Reader([.. Wire.Frame(1, [1]), .. Wire.Command("PING", 0, 9, 5), .. Wire.Frame(0, [2])]);

        var message = reader.Read();

        Assert.Equal([[1], [2]], message!);
        var command = Assert.Single(commands);
        Assert.Equal("PING", command.Name);
        Assert.Equal([0, 9, 5], command.Body.ToArray());
    }

    [Theory]
    [InlineData("04-00")]
    [InlineData("04-01-00")]
    [InlineData("04-02-05-50")]
    [InlineData("04-01-01")]
    public void Read_CommandWithoutItsName_IsAnError(string bytes)
    {
        var reader = Reader(Convert.FromHexString(bytes.Replace("-", "", StringComparison.Ordinal)));

        var error = Assert.Throws<ZmtpException>(reader.Read);

        Assert.Contains("does not hold the name that it announces", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooManyFrames_IsAnError()
    {
        Assert.Equal(10, Reader(Wire.Message([.. Enumerable.Repeat("", 10)])).Read()!.Count);

        var error = Assert.Throws<ZmtpException>(Reader(Wire.Message([.. Enumerable.Repeat("", 11)])).Read);

        Assert.Equal("A message has more than 10 frames; that many are the most here.", error.Message);
    }

    [Fact]
    public void Read_TooManyBytes_IsAnError()
    {
        Assert.Equal(2, Reader([.. Wire.Frame(1, new byte[100]), .. Wire.Frame(0, new byte[50])]).Read()!.Count);

        var error = Assert.Throws<ZmtpException>(Reader([.. Wire.Frame(1, new byte[100]), .. Wire.Frame(0, new byte[51])]).Read);

        Assert.Equal("A frame of 51 bytes was announced; 50 are the most here.", error.Message);
    }

    [Fact]
    public void Read_EndInsideAMessage_IsAnError()
    {
        var error = Assert.Throws<ZmtpException>(Reader(Wire.Frame(1, [1])).Read);

        Assert.Equal("The connection ended in the middle of a message, after 1 of its frames.", error.Message);
    }

    private MessageReader Reader(byte[] bytes) =>
        new(new FrameReader(new MemoryStream(bytes)), new ConnectionLimits { FrameBytes = 100, MessageBytes = 150, MessageFrames = 10 }, commands.Add);
}
