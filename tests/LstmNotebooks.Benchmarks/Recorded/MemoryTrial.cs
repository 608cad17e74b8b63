using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Benchmarks;

/// <summary>One training of one cell on one task, which stops as soon as it has solved it.</summary>
/// <param name="Task">What is learned.</param>
/// <param name="Cell">What learns it.</param>
/// <param name="LearningRate">Adam's.</param>
/// <param name="Seed">Of weights and training sequences; the test sequences are the same for all.</param>
internal sealed record MemoryTrial(MemoryTask Task, MemoryCell Cell, double LearningRate, int Seed)
{
    public const int Units = 64, BatchSize = 32, TestCount = 2560;
    private const int CheckEvery = 100, ValidationCount = 512;

    /// <summary>The columns of a line.</summary>
    public const string Head = "purpose,task,cell,length,learning_rate,seed,steps,score,solved,seconds";

    /// <summary>Training steps that were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>On 2,560 test sequences.</summary>
    public double Score { get; private set; } = double.NaN;

    public double Seconds { get; private set; }

    /// <summary>Whether the validation score was good enough before the steps ran out.</summary>
    public bool IsSolved { get; private set; }

    /// <summary>Trains and tests.</summary>
    public MemoryTrial Run(int mostSteps)
    {
        var clock = Stopwatch.StartNew();
        var random = new RandomStream((ulong)Seed);
        var layer = Cell.Create(Task.Inputs, Units, random.Fork("layer"));
        var head = new Linear(Units, Task.Outputs, random.Fork("head"));
        var optimizer = new Adam([.. layer.Parameters, .. head.Parameters], LearningRate) { Clipping = GradientClipping.ByNorm(1) };
        var (training, validation) = (random.Fork("training"), Task.Draw(ValidationCount, new RandomStream(1, "validation")));
        using var memory = StepMemory.Start();
        while (Steps < mostSteps && !IsSolved)
        {
            memory.Next();
            var batch = Task.Draw(BatchSize, training);
            var loss = batch.Loss(Answer(layer, head, batch));
            if (!float.IsFinite(loss.Item()))
                break;
            loss.Backward();
            optimizer.Step();
            Steps++;
            IsSolved = Steps % CheckEvery == 0 && Judge(layer, head, validation) <= Task.Solved;
        }
        memory.Next();
        Score = Judge(layer, head, Task.Draw(TestCount, new RandomStream(2, "test")));
        Seconds = clock.Elapsed.TotalSeconds;
        return this;
    }

    /// <summary>As a line of the record.</summary>
    public string ToLine(string purpose) => string.Create(CultureInfo.InvariantCulture,
        $"{purpose},{Task.Name},\"{Cell.Name}\",{Task.Length},{LearningRate},{Seed},{Steps},{Score:G6},{(IsSolved ? "yes" : "no")},{Seconds:F1}");

    private Tensor Answer(RecurrentModule layer, Linear head, MemoryBatch batch) =>
        head.Forward(Task.AsksEveryStep ? layer.ForwardSteps(batch.Inputs, batch.Lengths) : layer.ForwardLast(batch.Inputs, batch.Lengths));

    private double Judge(RecurrentModule layer, Linear head, MemoryBatch batch)
    {
        using var pause = Tape.Pause();
        var output = Answer(layer, head, batch);
        var sum = 0.0;
        for (var n = 0; n < output.Shape[0]; n++)
            sum += batch.Error(output, n);
        return sum / output.Shape[0];
    }
}
