using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>Compares an operation with its double reference, and the reference's gradient with central differences.</summary>
/// <remarks>The loss is Σ dy ⊙ y with random dy, so that every output counts differently.</remarks>
internal static class GradientCheck
{
    private const double ReferenceTolerance = 1e-6;

    /// <summary>Inputs are uniform in [low, high).</summary>
    public static void Run(
        Func<Tensor[], Tensor> operation,
        ReferenceOperation reference,
        Shape[] shapes,
        float low = -2,
        float high = 2,
        double tolerance = 5e-6)
    {
        var random = new RandomStream(7, "gradient check");
        var values = shapes.Select(shape => Uniform(random, shape.Length, low, high)).ToArray();
        Run(operation, reference, shapes, values, tolerance);
    }

    /// <summary>Inputs are given.</summary>
    public static void Run(
        Func<Tensor[], Tensor> operation, ReferenceOperation reference, Shape[] shapes, float[][] values, double tolerance = 5e-6)
    {
        RunReference(reference, values);
        RunOperation(operation, reference, shapes, values, GradientTolerance.OfEach(tolerance));
    }

    /// <summary>
    /// Only the reference's gradient against central differences: their number grows with the inputs, so these are small.
    /// </summary>
    public static void RunReference(ReferenceOperation reference, float[][] values)
    {
        var exact = values.Select(Wide).ToArray();
        var weights = Wide(OutputWeights(reference.Forward(exact).Length));
        CheckReference(reference, exact, weights, reference.Backward(exact, weights));
    }

    /// <summary>Only the operation against the reference.</summary>
    public static void RunOperation(
        Func<Tensor[], Tensor> operation, ReferenceOperation reference, Shape[] shapes, float[][] values, GradientTolerance tolerance)
    {
        var exact = values.Select(Wide).ToArray();
        var expected = reference.Forward(exact);
        var weights = OutputWeights(expected.Length);
        var gradients = reference.Backward(exact, Wide(weights));

        var inputs = shapes.Select((shape, i) => new Tensor(shape, values[i]) { RequiresGradient = true }).ToArray();
        var output = Play(operation, inputs, weights);

        Relative(expected, Wide(output), tolerance.Output, tolerance.Floor, "output");
        for (var i = 0; i < inputs.Length; i++)
            Relative(gradients[i], Wide(inputs[i].Gradient.ToArray()), tolerance.Gradient, tolerance.Floor, $"gradient of input {i}");
        CheckAccumulation(operation, inputs, weights, gradients, tolerance);
        CheckFreezing(operation, inputs, weights);
    }

    /// <summary>A second pass adds to the first one's gradients.</summary>
    private static void CheckAccumulation(
        Func<Tensor[], Tensor> operation, Tensor[] inputs, float[] weights, double[][] gradients, GradientTolerance tolerance)
    {
        Play(operation, inputs, weights);
        for (var i = 0; i < inputs.Length; i++)
            Relative(
                [.. gradients[i].Select(value => 2 * value)],
                Wide(inputs[i].Gradient.ToArray()),
                tolerance.Gradient,
                tolerance.Floor,
                $"gradient of input {i} added up over two passes");
    }

    /// <summary>An input that needs no gradient gets none and changes no other's.</summary>
    private static void CheckFreezing(Func<Tensor[], Tensor> operation, Tensor[] inputs, float[] weights)
    {
        if (inputs.Length == 1)
            return;
        Clear(inputs);
        Play(operation, inputs, weights);
        var expected = inputs.Select(input => input.Gradient.ToArray()).ToArray();
        for (var frozen = 0; frozen < inputs.Length; frozen++)
        {
            Clear(inputs);
            inputs[frozen].RequiresGradient = false;
            Play(operation, inputs, weights);
            inputs[frozen].RequiresGradient = true;

            Assert.False(inputs[frozen].HasGradient);
            for (var i = 0; i < inputs.Length; i++)
                Assert.Equal(i == frozen ? [] : expected[i], inputs[i].Gradient.ToArray());
        }
    }

    private static void Clear(Tensor[] inputs)
    {
        foreach (var input in inputs)
            input.ClearGradient();
    }

    private static float[] Play(Func<Tensor[], Tensor> operation, Tensor[] inputs, float[] weights)
    {
        var output = operation(inputs);
        output.Multiply(new Tensor(output.Shape, weights)).Sum().Backward();
        return output.ToArray();
    }

    /// <summary>The reference's gradient against differences of the reference itself, of fourth order.</summary>
    private static void CheckReference(ReferenceOperation reference, double[][] inputs, double[] weights, double[][] gradients)
    {
        const double Step = 1e-3;
        for (var i = 0; i < inputs.Length; i++)
        {
            var differences = new double[inputs[i].Length];
            for (var j = 0; j < differences.Length; j++)
            {
                double At(double offset)
                {
                    var moved = inputs.Select(input => input.ToArray()).ToArray();
                    moved[i][j] += offset;
                    return reference.Forward(moved).Zip(weights, (y, w) => y * w).Sum();
                }
                differences[j] = (8 * (At(Step) - At(-Step)) - (At(2 * Step) - At(-2 * Step))) / (12 * Step);
            }
            Relative(gradients[i], differences, ReferenceTolerance, floor: 0.01, $"central differences of input {i}");
        }
    }

    /// <summary>Errors count against the value itself, or a fraction of the largest where it is smaller than that.</summary>
    private static void Relative(double[] expected, double[] actual, double tolerance, double floor, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        var least = expected.Length == 0 ? 0 : floor * expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(Math.Abs(expected[i]), least)))
                Assert.Fail(
                    $"{what}: element {i} of {expected.Length} is {actual[i]:G9} but {expected[i]:G9} was expected, "
                    + $"relative tolerance {tolerance:G3}.");
        }
    }

    private static float[] OutputWeights(int count) => Uniform(new RandomStream(8, "output weights"), count, -1, 1);

    private static double[] Wide(float[] values) => [.. values.Select(value => (double)value)];

    private static float[] Uniform(RandomStream random, int count, float low, float high)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = random.NextFloat(low, high);
        return values;
    }
}
