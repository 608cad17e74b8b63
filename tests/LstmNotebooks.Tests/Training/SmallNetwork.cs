using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Training;

/// <summary>Two inputs, a hidden layer with dropout, one output; with data that it can learn.</summary>
internal sealed class SmallNetwork : Module
{
    private readonly Linear hidden;
    private readonly Dropout dropout;
    private readonly Linear output;

    public SmallNetwork(ulong seed = 1, float dropout = 0.1f, int hiddenSize = 6)
    {
        var random = new RandomStream(seed);
        hidden = Add("hidden", new Linear(2, hiddenSize, random.Fork("hidden")));
        this.dropout = Add("dropout", new Dropout(dropout, random.Fork("dropout")));
        output = Add("output", new Linear(hiddenSize, 1, random.Fork("output")));
        Optimizer = new Adam(Parameters, learningRate: 0.02);
    }

    public Optimizer Optimizer { get; set; }

    /// <summary>Every weight's bits: models are the same when these are.</summary>
    public int[] Bits => [.. Parameters.SelectMany(static parameter => parameter.Value.ToArray()).Select(BitConverter.SingleToInt32Bits)];

    /// <summary>y = x₁ − 2 x₂.</summary>
    public static TensorDataset Examples(int count, ulong seed = 5)
    {
        var inputs = Tensor.From([count, 2], new RandomStream(seed).NextNormals(2 * count));
        var targets = Tensor.Zeros(count, 1);
        for (var i = 0; i < count; i++)
            targets[i, 0] = inputs[i, 0] - 2 * inputs[i, 1];
        return new TensorDataset(inputs, targets);
    }

    /// <summary>[1] mean squared error.</summary>
    public Tensor Loss(TensorBatch batch) =>
        LstmNotebooks.Autograd.Loss.MeanSquaredError(output.Forward(dropout.Forward(hidden.Forward(batch.Inputs).Tanh())), batch.Targets);
}
