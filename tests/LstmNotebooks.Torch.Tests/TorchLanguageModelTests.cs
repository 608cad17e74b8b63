using LstmNotebooks.Models;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch.Tests;

public sealed class TorchLanguageModelTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("the cat sat on the mat and the dog sat on the log . ", 40));

    public static TheoryData<CellKind, int, bool> Models => new()
    {
        { CellKind.Rnn, 1, false },
        { CellKind.Lstm, 1, false },
        { CellKind.Gru, 1, true },
        { CellKind.Rnn, 2, true },
        { CellKind.Lstm, 2, true },
        { CellKind.Gru, 2, false },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Read_EqualWeights_GivesTheLibrarysLogitsFromAnyState(CellKind cell, int layers, bool tied)
    {
        var model = New(cell, layers, tied);
        using var torchModel = TorchLanguageModel.FromLibrary(model);
        int[,] first = { { 1, 2, 3 }, { 4, 5, 6 } }, second = { { 2, 2 }, { 7, 1 } };

        var (_, state) = model.Forward(first);
        var (expected, _) = model.Forward(second, state);
        using var scope = TorchSharp.torch.NewDisposeScope();
        var (_, torchState) = torchModel.Read(Numbers(first), initial: null);
        var (logits, _) = torchModel.Read(Numbers(second), torchState);

        Near.Equal(expected.Values, logits.ToLibrary().Values, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_OfBothEngines_HasTheSameLosses(CellKind cell, int layers, bool tied)
    {
        var model = New(cell, layers, tied);
        using var torchModel = TorchLanguageModel.FromLibrary(model);
        int[] tokens = model.Encode(Text), judged = [.. tokens.Take(150)];
        var options = new TrainerOptions { Epochs = 5, Progress = TextWriter.Null };

        var expected = model.Fit(tokens, judged, batch: 4, steps: 7, options);
        var found = torchModel.Fit(tokens, judged, batch: 4, steps: 7, options);

        foreach (var (ours, theirs) in expected.Zip(found))
        {
            Near.Equal(ours.Loss, theirs.Loss, 1e-4);
            Near.Equal(ours.ValidationLoss!.Value, theirs.ValidationLoss!.Value, 1e-4);
        }
        Near.Equal(model.Evaluate(tokens).CrossEntropy, torchModel.Evaluate(tokens).CrossEntropy, 1e-4);
    }

    [Fact]
    public void ToLibrary_OfFromLibrary_GivesTheSameBits()
    {
        var model = New(CellKind.Lstm, layers: 2, tied: true);

        using var torchModel = TorchLanguageModel.FromLibrary(model);

        Assert.Equal(Samples.Weights(model), Samples.Weights(torchModel.ToLibrary()));
        Assert.Equal(model.Next("the cat"), torchModel.ToLibrary().Next("the cat"));
    }

    [Fact]
    public void Fit_ManySteps_LeavesNoTensor()
    {
        using var torchModel = TorchLanguageModel.FromLibrary(New(CellKind.Lstm, layers: 1, tied: false));
        int[] tokens = torchModel.ToLibrary().Encode(Text);
        torchModel.Fit(tokens, batch: 1, steps: 2, options: new TrainerOptions { Epochs = 1, Progress = TextWriter.Null });
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        torchModel.Fit(tokens, batch: 1, steps: 2, options: new TrainerOptions { Epochs = 4, Progress = TextWriter.Null });
        torchModel.Evaluate(tokens);

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Fit_WithACheckpoint_SaysThatTheStateIsNotKept()
    {
        using var torchModel = TorchLanguageModel.FromLibrary(New(CellKind.Gru, layers: 1, tied: false));

        var error = Assert.Throws<ArgumentException>(
            () => torchModel.Fit(
                [.. Enumerable.Repeat(1, 200)], batch: 1, steps: 5, options: new TrainerOptions { Checkpoint = "state.safetensors" }));

        Assert.Contains("leave Checkpoint out", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromLibrary_WithDropoutThatTorchSharpLacks_SaysHowToGoOn()
    {
        var model = LanguageModel.For(
            [Text], new() { WeightDrop = 0.2f, EmbeddingSize = 8, HiddenSize = 8, Tokenizer = new WhiteSpaceTokenizer(lowerCase: false) });

        var error = Assert.Throws<ArgumentException>(() => TorchLanguageModel.FromLibrary(model));

        Assert.Contains("neither VariationalDropout nor WeightDrop", error.Message, StringComparison.Ordinal);
    }

    private static LanguageModel New(CellKind cell, int layers, bool tied) =>
        LanguageModel.For(
            [Text],
            new()
            {
                Cell = cell,
                Layers = layers,
                TieWeights = tied,
                EmbeddingSize = 8,
                HiddenSize = 8,
                Tokenizer = new WhiteSpaceTokenizer(lowerCase: false),
                Seed = 3,
            });

    private static TorchSharp.torch.Tensor Numbers(int[,] tokens)
    {
        var numbers = new long[tokens.GetLength(0), tokens.GetLength(1)];
        Array.Copy(tokens, numbers, tokens.Length);
        return TorchSharp.torch.tensor(numbers);
    }
}
