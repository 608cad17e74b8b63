using System.Text;
using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class MessageFormatTests
{
    private static readonly byte[][] Parts =
    [
        """{"msg_id":"1","msg_type":"kernel_info_request"}"""u8.ToArray(),
        "{}"u8.ToArray(),
        "{}"u8.ToArray(),
        """{"text":"größer 🙂"}"""u8.ToArray(),
    ];

    [Fact]
    public void Write_KnownKey_GivesTheKnownSignature()
    {
        var frames = new MessageFormat("secret-key").Write([], Parts[0], Parts[1], Parts[2], Parts[3]);

        // Calculated with Python's hmac module.
        Assert.Equal("5919d4f1342a4ce3bce6359325e8e36371adfb8000b87dc308c13401e575b57e", Encoding.ASCII.GetString(frames[1]));
    }

    [Fact]
    public void Read_WrittenMessage_HasEveryPart()
    {
        var frames = new MessageFormat("secret-key").Write([[7, 8]], Parts[0], Parts[1], Parts[2], Parts[3]);

        var message = new MessageFormat("secret-key").Read([.. frames, [1, 2, 3]]);

        Assert.Equal([[7, 8]], message.Route);
        Assert.Equal("1", message.Id);
        Assert.Equal("kernel_info_request", message.Type);
        Assert.Equal(Parts[0], message.Header);
        Assert.Equal("größer 🙂", message.Content.GetProperty("text").GetString());
        Assert.Equal([[1, 2, 3]], message.Buffers);
    }

    [Fact]
    public void Read_EmptyKey_TakesUnsignedMessagesAndRepeats()
    {
        var format = new MessageFormat("");
        var frames = format.Write([], Parts[0], Parts[1], Parts[2], Parts[3]);

        Assert.Empty(frames[1]);
        Assert.Equal("1", format.Read(frames).Id);
        Assert.Equal("1", format.Read(frames).Id);
    }

    [Theory]
    [InlineData("", "it is not signed")]
    [InlineData("5919d4f1342a4ce3bce6359325e8e36371adfb8000b87dc308c13401e575b57f", "its signature is wrong")]
    [InlineData("5919D4F1342A4CE3BCE6359325E8E36371ADFB8000B87DC308C13401E575B57E", "its signature is wrong")]
    [InlineData("5919", "its signature is wrong")]
    public void Read_OtherSignature_IsRefused(string signature, string reason)
    {
        var frames = new MessageFormat("secret-key").Write([], Parts[0], Parts[1], Parts[2], Parts[3]).ToArray();
        frames[1] = Encoding.ASCII.GetBytes(signature);

        var error = Assert.Throws<FormatException>(() => new MessageFormat("secret-key").Read(frames));

        Assert.StartsWith(reason, error.Message);
    }

    [Fact]
    public void Read_SameMessageAgain_IsRefused()
    {
        var format = new MessageFormat("secret-key");
        var frames = format.Write([], Parts[0], Parts[1], Parts[2], Parts[3]);
        format.Read(frames);

        var error = Assert.Throws<FormatException>(() => format.Read(frames));

        Assert.Equal("it came before", error.Message);
    }

    [Theory]
    [InlineData("[]", "its header must be a JSON object but is Array")]
    [InlineData("{", "its header is not JSON")]
    [InlineData("{}", "header: field 'msg_id' is missing")]
    [InlineData("""{"msg_id":1}""", "header: field 'msg_id' must be a text, but is 1.")]
    [InlineData("""{"msg_id":"1","msg_type":"\ud800"}""", "its header holds half a character")]
    public void Read_BadHeader_SaysWhatIsWrong(string header, string reason)
    {
        var frames = new MessageFormat("").Write([], Encoding.UTF8.GetBytes(header), Parts[1], Parts[2], Parts[3]);

        var error = Assert.Throws<FormatException>(() => new MessageFormat("").Read(frames));

        Assert.StartsWith(reason, error.Message);
    }

    [Fact]
    public void Read_BrokenUtf8_SaysWhere()
    {
        var frames = new MessageFormat("").Write([], Parts[0], Parts[1], Parts[2], [0x7b, 0xff, 0x7d]);

        var error = Assert.Throws<FormatException>(() => new MessageFormat("").Read(frames));

        Assert.Equal("its content is not UTF-8", error.Message);
    }

    [Theory]
    [InlineData(0, "it has no frame <IDS|MSG>")]
    [InlineData(1, "expected a signature and 4 parts after <IDS|MSG> but got 0 frames")]
    [InlineData(5, "expected a signature and 4 parts after <IDS|MSG> but got 4 frames")]
    public void Read_TooFewFrames_SaysHowMany(int count, string reason)
    {
        var frames = new MessageFormat("").Write([], Parts[0], Parts[1], Parts[2], Parts[3]);

        var error = Assert.Throws<FormatException>(() => new MessageFormat("").Read([.. frames.Take(count)]));

        Assert.Equal(reason, error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret-key")]
    public void Read_ChangedMessages_AreReadOrRefused(string key)
    {
        var random = new Random(1);
        var read = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var format = new MessageFormat(key);
            var frames = Changed(random, format.Write([], Parts[0], Parts[1], Parts[2], Parts[3]));
            try
            {
                format.Read(frames);
                read++;
            }
            catch (FormatException)
            {
                // Refused, as it should be; any other exception fails the test.
            }
        }

        Assert.InRange(read, 1, 9_999);
    }

    /// <summary>The frames with one to three of them cut, doubled, left out or changed in a byte.</summary>
    private static List<byte[]> Changed(Random random, IReadOnlyList<byte[]> frames)
    {
        var changed = frames.Select(frame => frame.ToArray()).ToList();
        for (var changes = random.Next(1, 4); changes > 0 && changed.Count > 0; changes--)
        {
            var i = random.Next(changed.Count);
            var position = random.Next(changed[i].Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    changed.RemoveAt(i);
                    break;
                case 1:
                    changed.Insert(i, changed[i]);
                    break;
                case 2:
                    changed[i] = changed[i][..position];
                    break;
                case 3:
                    changed[i] = [.. changed[i][..position], .. "{}[]\"\\u:,1"u8[random.Next(10)..], .. changed[i][position..]];
                    break;
                default:
                    if (position < changed[i].Length)
                        changed[i][position] = (byte)random.Next(256);
                    break;
            }
        }

        return changed;
    }
}
