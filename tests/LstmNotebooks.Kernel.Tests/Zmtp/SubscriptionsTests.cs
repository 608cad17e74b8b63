using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class SubscriptionsTests
{
    private readonly Subscriptions subscriptions = new();

    [Fact]
    public void Contains_Topic_IsAPrefix()
    {
        subscriptions.Add("stream"u8);

        Assert.True(subscriptions.Contains("stream"u8));
        Assert.True(subscriptions.Contains("stream.stdout"u8));
        Assert.False(subscriptions.Contains("strea"u8));
        Assert.False(subscriptions.Contains("status"u8));
        Assert.False(subscriptions.Contains(""u8));
    }

    [Fact]
    public void Contains_EmptyTopic_IsEverything()
    {
        Assert.False(subscriptions.Contains("any"u8));

        subscriptions.Add(""u8);

        Assert.True(subscriptions.Contains("any"u8));
        Assert.True(subscriptions.Contains(""u8));
    }

    [Fact]
    public void Remove_AskedForTwice_StaysOnce()
    {
        subscriptions.Add("a"u8);
        subscriptions.Add("a"u8);

        subscriptions.Remove("a"u8);
        Assert.True(subscriptions.Contains("a"u8));
        subscriptions.Remove("a"u8);
        Assert.False(subscriptions.Contains("a"u8));
        subscriptions.Remove("a"u8);
        subscriptions.Add("a"u8);
        Assert.True(subscriptions.Contains("a"u8));
    }

    [Fact]
    public void Add_TooManyTopics_IsAnError()
    {
        for (var i = 0; i < Subscriptions.Maximum; i++)
            subscriptions.Add(BitConverter.GetBytes(i));
        subscriptions.Add(BitConverter.GetBytes(0));

        Assert.Throws<ZmtpException>(() => subscriptions.Add(BitConverter.GetBytes(-1)));
    }
}
