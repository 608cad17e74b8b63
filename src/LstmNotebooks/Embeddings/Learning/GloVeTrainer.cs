using System.Runtime.Intrinsics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// Learns word vectors whose products are the logarithms of co-occurrences: GloVe, with the same bits for any number of threads.
/// </summary>
/// <remarks>
/// Minimises Σ f(X) (w · w̃ + b + b̃ − ln X)² by AdaGrad, f(x) = min(1, (x/xₘ)^¾). A round takes some pairs, in random
/// order: threads first compute all gradients, reading rows only, then move the rows, each thread those of some buckets.
/// </remarks>
internal sealed unsafe class GloVeTrainer
{
    private readonly GloVeOptions options;
    private readonly CoOccurrences pairs;
    private readonly RoundSize size;
    private readonly int stride;
    private readonly RandomStream random;
    private readonly GloVeRows words, company;
    private readonly float[] logarithms, weights;
    private readonly RowGains[] gains;
    private readonly RoundThreads threads = new();

    /// <param name="options">The settings, checked.</param>
    /// <param name="pairs">The pairs of words and how often they stand together.</param>
    /// <param name="count">Number of words.</param>
    public GloVeTrainer(GloVeOptions options, CoOccurrences pairs, int count)
    {
        (this.options, this.pairs) = (options, pairs);
        stride = (options.Size + 15) / 16 * 16;
        random = new RandomStream(options.Seed, "glove");
        words = new GloVeRows(count, options.Size, stride, random.Fork("words"));
        company = new GloVeRows(count, options.Size, stride, random.Fork("company"));
        (logarithms, weights) = (new float[pairs.Length], new float[pairs.Length]);
        for (var i = 0; i < pairs.Length; i++)
        {
            logarithms[i] = Transcendental.Log(pairs.Count[i]);
            var share = (float)(pairs.Count[i] / options.FullWeight);
            weights[i] = share >= 1 ? 1 : Transcendental.Exp(0.75f * Transcendental.Log(share));
        }
        size = RoundSize.Of(count);
        gains = new RowGains[size.Parts];
        for (var part = 0; part < size.Parts; part++)
            gains[part] = new RowGains(2 * size.PartLength, stride);
    }

    /// <summary>Sees all pairs as often as the options say.</summary>
    /// <param name="progress">Is told how much of all is done, from 0 to 1, now and then; it may end the training by an exception.</param>
    /// <param name="watch">Is told the loss, some times an epoch; null when nobody asks.</param>
    public void Train(Action<double> progress, Action<LossPoint>? watch = null)
    {
        var curve = watch is null ? null : new LossCurve(watch, size.Parts);
        var rounds = (pairs.Length + size.Length - 1) / size.Length;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var order = random.Fork($"epoch {epoch}").Permutation(pairs.Length);
            for (var round = 0; round < rounds; round++)
            {
                if (round % 1024 == 0)
                    progress((epoch + (double)round / rounds) / options.Epochs);
                Round(order, round * size.Length, curve?.Sums);
                curve?.EndRound(epoch, round, rounds);
            }
        }
        progress(1);
    }

    /// <summary>w + w̃ of a word, as the authors recommend.</summary>
    public void CopyVector(int word, Span<float> vector)
    {
        var own = words.Values.Span((nint)word * stride, options.Size);
        var other = company.Values.Span((nint)word * stride, options.Size);
        for (var i = 0; i < options.Size; i++)
            vector[i] = own[i] + other[i];
    }

    private void Round(int[] order, int start, LossSum[]? losses)
    {
        if (Vector512.IsHardwareAccelerated)
            Round<Lanes512>(order, start, losses);
        else if (Vector256.IsHardwareAccelerated)
            Round<Lanes256>(order, start, losses);
        else
            Round<Lanes128>(order, start, losses);
    }

    private void Round<V>(int[] order, int start, LossSum[]? losses) where V : struct, IWideLanes<V>
    {
        var gradients = new GloVeJob<V>(pairs, order, start, size.PartLength, logarithms, weights, words, company, stride, gains, losses);
        var most = threads.Begin();
        Workers.Run(size.Parts, ref gradients, most);
        var moving = new AdaGradJob<V>(gains, words, company, stride, (float)options.LearningRate);
        Workers.Run(RowGains.Buckets, ref moving, most);
    }
}
