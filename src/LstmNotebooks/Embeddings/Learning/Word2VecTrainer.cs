using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>Learns word vectors by negative sampling, in rounds of some places of the corpus.</summary>
/// <remarks>
/// The places of a round lie far apart: were they neighbours, the same few words would stand in many of its windows, and none
/// would see what the others teach.
/// </remarks>
internal sealed class Word2VecTrainer : WordVectorTrainer
{
    private readonly Word2VecOptions options;
    private readonly int words;
    private readonly int[] tokens;
    private readonly int[] kept;
    private readonly Subsampling subsampling;
    private readonly AlignedBuffer inputs, outputs;
    private readonly AliasTable noise;
    private readonly RandomStream random;
    private int count, rounds;
    private ulong key;

    /// <param name="options">The settings, checked.</param>
    /// <param name="tokens">Words, and <see cref="CorpusTokens.End"/> after each sentence.</param>
    /// <param name="counts">How often each word occurs.</param>
    public Word2VecTrainer(Word2VecOptions options, int[] tokens, long[] counts)
        : base(options.Size, options.Epochs, counts.Length, 2 * options.Window + 1 + options.Negatives)
    {
        (this.options, this.tokens, kept) = (options, tokens, new int[tokens.Length]);
        random = new RandomStream(options.Seed, "word2vec");
        subsampling = new Subsampling(counts, options.Sample);
        // count^¾ by square roots, which are the same bits on every system; a power is not.
        noise = new AliasTable(Array.ConvertAll(counts, static count => Math.Sqrt(count) * Math.Sqrt(Math.Sqrt(count))));
        words = counts.Length;
        inputs = Rows();
        outputs = Rows();
        for (var word = 0; word < words; word++)
            random.FillUniform(inputs.Span((nint)word * Stride, options.Size), -1f / options.Size, 1f / options.Size);
    }

    /// <summary>The vector of a word.</summary>
    public ReadOnlySpan<float> Vector(int word) => inputs.Span((nint)word * Stride, options.Size);

    public override void CopyVector(int word, Span<float> vector) => Vector(word).CopyTo(vector);

    protected override int BeginEpoch(int epoch)
    {
        var draws = random.Fork($"epoch {epoch}");
        count = subsampling.Run(tokens, draws, kept);
        key = ((ulong)draws.NextUInt32() << 32) | draws.NextUInt32();
        return rounds = (count + RoundSize.Length - 1) / RoundSize.Length;
    }

    protected override void Round<V>(int round, double done, LossSum[]? losses)
    {
        var rate = (float)(options.LearningRate * (1 - done));
        Run(
            new WindowJob<V>(
                options,
                kept.AsMemory(0, count),
                round,
                rounds,
                RoundSize.PartLength,
                key,
                rate,
                noise,
                inputs,
                outputs,
                Stride,
                Gains,
                losses),
            new AddGainsJob<V>(Gains, inputs, outputs, Stride));
    }

    private unsafe AlignedBuffer Rows()
    {
        AlignedBuffer? rows = null;
        AlignedBuffer.Grow(ref rows, (long)words * Stride);
        rows!.Span(0, words * Stride).Clear();
        return rows;
    }
}
