using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>The fused layers against the plain cells, whose operations are checked one by one elsewhere.</summary>
public sealed class RecurrentTests
{
    public static TheoryData<int, int, int, int> Sizes => new() { { 1, 1, 1, 1 }, { 3, 7, 5, 9 }, { 9, 4, 3, 16 }, { 20, 6, 33, 50 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lstm_ForwardAndBackward_MatchThePlainCell(int batch, int steps, int inputSize, int hiddenSize)
    {
        var lstm = new Lstm(inputSize, hiddenSize, new RandomStream(1));

        Compare(lstm, Inputs(batch, steps, inputSize), x => lstm.Forward(x).Hidden, x => new LstmCell(lstm).Forward(x).Hidden);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gru_ForwardAndBackward_MatchThePlainCell(int batch, int steps, int inputSize, int hiddenSize)
    {
        var gru = new Gru(inputSize, hiddenSize, new RandomStream(1));

        Compare(gru, Inputs(batch, steps, inputSize), x => gru.Forward(x).Hidden, x => new GruCell(gru).Forward(x).Hidden);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rnn_ForwardAndBackward_MatchThePlainCell(int batch, int steps, int inputSize, int hiddenSize)
    {
        foreach (var activation in Enum.GetValues<RnnActivation>())
        {
            var rnn = new Rnn(inputSize, hiddenSize, new RandomStream(1), activation: activation);

            Compare(rnn, Inputs(batch, steps, inputSize), x => rnn.Forward(x).Hidden, x => new RnnCell(rnn).Forward(x).Hidden);
        }
    }

    [Fact]
    public void Forward_WithoutTape_GivesTheSameBits()
    {
        var lstm = new Lstm(6, 40, new RandomStream(1), layers: 2, bidirectional: true);
        var x = Inputs(17, 90, 6);
        var expected = lstm.Forward(x);

        using var pause = Tape.Pause();
        var actual = lstm.Forward(x);

        Assert.Equal(expected.Hidden.ToArray(), actual.Hidden.ToArray());
        Assert.Equal(expected.Last.Cell.ToArray(), actual.Last.Cell.ToArray());
    }

    [Fact]
    public void Stream_StepByStep_GivesTheBitsOfForward()
    {
        var lstm = new Lstm(6, 150, new RandomStream(1), layers: 2);
        var gru = new Gru(6, 70, new RandomStream(1));
        var x = Inputs(1, 12, 6);
        var (lstmHidden, gruHidden) = (lstm.Forward(x).Hidden, gru.Forward(x).Hidden);
        var (lstmStream, gruStream) = (lstm.Stream(), gru.Stream());

        for (var t = 0; t < 12; t++)
        {
            Assert.Equal(lstmHidden.Values.Slice(t * 150, 150).ToArray(), lstmStream.Step(x.Values.Slice(t * 6, 6)).ToArray());
            Assert.Equal(gruHidden.Values.Slice(t * 70, 70).ToArray(), gruStream.Step(x.Values.Slice(t * 6, 6)).ToArray());
        }
    }

    [Fact]
    public void Forward_ShorterSequence_EqualsItAlone()
    {
        var gru = new Gru(3, 9, new RandomStream(1), bidirectional: true);
        var x = Inputs(2, 6, 3);

        var (_, last) = gru.Forward(x, lengths: new SequenceLengths([6, 4]));
        var (_, alone) = gru.Forward(Tensor.From([1, 4, 3], x.Values.Slice(18, 12)));

        for (var d = 0; d < 2; d++)
            for (var j = 0; j < 9; j++)
                Assert.Equal(alone[d, 0, j], last[d, 1, j]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Backward_AnyNumberOfThreads_GivesTheSameBits(int threads)
    {
        var before = Threads.Count;
        try
        {
            Threads.Count = 1;
            var expected = Gradients();
            Threads.Count = threads;

            Assert.Equal(expected, Gradients());
        }
        finally
        {
            Threads.Count = before;
        }

        static float[] Gradients()
        {
            var lstm = new Lstm(20, 40, new RandomStream(1), layers: 2, bidirectional: true);
            lstm.Forward(Inputs(37, 25, 20)).Hidden.Sum().Backward();
            return [.. lstm.Parameters.SelectMany(p => p.Gradient.ToArray())];
        }
    }

    [Fact]
    public void Forward_WrongInputSize_SaysBothShapes()
    {
        var lstm = new Lstm(inputSize: 64, hiddenSize: 8, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(() => lstm.Forward(Tensor.Zeros(32, 20, 50)));

        Assert.Contains("[batch, sequence, 64] but got [32, 20, 50]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_EmptyBatch_SaysWhatIsExpected()
    {
        var gru = new Gru(4, 8, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(() => gru.Forward(Tensor.Zeros(0, 20, 4)));

        Assert.Contains("at least one sequence", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_WrongInitialState_SaysBothShapes()
    {
        var gru = new Gru(4, 8, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(() => gru.Forward(Tensor.Zeros(2, 3, 4), Tensor.Zeros(1, 3, 8)));

        Assert.Contains("[1, 2, 8]", error.Message, StringComparison.Ordinal);
        Assert.Contains("[1, 3, 8]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_LengthBeyondTheBatch_NamesTheSequence()
    {
        var rnn = new Rnn(4, 8, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(() => rnn.Forward(Tensor.Zeros(2, 3, 4), lengths: new SequenceLengths([3, 4])));

        Assert.Contains("length 4 for sequence 1", error.Message, StringComparison.Ordinal);
    }

    private static Tensor Inputs(int batch, int steps, int size) =>
        new([batch, steps, size], new RandomStream(7).NextNormals(batch * steps * size));

    private static void Compare(Module module, Tensor x, Func<Tensor, Tensor> fused, Func<Tensor, Tensor> plain)
    {
        var weights = Inputs(x.Shape[0], x.Shape[1], fused(x).Shape[2]);
        var (expected, expectedGradients) = Run(plain);
        var (actual, actualGradients) = Run(fused);

        Near.Equal(expected, actual, tolerance: 2e-6);
        for (var i = 0; i < expectedGradients.Count; i++)
            Near.Equal(expectedGradients[i], actualGradients[i], tolerance: 2e-5);

        (float[] Hidden, List<float[]> Gradients) Run(Func<Tensor, Tensor> forward)
        {
            var input = x.Clone();
            input.RequiresGradient = true;
            var hidden = forward(input);
            hidden.Multiply(weights).Mean().Backward();
            List<float[]> gradients = [input.Gradient.ToArray(), .. module.Parameters.Select(p => p.Gradient.ToArray())];
            foreach (var parameter in module.Parameters)
                parameter.Value.ClearGradient();
            return (hidden.ToArray(), gradients);
        }
    }
}
