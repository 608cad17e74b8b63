using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class SeenSignaturesTests
{
    [Fact]
    public void Add_MoreThanTheCapacity_ForgetsTheOldestOnly()
    {
        var seen = new SeenSignatures(capacity: 2);

        Assert.True(seen.Add(Signature(1)));
        Assert.True(seen.Add(Signature(2)));
        Assert.False(seen.Add(Signature(1)));
        Assert.True(seen.Add(Signature(3)));
        Assert.False(seen.Add(Signature(2)));
        Assert.False(seen.Add(Signature(3)));
        Assert.True(seen.Add(Signature(1)));
    }

    private static byte[] Signature(byte value) => [.. Enumerable.Repeat(value, 32)];
}
