using System.Diagnostics;
using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Benchmarks;

/// <summary>Times training steps and predictions of a network on one random batch.</summary>
internal sealed class TrainingBenchmark : IDisposable
{
    private const int CheckedSteps = 10;
    private const int MostSteps = 300_000;

    private readonly Network network;
    private readonly NetworkBatch batch;
    private readonly Adam adam;
    private readonly StepMemory memory = StepMemory.Start();

    // Ticks of every step's three parts; as long as they will ever be, so that timing allocates nothing.
    private readonly List<long> forward = new(MostSteps), backward = new(MostSteps), update = new(MostSteps);

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
        benchmark.CheckThatLossFalls(firstLoss);

        var training = Samples.Measure(() => benchmark.Step(), seconds);
        benchmark.AddTraining(training, row);
        var inference = benchmark.MeasureInference(seconds / 2);
        row.AddMilliseconds("ms_infer", inference.Median);
        row.AddMilliseconds("ms_infer_min", inference.Minimum);
        row.Add("params", benchmark.network.ParameterCount);
        row.Add("flops_train", 3 * definition.ForwardFlops);
        row.Add("flops_infer", definition.ForwardFlops);
        row.AddRate("gflops_train", 3 * definition.ForwardFlops, training.Median);
        row.AddRate("gflops_infer", definition.ForwardFlops, inference.Median);
        row.Add("allocated_bytes_per_step", training.BytesPerCall, decimals: 0);
    }

    /// <summary>Seconds of a training step and of the optimizer's part in it, medians.</summary>
    public static (double Step, double Optimizer) MeasureStep(NetworkCase definition, double seconds)
    {
        using var benchmark = new TrainingBenchmark(definition);
        benchmark.CheckThatLossFalls(benchmark.Step());
        var training = Samples.Measure(() => benchmark.Step(), seconds);
        return (training.Median, MedianOfLast(benchmark.update, training.Count));
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
        forward.Add(forwardEnd - start);
        backward.Add(backwardEnd - forwardEnd);
        update.Add(Stopwatch.GetTimestamp() - backwardEnd);
        return loss.Item();
    }

    /// <summary>On one batch seen again and again the loss must fall; a fast network that does not learn is of no use.</summary>
    private void CheckThatLossFalls(float firstLoss)
    {
        var loss = firstLoss;
        for (var step = 0; step < CheckedSteps; step++)
            loss = Step();
        if (!float.IsFinite(loss) || !(loss < firstLoss))
            throw new InvalidOperationException($"The loss should fall but went from {firstLoss} to {loss} in {CheckedSteps} steps: the benchmark times nothing that is wrong.");
    }

    private void AddTraining(Samples training, Row row)
    {
        row.Add("reps", training.Count);
        row.AddMilliseconds("ms_train", training.Median);
        row.AddMilliseconds("ms_train_min", training.Minimum);
        row.AddMilliseconds("ms_forward_loss", MedianOfLast(forward, training.Count));
        row.AddMilliseconds("ms_backward", MedianOfLast(backward, training.Count));
        row.AddMilliseconds("ms_adam", MedianOfLast(update, training.Count));
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

    /// <summary>Seconds; the steps before the last ones were the check and the warm-up.</summary>
    private static double MedianOfLast(List<long> ticks, int count) =>
        Samples.Of(ticks[^count..].ToArray()).Median;
}
