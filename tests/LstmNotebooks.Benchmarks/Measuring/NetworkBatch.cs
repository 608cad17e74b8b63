using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>The random batch that a network is trained on: tokens [B, T] or numbers [B, T, I], and targets for its loss.</summary>
internal sealed class NetworkBatch
{
    private readonly LossKind kind;
    private readonly Tensor? targets;
    private readonly int[] classes = [];

    public NetworkBatch(NetworkCase definition, RandomStream random)
    {
        var (batch, steps) = (definition.Batch, definition.SequenceLength);
        if (definition.VocabularySize > 0)
            Tokens = RandomTokens(random.Fork("tokens"), batch, steps, definition.VocabularySize);
        else
            Numbers = RandomTensors.Normal(random.Fork("numbers"), batch, steps, definition.InputSize);

        kind = definition.Loss;
        var target = random.Fork("targets");
        switch (kind)
        {
            case LossKind.BinaryCrossEntropy:
                targets = RandomTensors.Binary(target, batch, definition.OutputSize);
                break;
            case LossKind.MeanSquaredError:
                targets = RandomTensors.Normal(target, batch, definition.OutputSize);
                break;
            case LossKind.CrossEntropy:
                classes = new int[batch * steps];
                foreach (ref var value in classes.AsSpan())
                    value = target.Next(definition.OutputSize);
                break;
        }
    }

    /// <summary>[B, T], for a network with an embedding.</summary>
    public int[,]? Tokens { get; }

    /// <summary>[B, T, I], for one without.</summary>
    public Tensor? Numbers { get; }

    /// <summary>[1]: the loss of what the network put out.</summary>
    public Tensor LossOf(Tensor output) => kind switch
    {
        LossKind.BinaryCrossEntropy => Loss.BinaryCrossEntropyWithLogits(output, targets!),
        LossKind.MeanSquaredError => Loss.MeanSquaredError(output, targets!),
        _ => Loss.CrossEntropy(output, classes),
    };

    private static int[,] RandomTokens(RandomStream random, int batch, int steps, int vocabularySize)
    {
        var tokens = new int[batch, steps];
        for (var b = 0; b < batch; b++)
        {
            for (var t = 0; t < steps; t++)
                tokens[b, t] = random.Next(vocabularySize);
        }
        return tokens;
    }
}
