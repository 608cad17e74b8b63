using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Autograd;

public sealed class TapeTests
{
    [Fact]
    public void Backward_SharedSubexpression_AddsUpEveryUse()
    {
        // y = (2x)² + 3 (2x): dy/dx = 8x + 6.
        var x = Leaf(5);
        var doubled = x.Scale(2);

        doubled.Multiply(doubled).Add(doubled.Scale(3)).Backward();

        Assert.Equal([46], x.Gradient.ToArray());
    }

    [Fact]
    public void Backward_LongChainOfSharedValues_VisitsEachOnce()
    {
        // Every step doubles the value by adding it to itself: a pass that visited every path would take 2⁴⁰ visits.
        var x = Leaf(1);
        var y = x;
        for (var i = 0; i < 40; i++)
            y = y.Add(y);

        y.Backward();

        Assert.Equal([MathF.Pow(2, 40)], x.Gradient.ToArray());
    }

    [Fact]
    public void Backward_DeepChain_DoesNotOverflowTheStack()
    {
        var x = Leaf(1);
        var y = x;
        for (var i = 0; i < 100_000; i++)
            y = y.Scale(1);

        y.Backward();

        Assert.Equal([1], x.Gradient.ToArray());
    }

    [Fact]
    public void Backward_TwoLosses_AddTheirGradients()
    {
        var x = Leaf(3);

        x.Scale(2).Backward();
        x.Scale(5).Backward();

        Assert.Equal([7], x.Gradient.ToArray());
    }

    [Fact]
    public void Backward_AfterClearGradient_StartsFromZero()
    {
        var x = Leaf(3);
        x.Scale(2).Backward();

        x.ClearGradient();
        x.Scale(5).Backward();

        Assert.Equal([5], x.Gradient.ToArray());
    }

    [Fact]
    public void Backward_Twice_IsAnError()
    {
        var loss = Leaf(3).Scale(2);
        loss.Backward();

        var error = Assert.Throws<InvalidOperationException>(loss.Backward);

        Assert.Contains("played backwards before", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_ThroughAPartOfAnEarlierPass_IsAnError()
    {
        var shared = Leaf(3).Scale(2);
        var (first, second) = (shared.Scale(3), shared.Scale(4));
        first.Backward();

        var error = Assert.Throws<InvalidOperationException>(second.Backward);

        Assert.Contains("Add the losses", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_OfSeveralValues_SaysToTakeTheirMean()
    {
        var error = Assert.Throws<ShapeException>(() => Leaf(1, 2).Scale(2).Backward());

        Assert.Contains("got [2]: take its Mean() or Sum() first", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_NothingRecorded_IsAnError()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Tensor.From(1).Scale(2).Backward());

        Assert.Contains("without parameters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_ReleasesGradientsOfValuesBetween()
    {
        var x = Leaf(1);
        var between = x.Scale(2);

        between.Scale(3).Backward();

        Assert.False(between.HasGradient);
        Assert.True(x.HasGradient);
    }

    [Fact]
    public void Pause_RecordsNothingUntilItEnds()
    {
        var x = Leaf(1);

        using (Tape.Pause())
        {
            using (Tape.Pause())
                Assert.False(Tape.IsRecording);
            Assert.False(Tape.IsRecording);
            Assert.False(x.Scale(2).RequiresGradient);
        }

        Assert.True(Tape.IsRecording);
        Assert.True(x.Scale(2).RequiresGradient);
    }

    [Fact]
    public void Parameter_Frozen_GetsNoGradient()
    {
        var (frozen, trained) = (new Parameter(Tensor.From(2)), new Parameter(Tensor.From(3)));
        frozen.IsTrainable = false;

        frozen.Value.Multiply(trained.Value).Backward();

        Assert.True(frozen.Gradient.IsEmpty);
        Assert.Equal([2], trained.Gradient.ToArray());
    }

    private static Tensor Leaf(params ReadOnlySpan<float> values)
    {
        var x = Tensor.From(values);
        x.RequiresGradient = true;
        return x;
    }
}
