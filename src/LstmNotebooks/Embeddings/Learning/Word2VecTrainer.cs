using System.Runtime.Intrinsics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// Learns word vectors by negative sampling, in rounds of some places of the corpus, with the same bits for any number of threads.
/// </summary>
/// <remarks>
/// In a round, threads first compute what the rows gain, reading rows only, and then add the gains up, each thread the rows
/// of some buckets, in the order of the places. The places of a round lie far apart: were they neighbours, the same few
/// words would stand in many of its windows, and none would see what the others teach.
/// </remarks>
internal sealed unsafe class Word2VecTrainer
{
    private readonly Word2VecOptions options;
    private readonly int words;
    private readonly RoundSize size;
    private readonly Subsampling subsampling;
    private readonly AlignedBuffer inputs, outputs;
    private readonly RowGains[] gains;
    private readonly AliasTable noise;
    private readonly RandomStream random;
    private readonly RoundThreads threads = new();

    /// <param name="options">The settings, checked.</param>
    /// <param name="counts">How often each word occurs.</param>
    public Word2VecTrainer(Word2VecOptions options, long[] counts)
    {
        this.options = options;
        random = new RandomStream(options.Seed, "word2vec");
        subsampling = new Subsampling(counts, options.Sample);
        // count^¾ by square roots, which are the same bits on every system; a power is not.
        noise = new AliasTable(Array.ConvertAll(counts, static count => Math.Sqrt(count) * Math.Sqrt(Math.Sqrt(count))));
        Stride = (options.Size + 15) / 16 * 16;
        words = counts.Length;
        inputs = Rows();
        outputs = Rows();
        for (var word = 0; word < words; word++)
            random.FillUniform(inputs.Span((nint)word * Stride, options.Size), -1f / options.Size, 1f / options.Size);
        size = RoundSize.Of(words);
        gains = new RowGains[size.Parts];
        for (var part = 0; part < size.Parts; part++)
            gains[part] = new RowGains(size.PartLength * (2 * options.Window + 1 + options.Negatives), Stride);
    }

    /// <summary>From row to row.</summary>
    private int Stride { get; }

    /// <summary>Reads the corpus as often as the options say.</summary>
    /// <param name="tokens">Words, and <see cref="CorpusTokens.End"/> after each sentence.</param>
    /// <param name="progress">Is told how much of all is done, from 0 to 1, now and then; it may end the training by an exception.</param>
    /// <param name="watch">Is told the loss, some times an epoch; null when nobody asks, which saves its cost.</param>
    public void Train(int[] tokens, Action<double> progress, Action<LossPoint>? watch = null)
    {
        var curve = watch is null ? null : new LossCurve(watch, size.Parts);
        var kept = new int[tokens.Length];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var draws = random.Fork($"epoch {epoch}");
            var count = subsampling.Run(tokens, draws, kept);
            var key = ((ulong)draws.NextUInt32() << 32) | draws.NextUInt32();
            var rounds = (count + size.Length - 1) / size.Length;
            for (var round = 0; round < rounds; round++)
            {
                var done = (epoch + (double)round / rounds) / options.Epochs;
                Round(kept.AsMemory(0, count), round, rounds, key, (float)(options.LearningRate * (1 - done)), curve?.Sums);
                curve?.EndRound(epoch, round, rounds);
                if (round % 1024 == 0)
                    progress(done);
            }
        }
        progress(1);
    }

    /// <summary>The vector of a word.</summary>
    public ReadOnlySpan<float> Vector(int word) => inputs.Span((nint)word * Stride, options.Size);

    private AlignedBuffer Rows()
    {
        AlignedBuffer? rows = null;
        AlignedBuffer.Grow(ref rows, (long)words * Stride);
        rows!.Span(0, words * Stride).Clear();
        return rows;
    }

    private void Round(ReadOnlyMemory<int> places, int round, int rounds, ulong key, float rate, LossSum[]? losses)
    {
        if (Vector512.IsHardwareAccelerated)
            Round<Lanes512>(places, round, rounds, key, rate, losses);
        else if (Vector256.IsHardwareAccelerated)
            Round<Lanes256>(places, round, rounds, key, rate, losses);
        else
            Round<Lanes128>(places, round, rounds, key, rate, losses);
    }

    private void Round<V>(
        ReadOnlyMemory<int> places,
        int round,
        int rounds,
        ulong key,
        float rate,
        LossSum[]? losses) where V : struct, IWideLanes<V>
    {
        var windows = new WindowJob<V>(
            options,
            places,
            round,
            rounds,
            size.PartLength,
            key,
            rate,
            noise,
            inputs,
            outputs,
            Stride,
            gains,
            losses);
        var most = threads.Begin();
        Workers.Run(size.Parts, ref windows, most);
        var adding = new AddGainsJob<V>(gains, inputs, outputs, Stride);
        Workers.Run(RowGains.Buckets, ref adding, most);
    }
}
