using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class TruncatedTrainingTests
{
    private static readonly int[] Tokens = [.. Enumerable.Range(0, 61).Select(i => i * i % 7)];

    [Fact]
    public void Windows_InTheirOrder_CutTheSequenceIntoParts()
    {
        var windows = new TokenWindows(Tokens, batch: 2, steps: 8); // 60 to read, 30 a part, 3 whole windows

        Assert.Equal((3, 48L), (windows.Count, windows.Targets));
        Assert.Equal([.. Tokens[8..16], .. Tokens[38..46]], windows[1].Inputs.Cast<int>());
        Assert.Equal([.. Tokens[9..17], .. Tokens[39..47]], windows[1].Targets);
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(i => windows[i].IsFirst));
    }

    [Fact]
    public void Evaluate_Windows_CarriesTheState()
    {
        var model = new Network();

        var whole = TruncatedTraining.Evaluate(model, model.Loss, new TokenWindows(Tokens, 1, 60));
        var cut = TruncatedTraining.Evaluate(model, model.Loss, new TokenWindows(Tokens, 1, 6));

        Near.Equal(whole, cut, tolerance: 1e-6);
    }

    [Fact]
    public void Fit_OneStep_TakesTheGradientOfTheWindowAlone()
    {
        // By hand: the first window, a step, then the second one from the detached state.
        var (expected, actual) = (new Network(), new Network());
        var windows = new TokenWindows(Tokens[..13], 1, 6);
        var optimizer = new Sgd(expected.Parameters, learningRate: 0.1);
        RecurrentState? state = null;
        for (var window = 0; window < 2; window++)
        {
            var (loss, next) = expected.Loss(windows[window], state);
            loss.Backward();
            optimizer.Step();
            state = next.Detach();
        }

        TruncatedTraining.Fit(
            actual,
            actual.Loss,
            windows,
            new Sgd(actual.Parameters, learningRate: 0.1),
            new TrainerOptions { Epochs = 1, Progress = TextWriter.Null });

        Assert.Equal(Weights(expected), Weights(actual));
    }

    [Fact]
    public void Fit_LongSequence_Learns()
    {
        var model = new Network();

        var history = TruncatedTraining.Fit(
            model,
            model.Loss,
            new TokenWindows(Tokens, 2, 10),
            new Adam(model.Parameters, learningRate: 0.02),
            new TrainerOptions { Epochs = 60, Progress = TextWriter.Null },
            new TokenWindows(Tokens, 1, 20));

        Assert.True(history.Last.ValidationLoss < 0.1, $"{history.Last.ValidationLoss} nats");
    }

    [Fact]
    public void Backward_ThroughTwoWindowsWithoutDetach_SaysWhatToDo()
    {
        var model = new Network();
        var windows = new TokenWindows(Tokens[..13], 1, 6);
        var (first, state) = model.Loss(windows[0], null);
        var (second, _) = model.Loss(windows[1], state);
        first.Backward();

        var error = Assert.Throws<InvalidOperationException>(second.Backward);

        Assert.Contains("played back through before", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Detach_OfAComputedTensor_HasItsValuesAndNoOrigin()
    {
        var x = new Tensor([2], [1, 2]) { RequiresGradient = true };

        var y = x.Scale(3).Detach();

        Assert.Equal([3, 6], y.ToArray());
        Assert.False(y.RequiresGradient);
        Assert.Throws<InvalidOperationException>(y.Sum().Backward);
        Assert.False(x.HasGradient);
    }

    [Fact]
    public void WrongRequests_AreNamed()
    {
        var model = new Network();
        var windows = new TokenWindows(Tokens, 2, 8);

        Assert.Contains(
            "needs 101 tokens but the sequence has 61",
            Assert.Throws<ArgumentException>(() => new TokenWindows(Tokens, 10, 10)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "one after the other but 2 were asked for",
            Assert.Throws<ArgumentException>(() => windows.GetBatch([0, 1])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "leave Checkpoint out",
            Assert.Throws<ArgumentException>(
                () => TruncatedTraining.Fit(
                    model, model.Loss, windows, new Sgd(model.Parameters, 0.1), new TrainerOptions { Checkpoint = "x" })).Message,
            StringComparison.Ordinal);
    }

    private static float[] Weights(Module module) => [.. module.Parameters.SelectMany(static parameter => parameter.Value.ToArray())];

    /// <summary>Embedding, LSTM and head over seven tokens.</summary>
    private sealed class Network : Module
    {
        private readonly Embedding embedding;
        private readonly Lstm lstm;
        private readonly Linear head;

        public Network()
        {
            var random = new RandomStream(1);
            embedding = Add("embedding", new Embedding(7, 5, random.Fork("embedding")));
            lstm = Add("lstm", new Lstm(5, 12, random.Fork("lstm")));
            head = Add("head", new Linear(12, 7, random.Fork("head")));
        }

        public (Tensor Loss, RecurrentState State) Loss(TokenWindow window, RecurrentState? state)
        {
            var (hidden, last) = lstm.ForwardFrom(state, embedding.Forward(window.Inputs));
            return (LstmNotebooks.Autograd.Loss.CrossEntropy(head.Forward(hidden), window.Targets), last);
        }
    }
}
