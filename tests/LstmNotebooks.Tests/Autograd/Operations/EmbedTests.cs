using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class EmbedTests
{
    private static readonly int[] Tokens = [3, 0, 3, 1, 0, 3];

    [Fact]
    public void Embed_MatchesReference()
    {
        var sources = Tokens.SelectMany(token => Enumerable.Range(0, 5).Select(j => (0, token * 5 + j))).ToArray();

        GradientCheck.Run(x => x[0].Embed(Tokens, [2, 3]), IndexReference.Move(sources), [[4, 5]]);
    }

    [Fact]
    public void Embed_ShapeOfTokens_GetsTheEmbeddingSizeBehind()
    {
        var table = Tensor.Zeros(4, 5);

        Assert.Equal([6, 5], table.Embed(Tokens).Shape);
        Assert.Equal([2, 3, 5], table.Embed(Tokens, [2, 3]).Shape);
    }

    [Fact]
    public void Embed_Padding_GetsNoGradient()
    {
        var table = Tensor.Ones(4, 1);
        table.RequiresGradient = true;

        table.Embed(Tokens, paddingIndex: 0).Sum().Backward();

        Assert.Equal([0, 1, 0, 3], table.Gradient.ToArray());
    }

    [Fact]
    public void Embed_CallersArrayChanges_GradientGoesWhereTokensWere()
    {
        var table = Tensor.Ones(4, 1);
        table.RequiresGradient = true;
        int[] tokens = [1];
        var loss = table.Embed(tokens).Sum();

        tokens[0] = 2;
        loss.Backward();

        Assert.Equal([0, 1, 0, 0], table.Gradient.ToArray());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    public void Embed_TokenOutsideOfTheVocabulary_NamesItAndItsPosition(int token)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Zeros(4, 5).Embed([0, 1, 2, 3, token, 0], [2, 3]));

        Assert.Contains($"token {token} at position [1, 1] but the vocabulary has 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embed_ShapeThatHoldsOtherNumber_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(4, 5).Embed(Tokens, [2, 2]));

        Assert.Contains("got 6 tokens for [2, 2]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embed_TableThatIsNoMatrix_SaysItsShape()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(4).Embed(Tokens));

        Assert.Contains("[vocabulary, embedding] but got [4]", error.Message, StringComparison.Ordinal);
    }
}
