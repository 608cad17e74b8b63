using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// Learns word vectors whose products are the logarithms of co-occurrences: GloVe, in rounds of some pairs in random order.
/// </summary>
/// <remarks>Minimises Σ f(X) (w · w̃ + b + b̃ − ln X)² by AdaGrad, f(x) = min(1, (x/xₘ)^¾).</remarks>
internal sealed class GloVeTrainer : WordVectorTrainer
{
    private readonly GloVeOptions options;
    private readonly CoOccurrences pairs;
    private readonly RandomStream random;
    private readonly GloVeRows words, company;
    private readonly float[] logarithms, weights;
    private int[] order = [];

    /// <param name="options">The settings, checked.</param>
    /// <param name="pairs">The pairs of words and how often they stand together.</param>
    /// <param name="count">Number of words.</param>
    public GloVeTrainer(GloVeOptions options, CoOccurrences pairs, int count)
        : base(options.Size, options.Epochs, count, rowsPerPlace: 2)
    {
        (this.options, this.pairs) = (options, pairs);
        random = new RandomStream(options.Seed, "glove");
        words = new GloVeRows(count, options.Size, Stride, random.Fork("words"));
        company = new GloVeRows(count, options.Size, Stride, random.Fork("company"));
        (logarithms, weights) = (new float[pairs.Length], new float[pairs.Length]);
        for (var i = 0; i < pairs.Length; i++)
        {
            logarithms[i] = Transcendental.Log(pairs.Count[i]);
            var share = (float)(pairs.Count[i] / options.FullWeight);
            weights[i] = share >= 1 ? 1 : Transcendental.Exp(0.75f * Transcendental.Log(share));
        }
    }

    /// <summary>w + w̃ of a word, as the authors recommend.</summary>
    public override void CopyVector(int word, Span<float> vector)
    {
        var own = words.Values.Span((nint)word * Stride, options.Size);
        var other = company.Values.Span((nint)word * Stride, options.Size);
        for (var i = 0; i < options.Size; i++)
            vector[i] = own[i] + other[i];
    }

    protected override int BeginEpoch(int epoch)
    {
        order = random.Fork($"epoch {epoch}").Permutation(pairs.Length);
        return (pairs.Length + RoundSize.Length - 1) / RoundSize.Length;
    }

    protected override void Round<V>(int round, double done, LossSum[]? losses)
    {
        var start = round * RoundSize.Length;
        Run(
            new GloVeJob<V>(
                pairs,
                order,
                start,
                RoundSize.PartLength,
                logarithms,
                weights,
                words,
                company,
                Stride,
                Gains,
                losses),
            new AdaGradJob<V>(Gains, words, company, Stride, (float)options.LearningRate));
    }
}
