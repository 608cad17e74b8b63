using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Times a training step of a network, then each of its parts alone.</summary>
internal sealed class PhaseBenchmark(NetworkCase definition, double seconds)
{
    private readonly RandomStream random = new(1, definition.Name);

    public StepPhases Measure()
    {
        var (step, optimizer) = TrainingBenchmark.MeasureStep(definition, seconds);
        var (layers, functions) = definition.Cell switch
        {
            Cell.Lstm => (Layers<LstmKernel>(), Functions<LstmKernel>()),
            Cell.Gru => (Layers<GruKernel>(), Functions<GruKernel>()),
            _ => (Layers<RnnKernel<TanhActivation>>(), Functions<RnnKernel<TanhActivation>>()),
        };
        return new StepPhases(step, layers, functions, HeadAndLoss(), definition.VocabularySize > 0 ? Embedding() : 0, optimizer);
    }

    private int Directions => definition.Bidirectional ? 2 : 1;

    private double Layers<TKernel>() where TKernel : struct, IRecurrentKernel =>
        Time(new LayerPhase<NoFunctions<TKernel>>(definition, random).Run);

    /// <summary>Walking over the units is the layers' work, and not counted here.</summary>
    private double Functions<TKernel>() where TKernel : struct, IRecurrentKernel => Steps<TKernel>() - Steps<NoFunctions<TKernel>>();

    private double Steps<TKernel>() where TKernel : struct, IRecurrentKernel
    {
        var job = new CellJob<TKernel>(
            definition.HiddenSize, definition.Batch * definition.SequenceLength * definition.Layers * Directions);
        return Time(() => Workers.Run(Threads.Count, ref job));
    }

    private double HeadAndLoss()
    {
        var head = new Linear(definition.HiddenSize * Directions, definition.OutputSize, random);
        var batch = new NetworkBatch(definition, random);
        var hidden = RandomTensors.Normal(
            random, definition.Batch * (definition.EveryStep ? definition.SequenceLength : 1), definition.HiddenSize * Directions);
        hidden.RequiresGradient = true;
        return Time(() =>
        {
            batch.LossOf(head.Forward(hidden)).Backward();
            hidden.ClearGradient();
            foreach (var parameter in head.Parameters)
                parameter.Value.ClearGradient();
        });
    }

    private double Embedding()
    {
        var embedding = new Embedding(definition.VocabularySize, definition.InputSize, random);
        var tokens = new NetworkBatch(definition, random).Tokens!;
        var rows = RandomTensors.Normal(random, definition.Batch, definition.SequenceLength, definition.InputSize);
        rows.RequiresGradient = true;
        var withSum = Time(() =>
        {
            embedding.Forward(tokens).Sum().Backward();
            embedding.Weights.Value.ClearGradient();
        });
        // A backward pass needs a number to start from; making one of the rows is not the embedding's work.
        var sum = Time(() =>
        {
            rows.Sum().Backward();
            rows.ClearGradient();
        });
        return withSum - sum;
    }

    private double Time(Action action)
    {
        using var memory = StepMemory.Start();
        return Samples.Measure(() =>
        {
            memory.Next();
            action();
        }, seconds).Median;
    }
}
