using System.Diagnostics;
using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Benchmarks;

/// <summary>Times training steps and predictions of a network on one random batch.</summary>
internal sealed class TrainingBenchmark : IDisposable
{
    private readonly Network network;
    private readonly NetworkBatch batch;
    private readonly Adam adam;
    private readonly StepMemory memory = StepMemory.Start();
    private readonly StepParts parts = new();

    private TrainingBenchmark(NetworkCase definition)
    {
        var random = new RandomStream(1, definition.Name);
        network = new Network(definition, random);
        batch = new NetworkBatch(definition, random);
        adam = new Adam(network.Parameters);
    }

    public static void Run(NetworkCase definition, double seconds, long started, Row row)
    {
        using var benchmark = new TrainingBenchmark(definition);
        var built = Stopwatch.GetTimestamp();
        var firstLoss = benchmark.Step();
        row.AddMilliseconds("ms_first_step", Stopwatch.GetElapsedTime(built).TotalSeconds);
        row.AddMilliseconds("ms_load_to_first_step", LibraryLoad.ElapsedSeconds);
        row.Add("start_to_first_step_s", Stopwatch.GetElapsedTime(started).TotalSeconds, decimals: 3);
        LossCheck.RequireFall(firstLoss, benchmark.Step);

        var training = Samples.Measure(() => benchmark.Step(), seconds);
        var inference = benchmark.MeasureInference(seconds / 2);
        row.AddNetwork(training, benchmark.parts, inference, benchmark.network.ParameterCount, definition.ForwardFlops);
    }

    /// <summary>Seconds of a training step and of the optimizer's part in it, medians.</summary>
    public static (double Step, double Optimizer) MeasureStep(NetworkCase definition, double seconds)
    {
        using var benchmark = new TrainingBenchmark(definition);
        LossCheck.RequireFall(benchmark.Step(), benchmark.Step);
        var training = Samples.Measure(() => benchmark.Step(), seconds);
        return (training.Median, benchmark.parts.Update(training.Count));
    }

    public void Dispose() => memory.Dispose();

    /// <summary>One training step; returns the loss before it.</summary>
    private float Step()
    {
        var start = Stopwatch.GetTimestamp();
        memory.Next();
        var loss = batch.LossOf(network.Forward(batch));
        var forwardEnd = Stopwatch.GetTimestamp();
        loss.Backward();
        var backwardEnd = Stopwatch.GetTimestamp();
        adam.Step();
        parts.Add(start, forwardEnd, backwardEnd);
        return loss.Item();
    }

    private Samples MeasureInference(double seconds)
    {
        network.IsTraining = false;
        using var pause = Tape.Pause();
        return Samples.Measure(() =>
        {
            memory.Next();
            network.Forward(batch);
        }, seconds);
    }
}
