namespace LstmNotebooks.Torch.Tests;

public sealed class LibTorchTests
{
    [Fact]
    public void IsAvailable_WhereTheseTestsRun_IsTrue()
    {
        Assert.True(LibTorch.IsAvailable);
        Assert.Null(LibTorch.Problem);
    }
}
