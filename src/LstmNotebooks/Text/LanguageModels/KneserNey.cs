using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>An n-gram language model with interpolated Kneser–Ney smoothing and modified discounts, the baseline of neural ones.</summary>
/// <remarks>
/// p(w | h) = (a(h w) − D(a(h w))) / a(h) + γ(h) p(w | h'), where h' is the context h without its first word, γ(h) the share that the
/// discounts D took, and the shortest context goes on to 1 / V. For the longest n-grams, and those at the start of a sequence, a is the
/// count; for shorter ones the number of different words seen before them. Discounts are D₁, D₂ and D₃ for counts of 1, 2, and 3 or more.
/// S. F. Chen and J. Goodman, An empirical study of smoothing techniques for language modeling (1999). A sequence is taken to follow a
/// start mark; its end is no event, so append a word for it where ends are to be predicted.
/// </remarks>
public sealed class KneserNey
{
    private readonly NGramTree tree;
    private readonly Discounts[] discounts;

    private KneserNey(NGramTree tree, int order, int vocabularySize)
    {
        (this.tree, Order, VocabularySize) = (tree, order, vocabularySize);
        discounts = tree.EstimateDiscounts();
    }

    /// <summary>n, the words of the longest n-grams: the last n − 1 words decide about the next.</summary>
    public int Order { get; }

    /// <summary>V.</summary>
    public int VocabularySize { get; }

    /// <summary>How many different n-grams of all lengths it holds.</summary>
    public int NGramCount => tree.Count;

    /// <summary>Counts the n-grams of a corpus.</summary>
    /// <param name="sequences">Sentences or texts as word numbers, 0 to V − 1.</param>
    /// <param name="order">n, 1 to 10.</param>
    /// <param name="vocabularySize">V; words that are not in the corpus get a small probability too.</param>
    public static KneserNey Fit(IEnumerable<IReadOnlyList<int>> sequences, int order, int vocabularySize)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (order is < 1 or > 10)
            throw new ArgumentOutOfRangeException(
                nameof(order),
                $"The order is the words of the longest n-grams, 1 to 10, but it is {order}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabularySize, 1);
        var tree = new NGramTree(order);
        foreach (var sequence in sequences)
        {
            foreach (var word in sequence)
                CheckWord(word, vocabularySize);
            tree.Add(sequence);
        }

        if (tree.Count == 0)
            throw new ArgumentException(
                "A language model is fitted to one word or more, but the corpus has none. Pass sequences that are not empty.",
                nameof(sequences));
        return new KneserNey(tree, order, vocabularySize);
    }

    /// <summary>p(word | context), 0 to 1; over all words of the vocabulary it adds up to 1.</summary>
    /// <param name="context">The words before, from the start of the sequence or the last n − 1 of them; none for the first word.</param>
    /// <param name="word">The next word.</param>
    /// <param name="fromStart">Whether the context starts the sequence.</param>
    public double Probability(ReadOnlySpan<int> context, int word, bool fromStart = true)
    {
        CheckWord(word, VocabularySize);
        var state = fromStart ? tree.Start() : tree.Middle();
        foreach (var earlier in context)
        {
            CheckWord(earlier, VocabularySize);
            tree.Advance(state, earlier);
        }

        return Probability(state, word);
    }

    /// <summary>exp of the mean of −ln p over all words of some sequences: among how many equally likely words the model chooses.</summary>
    public double Perplexity(IEnumerable<IReadOnlyList<int>> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        var (sum, count) = (0.0, 0L);
        foreach (var sequence in sequences)
        {
            sum += LogProbability(sequence);
            count += sequence.Count;
        }

        return count > 0
            ? PortableMath.Exp(-sum / count)
            : throw new ArgumentException("Perplexity is measured on one word or more, but the sequences have none.", nameof(sequences));
    }

    /// <summary>ln of the probability of a whole sequence, in nats.</summary>
    public double LogProbability(IReadOnlyList<int> sequence)
    {
        var sum = 0.0;
        foreach (var log in LogProbabilities(sequence))
            sum += log;
        return sum;
    }

    /// <summary>[N] ln of the probability of each word of a sequence, given those before it, in nats.</summary>
    public double[] LogProbabilities(IReadOnlyList<int> sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        var (state, logs) = (tree.Start(), new double[sequence.Count]);
        for (var place = 0; place < logs.Length; place++)
        {
            CheckWord(sequence[place], VocabularySize);
            logs[place] = PortableMath.Log(Probability(state, sequence[place]));
            tree.Advance(state, sequence[place]);
        }

        return logs;
    }

    /// <summary>From the shortest context, which is always known, to the longest that the corpus has.</summary>
    private double Probability(int[] contexts, int word)
    {
        var probability = 1.0 / VocabularySize;
        for (var length = 0; length < Order; length++)
        {
            var context = contexts[length];
            if (context < 0 || tree.Total(context) == 0)
                continue;
            var count = tree.CountAfter(context, word);
            var taken = discounts[length];
            probability = ((count - taken.Of(count)) + taken.Total(tree.CountsOfCounts(context)) * probability) / tree.Total(context);
        }

        return probability;
    }

    private static void CheckWord(int word, int vocabularySize)
    {
        if ((uint)word >= (uint)vocabularySize)
            throw new ArgumentOutOfRangeException(
                nameof(word),
                $"The model knows words 0 to {vocabularySize - 1} but got {word}: encode with the vocabulary it was fitted with.");
    }
}
