using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LstmNotebooks.Benchmarks.Peers;

/// <summary>Times training steps and predictions of a network on one random batch.</summary>
internal sealed class TorchTraining : IDisposable
{
    private readonly TorchNetwork network;
    private readonly NetworkCase definition;
    private readonly Tensor x, targets;
    private readonly Adam adam;
    private readonly StepParts parts = new();

    private TorchTraining(NetworkCase definition)
    {
        this.definition = definition;
        network = new TorchNetwork(definition);
        x = definition.VocabularySize > 0
            ? randint(definition.VocabularySize, [definition.Batch, definition.SequenceLength])
            : randn(definition.Batch, definition.SequenceLength, definition.InputSize);
        targets = definition.Loss switch
        {
            LossKind.BinaryCrossEntropy => randint(2, [definition.Batch, definition.OutputSize]).to_type(ScalarType.Float32),
            LossKind.MeanSquaredError => randn(definition.Batch, definition.OutputSize),
            _ => randint(definition.OutputSize, [definition.Batch * definition.SequenceLength]),
        };
        adam = optim.Adam(network.parameters());
    }

    public static void Run(NetworkCase definition, double seconds, long started, Row row)
    {
        using var benchmark = new TorchTraining(definition);
        var built = Stopwatch.GetTimestamp();
        var firstLoss = benchmark.Step();
        row.AddMilliseconds("ms_first_step", Stopwatch.GetElapsedTime(built).TotalSeconds);
        row.Add("start_to_first_step_s", Stopwatch.GetElapsedTime(started).TotalSeconds, decimals: 3);
        LossCheck.RequireFall(firstLoss, benchmark.Step);

        var training = Samples.Measure(() => benchmark.Step(), seconds);
        var inference = benchmark.MeasureInference(seconds / 2);
        row.AddNetwork(training, benchmark.parts, inference, benchmark.network.ParameterCount(), benchmark.network.ForwardFlops);
    }

    public void Dispose()
    {
        adam.Dispose();
        network.Dispose();
        x.Dispose();
        targets.Dispose();
    }

    /// <summary>One training step; returns the loss before it.</summary>
    private float Step()
    {
        var start = Stopwatch.GetTimestamp();
        using var scope = NewDisposeScope();
        adam.zero_grad();
        var loss = Loss(network.call(x));
        var forwardEnd = Stopwatch.GetTimestamp();
        loss.backward();
        var backwardEnd = Stopwatch.GetTimestamp();
        adam.step();
        parts.Add(start, forwardEnd, backwardEnd);
        return loss.item<float>();
    }

    private Tensor Loss(Tensor output) => definition.Loss switch
    {
        LossKind.BinaryCrossEntropy => nn.functional.binary_cross_entropy_with_logits(output, targets),
        LossKind.MeanSquaredError => nn.functional.mse_loss(output, targets),
        _ => nn.functional.cross_entropy(output, targets),
    };

    private Samples MeasureInference(double seconds)
    {
        network.eval();
        using var mode = inference_mode();
        return Samples.Measure(() =>
        {
            using var scope = NewDisposeScope();
            network.call(x);
        }, seconds);
    }
}
