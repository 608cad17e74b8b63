using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class OutgoingQueueTests
{
    private static readonly WireMessage First = WireMessage.Of([[1]]);
    private static readonly WireMessage Second = WireMessage.Of([[2]]);

    [Fact]
    public void Take_Messages_GivesThemInOrder()
    {
        var queue = new OutgoingQueue(1000);
        queue.TryAdd(First);
        queue.TryAdd(Second);

        Assert.Same(First, queue.Take(out var firstIsLast));
        Assert.Same(Second, queue.Take(out var secondIsLast));
        Assert.False(firstIsLast);
        Assert.True(secondIsLast);
    }

    [Fact]
    public void TryAdd_NoRoom_IsRefusedUntilSomethingIsTaken()
    {
        var queue = new OutgoingQueue(maximumBytes: 2 * (3 + 128));

        Assert.True(queue.TryAdd(First));
        Assert.True(queue.TryAdd(First));
        Assert.False(queue.TryAdd(First));
        queue.Take(out _);
        Assert.True(queue.TryAdd(First));
    }

    [Fact]
    public void Take_Complete_GivesWhatWaitsAndThenNothing()
    {
        var queue = new OutgoingQueue(1000);
        queue.TryAdd(First);
        queue.Complete();
        queue.TryAdd(Second);

        Assert.Same(First, queue.Take(out _));
        Assert.Null(queue.Take(out _));
    }

    [Fact]
    public void Take_Abandoned_GivesNothing()
    {
        var queue = new OutgoingQueue(1000);
        queue.TryAdd(First);
        queue.Abandon();

        Assert.Null(queue.Take(out _));
    }
}
