using TorchSharp.Modules;

namespace LstmNotebooks.Torch;

/// <summary>
/// The library's additive attention as a module of TorchSharp: u = tanh(W x + b), weights softmax(v · u) over the words, result Σ a
/// x.
/// </summary>
internal sealed class TorchAttention : torch.nn.Module<TorchTensor, TorchTensor, TorchTensor>
{
    private readonly Linear projection;
    private readonly TorchParameter context;

    /// <param name="size">C: numbers of a step, and of the attention.</param>
    public TorchAttention(int size) : base(nameof(TorchAttention))
    {
        projection = torch.nn.Linear(size, size);
        context = torch.nn.Parameter(torch.zeros(1, size));
        RegisterComponents();
    }

    /// <returns>[B, C] the weighted means.</returns>
    /// <param name="steps">[B, T, C].</param>
    /// <param name="isWord">[B, T, 1] false in padding.</param>
    public override TorchTensor forward(TorchTensor steps, TorchTensor isWord)
    {
        using var scope = torch.NewDisposeScope();
        var scores = projection.call(steps).tanh().matmul(context.t()).masked_fill(isWord.logical_not(), float.NegativeInfinity);
        return (steps * scores.softmax(1)).sum(1).MoveToOuterDisposeScope();
    }
}
