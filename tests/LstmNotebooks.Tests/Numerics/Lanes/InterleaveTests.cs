using System.Runtime.Intrinsics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class InterleaveTests
{
    private static readonly Vector128<float> A = Vector128.Create(0f, 1, 2, 3);
    private static readonly Vector128<float> B = Vector128.Create(10f, 11, 12, 13);

    [Fact]
    public void Lanes_OfTwoVectors_ComeInTurns()
    {
        Assert.Equal(Vector128.Create(0f, 10, 1, 11), Interleave.Low(A, B));
        Assert.Equal(Vector128.Create(2f, 12, 3, 13), Interleave.High(A, B));
    }

    [Fact]
    public void Pairs_OfTwoVectors_ComeInTurns()
    {
        Assert.Equal(Vector128.Create(0f, 1, 10, 11), Interleave.LowPairs(A, B));
        Assert.Equal(Vector128.Create(2f, 3, 12, 13), Interleave.HighPairs(A, B));
    }
}
