using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Nn;

namespace LstmNotebooks.Tests.Training;

/// <summary>
/// Gradients that vanish over long sequences, and rows of a vocabulary that are not read any more, leave zeros behind and no
/// subnormal numbers, which some processors compute a hundred times slower.
/// </summary>
public sealed class VanishingGradientTests
{
    private const int Batch = 3, Steps = 400, VocabularySize = 60, EmbeddingSize = 5, HiddenSize = 7;

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var cell in AnyRecurrent.Cells)
            {
                cases.Add(cell, false);
                cases.Add(cell, true);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Training_VanishingGradients_LeavesNoSubnormals(string cell, bool bidirectional)
    {
        var network = new VanishingNetwork(cell, bidirectional, VocabularySize, EmbeddingSize, HiddenSize);
        var optimizer = new Adam(network.Parameters) { Clipping = new GradientClipping { Norm = 0.1 } };
        var (subnormal, zeros) = (0, 0);

        for (var step = 0; step < 200; step++)
        {
            network.Loss(Tokens(step), Lengths, Batch, Steps).Backward();
            Count(network.Parameters.SelectMany(parameter => parameter.Gradient.ToArray()));
            optimizer.Step();
        }
        Count(optimizer.State.FirstMoments.SelectMany(moment => moment!));
        Count(optimizer.State.SecondMoments.SelectMany(moment => moment!));
        Count(network.Parameters.SelectMany(parameter => parameter.Value.ToArray()));

        Assert.Equal(0, subnormal);
        Assert.True(zeros > 1000, $"only {zeros} zeros: nothing vanished");

        void Count(IEnumerable<float> values)
        {
            foreach (var value in values)
            {
                subnormal += float.IsSubnormal(value) ? 1 : 0;
                zeros += value == 0 ? 1 : 0;
            }
        }
    }

    [Theory]
    [InlineData("tanh")]
    [InlineData("relu")]
    [InlineData("lstm")]
    [InlineData("gru")]
    public void Backward_VanishingGradients_LeavesNoSubnormalsInGates(string cell)
    {
        var gates = cell switch
        {
            "tanh" => GateGradients.Of<RnnKernel<TanhActivation>>(Batch, Steps, EmbeddingSize, HiddenSize),
            "relu" => GateGradients.Of<RnnKernel<ReluActivation>>(Batch, Steps, EmbeddingSize, HiddenSize),
            "lstm" => GateGradients.Of<LstmKernel>(Batch, Steps, EmbeddingSize, HiddenSize),
            "gru" => GateGradients.Of<GruKernel>(Batch, Steps, EmbeddingSize, HiddenSize),
            _ => throw new ArgumentException($"A cell is one of {string.Join(", ", AnyRecurrent.Cells)} but got '{cell}'.", nameof(cell)),
        };

        Assert.DoesNotContain(gates, float.IsSubnormal);
        Assert.DoesNotContain(gates, static value => value != 0 && MathF.Abs(value) < Flush.Threshold);
        Assert.Contains(gates, static value => value != 0);
    }

    [Theory]
    [InlineData("tanh")]
    [InlineData("lstm")]
    [InlineData("gru")]
    public void Forward_StateThatFades_EndsInZero(string cell)
    {
        var module = AnyRecurrent.Create(cell, inputSize: 1, HiddenSize);
        foreach (var (name, parameter) in module.NamedParameters)
        {
            foreach (ref var value in parameter.Value.Values)
                value *= name.Contains("bias", StringComparison.Ordinal) ? 0 : 0.1f;
        }
        var x = Tensor.Zeros(1, Steps, 1);
        x.Values[0] = 1;

        var (hidden, _) = module.Run(x);

        Assert.DoesNotContain(hidden.ToArray(), float.IsSubnormal);
        Assert.All(hidden.ToArray()[^HiddenSize..], static value => Assert.Equal(0, value));
        Assert.NotEqual(0, hidden.ToArray()[0]);
    }

    [Theory]
    [InlineData("tanh")]
    [InlineData("lstm")]
    [InlineData("gru")]
    public void Backward_PlainCells_LeaveNoSubnormals(string cell)
    {
        var module = AnyRecurrent.Create(cell, inputSize: 1, hiddenSize: 2);
        Shrink(module.Parameters);
        var input = new Tensor([1, 1], [0.5f]);
        var first = new Tensor([1, 2], [0.3f, -0.2f]) { RequiresGradient = true };
        var (h, state) = (first, new LstmState(first, new Tensor([1, 2], [0.4f, -0.6f])));
        for (var step = 0; step < Steps; step++)
        {
            if (module is Lstm lstm)
                h = (state = new LstmCell(lstm).Step(input, state)).Hidden;
            else
                h = module is Gru gru ? new GruCell(gru).Step(input, h) : new RnnCell((Rnn)module).Step(input, h);
        }

        h.Sum().Backward();

        Assert.All(first.Gradient.ToArray(), static value => Assert.Equal(0, value));
    }

    private static SequenceLengths Lengths { get; } = new([Steps, Steps / 2, 150]);

    /// <summary>
    /// A few words, others in every epoch of twenty steps: the rest of the vocabulary is not read, and most words not any more.
    /// </summary>
    private static int[] Tokens(int step)
    {
        var random = new RandomStream((ulong)step, "tokens");
        return [.. Enumerable.Range(0, Batch * Steps).Select(_ => step / 20 * 3 + random.Next(3))];
    }

    private static void Shrink(IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            foreach (ref var value in parameter.Value.Values)
                value *= 0.1f;
        }
    }
}
