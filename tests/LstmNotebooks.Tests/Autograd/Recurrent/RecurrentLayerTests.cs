using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>Fused recurrent layers against plain double ones, and those against central differences.</summary>
public sealed class RecurrentLayerTests
{
    private const double OutputTolerance = 1e-6;
    private const double GradientTolerance = 1e-5;

    public static TheoryData<string> Kinds => [.. RecurrentLayerCase.Kinds];

    /// <summary>Hidden sizes below, at and past a vector's width, with batches below, at and past a tile's rows.</summary>
    public static TheoryData<string, int, int, int, int> Sizes
    {
        get
        {
            var data = new TheoryData<string, int, int, int, int>();
            foreach (var kind in RecurrentLayerCase.Kinds)
            {
                data.Add(kind, 1, 1, 1, 1);
                data.Add(kind, 3, 7, 5, 7);
                data.Add(kind, 8, 5, 3, 16);
                data.Add(kind, 17, 6, 19, 35);
            }
            return data;
        }
    }

    public static TheoryData<string, PaddingSide, int> Paddings
    {
        get
        {
            var data = new TheoryData<string, PaddingSide, int>();
            foreach (var kind in RecurrentLayerCase.Kinds)
                foreach (var side in Enum.GetValues<PaddingSide>())
                    for (var directions = 1; directions <= 2; directions++)
                        data.Add(kind, side, directions);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reference_EveryInput_MatchesCentralDifferences(string kind) =>
        new RecurrentLayerCase(
            kind, cell => new(cell, Batch: 2, Steps: 4, InputSize: 3, HiddenSize: 5) { HasInitialState = true, HasHiddenBias = true })
            .CheckReference();

    [Theory]
    [MemberData(nameof(Paddings))]
    public void Reference_PaddedSequences_MatchesCentralDifferences(string kind, PaddingSide side, int directions) =>
        new RecurrentLayerCase(
            kind, cell => Padded(cell, directions, hiddenSize: 3), new SequenceLengths([5, 2, 0, 4], side)).CheckReference();

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Layer_FromAGivenState_MatchesReference(string kind, int batch, int steps, int inputSize, int hiddenSize) =>
        new RecurrentLayerCase(
            kind, cell => new(cell, batch, steps, inputSize, hiddenSize) { HasInitialState = true, HasHiddenBias = true })
            .CheckLayer(OutputTolerance, GradientTolerance);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Layer_BothDirectionsFromZero_MatchesReference(string kind, int batch, int steps, int inputSize, int hiddenSize) =>
        new RecurrentLayerCase(kind, cell => new(cell, batch, steps, inputSize, hiddenSize) { Directions = 2, HasHiddenBias = true })
            .CheckLayer(OutputTolerance, GradientTolerance);

    [Theory]
    [InlineData("tanh")]
    [InlineData("relu")]
    [InlineData("lstm")] // a GRU needs both biases
    public void Layer_OfOneBias_MatchesReference(string kind) =>
        new RecurrentLayerCase(kind, cell => new(cell, Batch: 9, Steps: 6, InputSize: 4, HiddenSize: 17) { HasInitialState = true })
            .CheckLayer(OutputTolerance, GradientTolerance);

    [Theory]
    [MemberData(nameof(Paddings))]
    public void Layer_PaddedSequences_MatchesReference(string kind, PaddingSide side, int directions) =>
        new RecurrentLayerCase(kind, cell => Padded(cell, directions, hiddenSize: 19), new SequenceLengths([5, 2, 0, 4], side))
            .CheckLayer(OutputTolerance, GradientTolerance);

    private static RecurrentReference Padded(CellReference cell, int directions, int hiddenSize) =>
        new(cell, Batch: 4, Steps: 5, InputSize: 3, hiddenSize) { Directions = directions, HasInitialState = true, HasHiddenBias = true };
}
