using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>Learns word vectors in rounds of some places of the corpus, with the same bits for any number of threads.</summary>
/// <remarks>
/// In a round, threads first compute what the rows gain, reading rows only, and then move the rows, each thread those of some
/// buckets, in the order of the places. What is learned from, and how a row moves, is the method's own.
/// </remarks>
internal abstract class WordVectorTrainer
{
    private const int RoundsBetweenTells = 1024;

    private readonly int size;
    private readonly int epochs;
    private readonly RoundThreads threads = new();

    /// <param name="size">Numbers of a vector.</param>
    /// <param name="epochs">How often everything is seen.</param>
    /// <param name="words">The number of words.</param>
    /// <param name="rowsPerPlace">The most rows that gain in one place.</param>
    protected WordVectorTrainer(int size, int epochs, int words, int rowsPerPlace)
    {
        (this.size, this.epochs) = (size, epochs);
        Stride = (size + 15) / 16 * 16;
        RoundSize = RoundSize.Of(words);
        Gains = new RowGains[RoundSize.Parts];
        for (var part = 0; part < RoundSize.Parts; part++)
            Gains[part] = new RowGains(RoundSize.PartLength * rowsPerPlace, Stride);
    }

    /// <summary>From row to row.</summary>
    protected int Stride { get; }

    /// <summary>How much is worked on at once.</summary>
    protected RoundSize RoundSize { get; }

    /// <summary>What the rows gain in a round, part by part.</summary>
    protected RowGains[] Gains { get; }

    /// <summary>Sees everything as often as the options say.</summary>
    /// <param name="progress">
    /// Is told how much of all is done, from 0 to 1, now and then; it may end the training by an exception.
    /// </param>
    /// <param name="watch">Is told the loss, some times an epoch; null when nobody asks, which saves its cost.</param>
    public void Train(Action<double> progress, Action<LossPoint>? watch = null)
    {
        var curve = watch is null ? null : new LossCurve(watch, RoundSize.Parts);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var rounds = BeginEpoch(epoch);
            for (var round = 0; round < rounds; round++)
            {
                var done = (epoch + (double)round / rounds) / epochs;
                if (round % RoundsBetweenTells == 0)
                    progress(done);
                Widest.Run(new RoundWork(this, round, done, curve?.Sums));
                curve?.EndRound(epoch, round, rounds);
            }
        }

        progress(1);
    }

    /// <summary>Trains, and gives the vectors of a vocabulary, zeros for words that the corpus does not hold.</summary>
    /// <param name="vocabulary">The words.</param>
    /// <param name="corpus">What was read of the corpus.</param>
    /// <param name="progress">Shows how far it is.</param>
    /// <param name="summary">What stays on the line in the end.</param>
    /// <param name="watch">Is told the loss; null when nobody asks.</param>
    public WordVectors Learn(
        Vocabulary vocabulary,
        CorpusTokens corpus,
        LearningProgress progress,
        string summary,
        Action<LossPoint>? watch)
    {
        Train(progress.Tell, watch);
        progress.Finish(summary);
        var values = new float[vocabulary.Count * size];
        for (var word = 0; word < vocabulary.Count; word++)
        {
            if (corpus.Counts[word] > 0)
                CopyVector(word, values.AsSpan(word * size, size));
        }

        return new WordVectors(vocabulary, values, size);
    }

    /// <summary>Copies what was learned of a word.</summary>
    public abstract void CopyVector(int word, Span<float> vector);

    /// <summary>Draws what an epoch needs; gives its number of rounds.</summary>
    protected abstract int BeginEpoch(int epoch);

    /// <summary>Computes and adds the gains of a round by one call of <see cref="Run"/>.</summary>
    /// <param name="round">Its number in the epoch.</param>
    /// <param name="done">How much of all is done, 0 to 1.</param>
    /// <param name="losses">What each part adds its loss to; null when nobody asks.</param>
    protected abstract void Round<V>(int round, double done, LossSum[]? losses)
        where V : struct, IWideLanes<V>;

    /// <summary>Runs what computes the gains of a round, then what moves the rows.</summary>
    protected void Run<TGains, TMove>(TGains gains, TMove move)
        where TGains : struct, IPartJob
        where TMove : struct, IPartJob
    {
        var most = threads.Begin();
        Workers.Run(RoundSize.Parts, ref gains, most);
        Workers.Run(RowGains.Buckets, ref move, most);
    }

    private readonly struct RoundWork(WordVectorTrainer trainer, int round, double done, LossSum[]? losses) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => trainer.Round<V>(round, done, losses);
    }
}
