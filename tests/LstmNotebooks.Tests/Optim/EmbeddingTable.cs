using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

/// <summary>A table of which each step reads other rows, and always the same in the same step.</summary>
internal sealed class EmbeddingTable
{
    public const int VocabularySize = 1_501; // past one part of the parallel pass, and no multiple of a vector
    public const int Size = 35;
    public const int TokenCount = 50;

    public Parameter Weights { get; } = new(
        new Tensor([VocabularySize, Size], new RandomStream(1, "table").NextNormals(VocabularySize * Size)));

    /// <summary>The tokens of a step.</summary>
    public static int[] Tokens(int step)
    {
        // Of thirty tokens, so that most rows are never read and some in every step.
        var random = new RandomStream(2, $"tokens {step}");
        return [.. Enumerable.Range(0, TokenCount).Select(_ => 500 + 17 * random.Next(30))];
    }

    /// <summary>[tokens, size]: what each position adds to the gradient.</summary>
    public static float[] Gradients(int step) => new RandomStream(3, $"gradients {step}").NextNormals(TokenCount * Size);

    /// <summary>The backward pass of a step.</summary>
    public void Backward(int step) => Backward(step, Tokens(step));

    /// <summary>The same for given tokens.</summary>
    public void Backward(int step, int[] tokens)
    {
        var y = Weights.Value.Embed(tokens);
        y.Multiply(new Tensor(y.Shape, Gradients(step))).Sum().Backward();
    }

    /// <summary>Trains from one step to another; the optimizer gets either the rows or the dense gradient that they stand for.</summary>
    public void Train(Optimizer optimizer, int first, int end, bool dense = false)
    {
        for (var step = first; step < end; step++)
        {
            Backward(step);
            if (dense)
                Weights.Give(Weights.Gradient.ToArray());
            optimizer.Step();
        }
    }
}
