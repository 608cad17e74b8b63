using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>A cell that the library does not have, with weights that enter no product: its kernel is all that has to be written.</summary>
public sealed class NewCellTests
{
    private const int Batch = 5, Steps = 7, InputSize = 3, Size = 20;

    private readonly RandomStream random = new(3, "new cell");

    [Fact]
    public void Apply_Peepholes_GivesValuesAndGradientsOfThePlainSteps()
    {
        var x = Leaf([Batch, Steps, InputSize], 1);
        var peepholes = Leaf([3 * Size], 0.5f);
        var weights = new RecurrentWeights(
            Leaf([4 * Size, InputSize], 0.5f), Leaf([4 * Size, Size], 0.2f), Leaf([4 * Size], 0.2f), null, peepholes);
        Tensor[] leaves = [x, weights.Input, weights.Hidden, weights.Bias];

        var fused = RecurrentOperation<PeepholeKernel>.Apply(x, null, [weights], null, "Layer").Hidden;
        Loss(fused).Backward();
        var ofFused = leaves.Select(static leaf => leaf.Gradient.ToArray()).ToArray();
        var ofPeepholes = peepholes.Gradient.ToArray();
        foreach (var leaf in leaves)
            leaf.ClearGradient();
        Tensor[] diagonals = [.. Enumerable.Range(0, 3).Select(gate => Diagonal(peepholes.Values.Slice(gate * Size, Size)))];
        var plain = Plain(x, weights, diagonals);
        Loss(plain).Backward();

        AssertNear(plain.Values.ToArray(), fused.Values.ToArray());
        foreach (var (leaf, gradient) in leaves.Zip(ofFused))
            AssertNear(leaf.Gradient.ToArray(), gradient);
        AssertNear(
            [.. diagonals.SelectMany(static diagonal => Enumerable.Range(0, Size).Select(j => diagonal.Gradient[j * (Size + 1)]))],
            ofPeepholes);
    }

    [Fact]
    public void Step_Peepholes_GivesTheBitsOfTheWholeSequence()
    {
        var x = Leaf([Batch, Steps, InputSize], 1);
        var weights = new RecurrentWeights(
            Leaf(
                [4 * Size, InputSize],
                0.5f), Leaf([4 * Size, Size], 0.2f), Leaf([4 * Size], 0.2f), Leaf([4 * Size], 0.2f), Leaf([3 * Size], 0.5f));
        var last = RecurrentOperation<PeepholeKernel>.Apply(x, null, [weights], null, "Layer").Last;

        var stepper = new LayerStepper<PeepholeKernel>(Batch, weights);
        var inputs = new float[Batch * InputSize];
        for (var step = 0; step < Steps; step++)
        {
            for (var sequence = 0; sequence < Batch; sequence++)
                x.Values.Slice((sequence * Steps + step) * InputSize, InputSize).CopyTo(inputs.AsSpan(sequence * InputSize));
            stepper.Step(inputs);
        }

        Assert.Equal(last.Hidden.Values.ToArray(), stepper.Hidden.ToArray());
        Assert.Equal(last.Cell!.Values.ToArray(), stepper.Cell.ToArray());
    }

    /// <summary>[B, T, H] by single operations.</summary>
    private static Tensor Plain(Tensor x, RecurrentWeights weights, Tensor[] peepholes)
    {
        var none = Tensor.Zeros(Size);
        var (h, c) = (Tensor.Zeros(Batch, Size), Tensor.Zeros(Batch, Size));
        var steps = new List<Tensor>();
        for (var step = 0; step < Steps; step++)
        {
            var input = x.Slice(1, step, 1).Reshape([Batch, InputSize]);
            var sums = input.Linear(weights.Input, weights.Bias).Add(h.Linear(weights.Hidden, Tensor.Zeros(4 * Size)));
            Tensor Sum(int gate) => sums.Slice(1, gate * Size, Size);
            var i = Sum(0).Add(c.Linear(peepholes[0], none)).Sigmoid();
            var f = Sum(1).Add(c.Linear(peepholes[1], none)).Sigmoid();
            c = f.Multiply(c).Add(i.Multiply(Sum(2).Tanh()));
            h = Sum(3).Add(c.Linear(peepholes[2], none)).Sigmoid().Multiply(c.Tanh());
            steps.Add(h.Reshape([Batch, 1, Size]));
        }
        return steps.ToArray().Concatenate(1);
    }

    /// <summary>Σ y², which weights every output differently.</summary>
    private static Tensor Loss(Tensor y) => y.Multiply(y).Sum();

    private static Tensor Diagonal(ReadOnlySpan<float> values)
    {
        var matrix = new float[Size * Size];
        for (var j = 0; j < Size; j++)
            matrix[j * (Size + 1)] = values[j];
        return new Tensor([Size, Size], matrix) { RequiresGradient = true };
    }

    private Tensor Leaf(Shape shape, float scale) =>
        new(shape, [.. random.NextNormals(shape.Length).Select(value => scale * value)]) { RequiresGradient = true };

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var largest = expected.Max(MathF.Abs);
        Assert.True(largest > 0.1, "the values are too small to compare");
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -1e-5f * largest, 1e-5f * largest));
    }
}
