using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>
/// <see cref="Adam"/> that leaves those rows of an embedding alone whose tokens are not in the batch: for vocabularies far larger
/// than a batch.
/// </summary>
/// <remarks>
/// <para>
/// Adam, as PyTorch's default, moves every row in every step: where a token was not read its gradient is 0, but its moments decay
/// and carry the row on. So a step reads and writes weights and both moments of the whole table. Here rows that were
/// not read keep weights and moments, and a step costs what the batch's rows cost, whatever the vocabulary's size. This
/// helps where the vocabulary is several times as large as the rows of a batch; for a small one Adam's even pass is faster.
/// </para>
/// <para>
/// It is another optimizer, not a faster way to the same weights: moments of a rare token hold the gradients of the steps
/// that read it, not ones that faded since, and the bias is corrected by the number of all steps, not of those that read
/// the row. PyTorch names this SparseAdam, TensorFlow Addons LazyAdam; unlike both, ε stands beside √v̂ as in Adam, so that
/// a row that is read in every step gets Adam's bits. There is no weight decay, which would pass over unread rows.
/// Parameters with other gradients, and a table that is also used by another operation (tied weights), get Adam's step.
/// </para>
/// </remarks>
public sealed class LazyAdam : AdamOptimizer
{
    /// <summary>An optimizer of <paramref name="parameters"/>.</summary>
    /// <param name="parameters">What to train, such as model.Parameters.</param>
    /// <param name="learningRate">α.</param>
    /// <param name="beta1">β₁, 0 to below 1.</param>
    /// <param name="beta2">β₂, 0 to below 1.</param>
    /// <param name="epsilon">ε.</param>
    public LazyAdam(
        IReadOnlyList<Parameter> parameters,
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8)
        : base(parameters, learningRate, beta1, beta2, epsilon, weightDecay: 0)
    {
    }

    private protected override double GradientDecay => 0;

    private protected override double ShrinkOf(double rate) => 1;

    private protected override bool OnlyReadRows => true;
}
